using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>The report that stands beside the packages of a build.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Name = "sample-1.0.0-report.html";

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void It_lists_each_package_with_its_size_and_digest()
    {
        var report = Report();
        var row = report.QuerySelectorAll("#packages tbody tr").Single();
        var package = File.ReadAllBytes(_run.At("dist", "basic-1.0.0-scorm12.zip"));
        Assert.Equal("basic-1.0.0-scorm12.zip", row.Children[0].TextContent);
        Assert.Equal(
            package.Length.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
            row.Children[3].TextContent
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(package)), row.Children[4].TextContent);
    }

    [Fact]
    public void It_says_where_each_objective_is_taught_and_asked()
    {
        var row = Table(Report(), "course-basic-matrix").QuerySelectorAll("tbody tr").Single();
        Assert.Equal("Explain the basics. lo-basics", row.Children[0].TextContent);
        Assert.Equal("1.1", row.Children[1].TextContent);
        Assert.Equal("–", row.Children[2].TextContent);
        Assert.Equal("q-boil, q-freeze", row.Children[3].TextContent);
    }

    [Fact]
    public void It_adds_up_hours_and_grades_lessons_that_have_text_enough()
    {
        _run.WriteMinimal();
        var lesson = _run.At("sample", "modules", "basics.md");
        var words = string.Concat(
            Enumerable.Repeat("Water boils when it is hot, and it freezes when it is cold. ", 12)
        );
        File.WriteAllText(
            lesson,
            File.ReadAllText(lesson).Replace("Water boils when it is hot.", words.Trim(), StringComparison.Ordinal)
        );
        var table = Table(Built(), "course-basic-hours");
        var cells = table.QuerySelector("tr.lesson")!.Children;
        Assert.Equal("6", cells[3].TextContent);
        Assert.True(int.Parse(cells[4].TextContent, System.Globalization.CultureInfo.InvariantCulture) >= 144);
        Assert.Matches(@"^-?\d+\.\d$", cells[5].TextContent);
        Assert.Equal("Total: 0.1 h (Hours declared: 0.1)", table.QuerySelector("tfoot th")!.TextContent);
        Assert.Equal("–", Table(Report(), "course-basic-hours").QuerySelector("tr.lesson")!.Children[5].TextContent);
    }

    [Fact]
    public void It_says_for_each_variant_which_slots_are_filled_and_which_are_open()
    {
        _run.WriteMinimal();
        var lesson = _run.At("sample", "modules", "basics.md");
        File.AppendAllText(
            lesson,
            "\n::: slot {#duty-desk title=\"Your duty desk\" level=country}\nThe number.\n:::\n"
        );
        _run.Write("sample/jurisdictions.yaml", "jurisdictions:\n  xa: {name: Xanadu, level: country}\n");
        _run.Write(
            "sample/overlays/xa/overlay.yaml",
            "layer: xa\ntitle: Xanadu\njurisdiction: xa\nfill:\n  duty-desk: Room 7\n"
        );
        _run.Write("sample/targets/xanadu.yaml", "target: xanadu\ntitle: The course of Xanadu\nlayers: [xa]\n");
        var report = Built("--all");
        Assert.Equal(
            ["OPEN", "–", "not for a place of this kind"],
            Table(report, "course-basic-slots").QuerySelectorAll("tbody td").Skip(1).Select(cell => cell.TextContent)
        );
        Assert.Equal(
            ["filled", "Xanadu", "filled at the slot's level"],
            Table(report, "course-basic--xanadu-slots")
                .QuerySelectorAll("tbody td")
                .Skip(1)
                .Select(cell => cell.TextContent)
        );
        Assert.Equal(
            ["0", "1", "1", "0"],
            report
                .QuerySelectorAll("#courses tbody tr")
                .SelectMany(row => row.Children.TakeLast(2))
                .Select(cell => cell.TextContent)
        );
    }

    [Fact]
    public void It_holds_every_warning_with_its_place_and_what_to_check_before_use()
    {
        _run.WriteMinimal();
        var lesson = _run.At("sample", "modules", "basics.md");
        File.WriteAllText(
            lesson,
            File.ReadAllText(lesson).Replace("Water boils", "[Water](source:book) boils", StringComparison.Ordinal)
                + "\nSee [here](https://example.org/).\n"
        );
        _run.Write(
            "sample/sources.yaml",
            """
            sources:
              book: {title: The book of <water>, publisher: P, date: 2020, url: 'https://example.org/', checked: 2025-12-01, confidence: secondary}

            """
        );
        var report = Built();
        var warning = report
            .QuerySelectorAll("#warnings tbody tr")
            .Single(row => row.TextContent.Contains("vague-link-text", StringComparison.Ordinal));
        Assert.StartsWith("modules/basics.md:", warning.Children[2].TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "The book of <water>book",
            Table(report, "course-basic-marks").QuerySelector("tbody th")!.TextContent
        );
        Assert.Contains("None.", report.QuerySelector("#drift")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_begins_with_the_verdict_and_shows_hours_objectives_and_days()
    {
        _run.WriteMinimal();
        var lesson = _run.At("sample", "modules", "basics.md");
        File.WriteAllText(
            lesson,
            File.ReadAllText(lesson)
                .Replace("objectives: [lo-basics]", "objectives: [lo-basics, lo-more]", StringComparison.Ordinal)
                .Replace(
                    "Water boils",
                    "[Water](source:book) boils, says [the other](source:late)",
                    StringComparison.Ordinal
                )
        );
        File.AppendAllText(
            _run.At("sample", "objectives.yaml"),
            "\n  lo-more:\n    text: Explain more.\n    level: understand\n"
        );
        _run.Write(
            "sample/sources.yaml",
            """
            sources:
              book:
                title: The book
                publisher: P
                date: 2020
                url: 'https://example.org/'
                checked: 2025-12-01
                confidence: verified
                review-by: 2026-03-01
              late:
                title: The late one
                publisher: P
                date: 2020
                url: 'https://example.org/'
                checked: 2024-12-01
                confidence: verified
                review-by: 2025-12-01

            """
        );
        var report = Built();
        Assert.Same(report.QuerySelector("main > section"), report.QuerySelector("#verdict"));
        Assert.Equal(
            ["0 Errors", "0 Courses with fewer hours than declared", "1 Objectives with a gap", "1 Reviews overdue"],
            report.QuerySelectorAll(".tiles li").Take(4).Select(tile => tile.TextContent.Trim())
        );
        Assert.Equal(
            ["good", "good", "bad", "bad"],
            report.QuerySelectorAll(".tiles li").Take(4).Select(tile => tile.ClassName)
        );
        Assert.Equal("1. Basics: 6", report.QuerySelector(".ribbon title")!.TextContent);
        Assert.Equal("1000", report.QuerySelector(".ribbon rect")!.GetAttribute("width"));
        var map = report.QuerySelectorAll("#objectives tbody tr");
        Assert.Equal("taught, asked", map[0].QuerySelector("td span")!.GetAttribute("aria-label"));
        Assert.Equal("–", map[0].Children[^1].TextContent);
        Assert.Equal("lacks", map[1].ClassName);
        Assert.Equal("no lesson teaches it; no question asks about it", map[1].Children[^1].TextContent);
        Assert.Equal(
            ["1", "", "", "1", ""],
            report.QuerySelectorAll("#calendar .strip tbody tr:first-child td").Take(5).Select(cell => cell.TextContent)
        );
        Assert.Equal(
            ["2025-12-01", "2026-03-01"],
            report.QuerySelectorAll("#calendar details tbody th").Select(day => day.TextContent)
        );
    }

    [Fact]
    public void What_scrolls_in_it_can_be_reached_by_keyboard_and_has_a_name_of_its_own()
    {
        var regions = Report().QuerySelectorAll(".wide");
        Assert.All(regions, region => Assert.Equal("0", region.GetAttribute("tabindex")));
        Assert.All(regions, region => Assert.Equal("region", region.GetAttribute("role")));
        Assert.Distinct(regions.Select(region => region.GetAttribute("aria-label")));
    }

    [Fact]
    public void It_needs_no_other_file_and_no_script_and_can_be_read_aloud()
    {
        var report = Report();
        Assert.Empty(report.QuerySelectorAll("script, link, img, iframe, [src], [style]"));
        Assert.Single(report.QuerySelectorAll("h1"));
        Assert.Equal("en", report.DocumentElement.GetAttribute("lang"));
        Assert.All(report.QuerySelectorAll("th"), heading => Assert.NotNull(heading.GetAttribute("scope")));
        Assert.All(report.QuerySelectorAll("a"), link =>
            Assert.NotNull(report.GetElementById(link.GetAttribute("href")![1..]))
        );
        Assert.Equal(
            report.QuerySelectorAll("[id]").Length,
            report.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count()
        );
    }

    [Fact]
    public void It_is_gone_when_the_version_is_and_stays_the_same_for_the_same_input()
    {
        Report();
        var first = File.ReadAllBytes(_run.At("dist", Name));
        Built("--jobs", "1");
        Assert.Equal(first, File.ReadAllBytes(_run.At("dist", Name)));
        var settings = _run.At("sample", "curriculum.yaml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("1.0.0", "1.1.0", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.Equal(
            ["sample-1.1.0-report.html"],
            Directory.GetFiles(_run.At("dist"), "*.html").Select(Path.GetFileName)
        );
    }

    private IHtmlDocument Report()
    {
        _run.WriteMinimal();
        return Built();
    }

    private IHtmlDocument Built(params string[] more)
    {
        Assert.True(_run.Run(["build", "sample", .. more]) == ExitCode.Clean, _run.Error.ToString());
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(
            File.ReadAllText(_run.At("dist", Name))
        );
    }

    /// <summary>The first table after a heading.</summary>
    private static AngleSharp.Dom.IElement Table(IHtmlDocument report, string heading)
    {
        var element = report.GetElementById(heading);
        while (element is not null && element.QuerySelector("table") is null)
        {
            element = element.NextElementSibling;
        }

        return Assert.IsType<AngleSharp.Dom.IElement>(element?.QuerySelector("table"), exactMatch: false);
    }
}
