using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CourseForge.Cli;
using CourseForge.Tests.Parsing;

namespace CourseForge.Tests.Cli;

/// <summary>Printed matter, made by the tool with a real browser and read by poppler's programs.</summary>
[Trait("Speed", "Slow")]
public sealed partial class PrintTests : IDisposable
{
    private readonly ToolRun _run = new();

    public PrintTests()
    {
        _run.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (Environment.GetEnvironmentVariable("COURSEFORGE_BROWSER") is { Length: > 0 } browser)
        {
            _run.Variables["COURSEFORGE_BROWSER"] = browser;
        }
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_manual_has_pages_contents_bookmarks_links_and_tags_and_the_same_bytes_again()
    {
        WriteGuide();
        Assert.Equal(
            ExitCode.Clean,
            _run.Run(
                "build",
                "sample",
                "--course",
                "kitchen-team",
                "--format",
                "manual",
                "--paper",
                "a4",
                "--out",
                "one"
            )
        );
        var pdf = Pdf("one");
        var info = Poppler.Run("pdfinfo", pdf);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("595.9", info, StringComparison.Ordinal);
        Assert.Contains("Instructor manual", info, StringComparison.Ordinal);

        // The number beside each entry of the contents is that of the page on which its heading stands.
        var pages = Poppler.Pages(pdf);
        var entries = pages
            .Take(2) // The timetable on the third looks like contents.
            .SelectMany(page => ContentsLine().Matches(page))
            .Select(match => (Title: match.Groups["title"].Value.Trim(), Page: int.Parse(match.Groups["page"].Value)))
            .OrderBy(entry => entry.Page) // They stand in two columns, and are read line by line.
            .ToList();
        Assert.True(entries.Count > 10);
        foreach (var (title, page) in entries)
        {
            var heading = title.Contains(": ", StringComparison.Ordinal)
                ? title[(title.IndexOf(": ", StringComparison.Ordinal) + 2)..]
                : title;
            Assert.Contains(Poppler.Folded(heading), Poppler.Folded(pages[page - 1]), StringComparison.Ordinal);
        }

        var html = Poppler.Run("pdftohtml", "-xml", "-i", "-stdout", pdf);
        var bookmarks = Bookmark().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Golden.Matches(
            ["print", "manual.json"],
            JsonSerializer.Serialize(new { bookmarks, contents = entries.Select(entry => entry.Title) }, Readable)
                + "\n"
        );
        Assert.Contains("href=", html, StringComparison.Ordinal);

        Assert.Equal(
            ExitCode.Clean,
            _run.Run(
                "build",
                "sample",
                "--course",
                "kitchen-team",
                "--format",
                "manual",
                "--paper",
                "a4",
                "--out",
                "two"
            )
        );
        Assert.Equal(File.ReadAllBytes(pdf), File.ReadAllBytes(Pdf("two")));
    }

    [Fact]
    public void Minutes_of_each_lesson_plan_add_up()
    {
        WriteGuide();
        _run.Variables["COURSEFORGE_BROWSER"] = "/nowhere";
        _run.Run("build", "sample", "--course", "kitchen-team", "--format", "manual", "--out", "out");
        var html = File.ReadAllText(
            Directory.GetFiles(_run.At("out"), "index.html", SearchOption.AllDirectories).Single()
        );
        foreach (
            var plan in html.Split("<table class=\"grid plan\">")
                .Skip(1)
                .Select(part => part[..part.IndexOf("</table>", StringComparison.Ordinal)])
        )
        {
            var total = int.Parse(Total().Match(plan).Groups[1].Value);
            Assert.Equal(total, LessonMinutes().Matches(plan).Sum(match => int.Parse(match.Groups[1].Value)));
            Assert.Equal(total, PartMinutes().Matches(plan).Sum(match => int.Parse(match.Groups[1].Value)));
        }
    }

    /// <summary>A sheet gets lost from its cover: with law that is not in force, each page says so.</summary>
    [Theory]
    [InlineData("manual")]
    [InlineData("workbook")]
    [InlineData("accreditation")]
    [InlineData("handout")]
    [InlineData("card")]
    public void Law_that_is_not_in_force_is_told_on_every_page(string format)
    {
        const string Stamp = "includes law that is not in force";
        WriteGuide();
        _run.Variables["COURSEFORGE_BROWSER"] = "/nowhere";
        _run.Run("build", "sample", "--course", "kitchen-team", "--format", format, "--out", "out");
        _run.Run(
            "build",
            "sample",
            "--course",
            "kitchen-team",
            "--format",
            format,
            "--with-pending",
            "--out",
            "pending"
        );
        string Read(string folder, string name) =>
            File.ReadAllText(Directory.GetFiles(_run.At(folder), name, SearchOption.AllDirectories).Single());
        Assert.DoesNotContain(Stamp, Read("out", "index.html") + Read("out", "heads.css"), StringComparison.Ordinal);
        Assert.Contains(Stamp, Read("pending", "heads.css"), StringComparison.Ordinal);
        var html = Read("pending", "index.html");
        Assert.Equal(format == "card" ? html.Split("<section>").Length - 1 : 1, html.Split(Stamp).Length - 1);
    }

    /// <summary>Every link in the HTML leads somewhere, and nothing has an id twice.</summary>
    [Theory]
    [InlineData("manual")]
    [InlineData("workbook")]
    [InlineData("handout")]
    [InlineData("accreditation")]
    public void Links_of_a_document_lead_into_it(string format)
    {
        WriteGuide();
        _run.Variables["COURSEFORGE_BROWSER"] = "/nowhere";
        _run.Run("build", "sample", "--course", "kitchen-team", "--format", format, "--out", "out");
        var html = File.ReadAllText(
            Directory.GetFiles(_run.At("out"), "index.html", SearchOption.AllDirectories).Single()
        );
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(Target().Matches(html).Select(match => match.Groups[1].Value).Except(ids));
    }

    /// <summary>Participants get no notes, briefs, right answers or reasons on paper either.</summary>
    [Theory]
    [InlineData("workbook")]
    [InlineData("handout")]
    [InlineData("card")]
    public void Paper_for_participants_has_nothing_of_the_instructors(string format)
    {
        WriteGuide();
        _run.Variables["COURSEFORGE_BROWSER"] = "/nowhere";
        _run.Run("build", "sample", "--course", "kitchen-team", "--format", format, "--out", "out");
        var html = File.ReadAllText(
            Directory.GetFiles(_run.At("out"), "index.html", SearchOption.AllDirectories).Single()
        );
        Assert.DoesNotContain("some kitchens have only hot water", html, StringComparison.Ordinal);
        Assert.DoesNotContain("You want to go on working", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Keep a cloth at hand", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"right\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rationale", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_browser_the_HTML_is_written_all_the_same()
    {
        WriteGuide();
        _run.Variables["COURSEFORGE_BROWSER"] = "/nowhere/chromium";
        Assert.Equal(
            ExitCode.Errors,
            _run.Run("build", "sample", "--course", "kitchen-team", "--format", "manual,web", "--out", "out")
        );
        Assert.Contains("CF6801", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("'/nowhere/chromium' is not there", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_run.At("out"), "index.html", SearchOption.AllDirectories));
        Assert.Single(Directory.GetFiles(_run.At("out"), "*-web.zip"));
    }

    [Fact]
    public void A_browser_named_on_the_command_line_must_be_there()
    {
        WriteGuide();
        Assert.Equal(
            ExitCode.Usage,
            _run.Run(
                "build",
                "sample",
                "--course",
                "kitchen-team",
                "--format",
                "manual",
                "--browser",
                "/nowhere/chromium"
            )
        );
    }

    [Fact]
    public void A_browser_that_hangs_is_given_up_after_its_time()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteGuide();
        var fake = _run.Write("browser.sh", "#!/bin/sh\nexec sleep 60\n");
        File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _run.Variables["COURSEFORGE_BROWSER"] = fake;
        _run.Variables["COURSEFORGE_BROWSER_TIMEOUT"] = "1";
        Assert.Equal(
            ExitCode.Errors,
            _run.Run("build", "sample", "--course", "kitchen-team", "--format", "manual", "--out", "out")
        );
        Assert.Contains("CF6802", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("it did not answer within 1 seconds", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_run.At("out"), "index.html", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_browser_that_ends_at_once_says_why()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteGuide();
        var fake = _run.Write("browser.sh", "#!/bin/sh\necho 'no display here' >&2\nexit 1\n");
        File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _run.Variables["COURSEFORGE_BROWSER"] = fake;
        Assert.Equal(
            ExitCode.Errors,
            _run.Run("build", "sample", "--course", "kitchen-team", "--format", "manual", "--out", "out")
        );
        Assert.Contains("CF6802", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("no display here", _run.Error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// A table of twenty columns, three hundred lines of code, a picture of 20,000 points, and letters that no font
    /// has.
    /// </summary>
    [Fact]
    public void Nothing_is_cut_off()
    {
        _run.WriteMinimal();
        var columns = Enumerable.Range(1, 20).ToList();
        var lesson = new StringBuilder(
            """
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}


            """
        );
        lesson.Append($"| {string.Join(" | ", columns.Select(i => $"Columnhead{i}"))} |\n");
        lesson.Append($"|{string.Concat(columns.Select(_ => " --- |"))}\n");
        lesson.Append($"| {string.Join(" | ", columns.Select(i => $"Somewhatlongword{i}"))} |\n\n");
        lesson.Append("```\n");
        foreach (var line in Enumerable.Range(1, 300))
        {
            lesson.Append(
                $"line {line} of the code, which is so long that it does not fit the width of a page, "
                    + $"neither of one in use here nor of one in use there: end{line}\n"
            );
        }

        lesson.Append(
            "```\n\n![A very large picture](media/large.png)\n\nLetters \U00016A40 that no font has.\n\n::: check q-boil q-freeze\n:::\n"
        );
        _run.Write("sample/modules/basics.md", lesson.ToString());
        Directory.CreateDirectory(_run.At("sample", "media"));
        File.WriteAllBytes(_run.At("sample", "media", "large.png"), PngFile.Of(20_000, 2_000));

        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "manual", "--out", "out"));
        var pages = Poppler.Pages(Pdf("out"));
        var text = string.Concat(string.Concat(pages).Where(letter => !char.IsWhiteSpace(letter)));
        Assert.Contains("end300", text, StringComparison.Ordinal);
        Assert.Contains("end150", text, StringComparison.Ordinal);
        var box = Poppler.Run("pdftotext", "-bbox", Pdf("out"), "-");
        var width = double.Parse(
            PageWidth().Match(box).Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.All(WordRight().Matches(box), match =>
            Assert.True(
                double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) < width - 20
            )
        );
        Assert.Contains("CF6803", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_handout_that_needs_more_than_one_sheet_is_told()
    {
        _run.WriteMinimal();
        var text = string.Concat(
            Enumerable
                .Range(1, 400)
                .Select(i =>
                    $"{i}. Do not forget this point of the many points, for it is as important as all the others.\n"
                )
        );
        _run.Write(
            "sample/modules/basics.md",
            $$"""
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            ::: handout
            {{text}}:::

            ::: check q-boil q-freeze
            :::

            """
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "handout", "--out", "out"));
        Assert.Contains("CF6804", _run.Error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The curriculum of the authoring guide: it has every kind of block.</summary>
    private void WriteGuide()
    {
        foreach (var (path, text) in Parsing.AuthoringGuideTests.SampleFiles())
        {
            _run.Write("sample/" + path, text);
        }
    }

    private string Pdf(string folder) => Directory.GetFiles(_run.At(folder), "*.pdf").Single();

    private static JsonSerializerOptions Readable { get; } =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex(@"(?:^ *|(?<=\d) {3,})(?<title>\S.*?\S) {3,}(?<page>\d+)(?= {3}| *$)", RegexOptions.Multiline)]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"<item page=""\d+"">(.*?)</item>")]
    private static partial Regex Bookmark();

    [GeneratedRegex(@"<tfoot>.*?<td class=""number"">(\d+)</td>", RegexOptions.Singleline)]
    private static partial Regex Total();

    [GeneratedRegex(@"<tr class=""step-lesson"">.*?<td class=""number"">(\d+)</td>")]
    private static partial Regex LessonMinutes();

    [GeneratedRegex(@"<tr class=""step-part"">.*?<td class=""number"">(\d+)</td>")]
    private static partial Regex PartMinutes();

    [GeneratedRegex(@" id=""([^""]+)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?:href=""#|data-page-of="")([^""]+)""")]
    private static partial Regex Target();

    [GeneratedRegex(@"<page width=""([\d.]+)""")]
    private static partial Regex PageWidth();

    [GeneratedRegex(@"xMax=""([\d.]+)""")]
    private static partial Regex WordRight();
}
