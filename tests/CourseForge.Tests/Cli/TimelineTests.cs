using System.Text.Json;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>On which days a course will say something else, from the timeline to the build record.</summary>
public sealed class TimelineTests : IDisposable
{
    private const string Statutes = """
        statutes:
          us:split:
            title: Duty to report
            cite: Code 1
            jurisdiction: us
            versions:
              - {from: 2010-01-01, until: 2027-01-01, summary: Within a day.}
              - {from: 2026-02-01, until: 2027-01-01, status: pending, cite: Bill 7, summary: Within a minute.}
              - {from: 2027-01-01, cite: Code 1 (2027), summary: Within an hour.}
              - {from: 2028-01-01, status: repealed}
            url: https://example.org/
            confidence: verified
            checked: 2025-12-01
            review-by: 2026-06-01
          us:not-shown:
            title: Another law
            cite: Code 2
            jurisdiction: us
            versions: [{from: 2026-03-01}]
            url: https://example.org/
            confidence: verified
        """;

    private const string Module = """
        ---
        module: basics
        title: Basics
        objectives: [lo-basics]
        minutes: 6
        ---

        ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

        See [](law:us:split).

        ::: check q-boil q-freeze
        :::
        """;

    private readonly ToolRun _run = new();

    public TimelineTests()
    {
        _run.WriteMinimal();
        _run.Write("sample/statutes.yaml", Statutes);
        _run.Write("sample/modules/basics.md", Module);
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void What_is_to_come_is_told_soonest_first()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample"));
        Assert.Equal(
            """
            basic: The basic course (1.0.0+asof20260101)
            as of 2026-01-01; valid from 2010-01-01 until 2027-01-01, as far as known; next review by 2026-06-01

            2026-02-01  us:split  a version that is pending is said to hold from then on  statutes.yaml:8
            2026-06-01  us:split  the law is to be checked again  statutes.yaml:14
            2027-01-01  us:split  another text holds: Code 1 (2027)  statutes.yaml:9
            2028-01-01  us:split  is repealed  statutes.yaml:10

            """.ReplaceLineEndings("\n"),
            _run.Out.ToString()
        );
    }

    [Fact]
    public void A_review_that_is_overdue_stands_first_and_what_is_past_is_left_out()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--as-of", "2027-02-01"));
        Assert.Contains(
            "\n2026-02-01  us:split  a version that is pending is said to hold from then on (overdue)  statutes.yaml:8\n"
                + "2026-06-01  us:split  the law is to be checked again (overdue)  statutes.yaml:14\n2028-01-01",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Scripts_get_the_same_with_kinds_and_places()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--output", "json", "--with-pending"));
        using var document = JsonDocument.Parse(_run.Out.ToString());
        var timeline = document.RootElement.GetProperty("timelines")[0];
        Assert.Equal(
            """{"valid-from":"2010-01-01","valid-until-as-known":"2026-02-01","next-review":"2026-06-01"}""",
            JsonSerializer.Serialize(timeline.GetProperty("validity"))
        );
        Assert.Equal(
            ["2026-02-01 law-pending", "2026-06-01 review-due", "2027-01-01 law-begins", "2028-01-01 law-ends"],
            timeline
                .GetProperty("changes")
                .EnumerateArray()
                .Select(change => $"{change.GetProperty("date")} {change.GetProperty("kind")}")
        );
        Assert.Equal(
            ("statutes.yaml", 8),
            (
                timeline.GetProperty("changes")[0].GetProperty("path").GetString(),
                timeline.GetProperty("changes")[0].GetProperty("line").GetInt32()
            )
        );
    }

    [Theory]
    [InlineData("2026-12-31", "Within a day.", "Code 1", "\"valid-until-as-known\": \"2027-01-01\"")]
    [InlineData("2027-01-01", "Within an hour.", "Code 1 (2027)", "\"valid-from\": \"2027-01-01\"")]
    public void Of_two_texts_of_a_law_the_day_picks_one(string day, string text, string cite, string validity)
    {
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "web", "--loose", "--as-of", day));
        var law = File.ReadAllText(_run.At("dist", "basic-1.0.0-web", "law.html"));
        Assert.Contains($"<p>{text}</p>", law, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"cite\">{cite}</span> Duty to report", law, StringComparison.Ordinal);
        Assert.Contains(
            $">{cite}</a>",
            File.ReadAllText(_run.At("dist", "basic-1.0.0-web", "lessons", "first-lesson.html")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            validity,
            File.ReadAllText(_run.At("dist", "basic-1.0.0-web", "build-record.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Law_that_is_not_in_force_counts_only_when_asked_for_and_every_page_says_so()
    {
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("build", "sample", "--format", "web", "--loose", "--as-of", "2026-03-01")
        );
        Assert.DoesNotContain("Within a minute", Pages(), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"stamp\"", Pages(), StringComparison.Ordinal);
        Assert.Contains("\"with-pending\": false", Record(), StringComparison.Ordinal);

        Assert.Equal(
            ExitCode.Clean,
            _run.Run(
                "build",
                "sample",
                "--format",
                "web",
                "--loose",
                "--as-of",
                "2026-03-01",
                "--with-pending",
                "--strict"
            )
        );
        const string Pending = "basic-1.0.0-with-pending-web";
        Assert.Contains("<p>Within a minute.</p>", Pages(Pending), StringComparison.Ordinal);
        Assert.DoesNotContain("Within a minute", Pages(), StringComparison.Ordinal);
        Assert.All(HtmlFiles(Pending), page =>
            Assert.Contains("<p class=\"stamp\">", File.ReadAllText(page), StringComparison.Ordinal)
        );
        Assert.Contains("\"with-pending\": true", Record(Pending), StringComparison.Ordinal);
        Assert.Contains(
            "\"packageVersion\": \"1.0.0+asof20260301.with-pending\"",
            Record(Pending),
            StringComparison.Ordinal
        );
        Assert.Contains("\"status\": \"pending\"", Record(Pending), StringComparison.Ordinal);

        // A learning system knows it as another course, so that it cannot be imported over the real one.
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("build", "sample", "--format", "scorm12", "--loose", "--as-of", "2026-03-01", "--with-pending")
        );
        Assert.Contains(
            "identifier=\"sample.basic.with-pending\"",
            File.ReadAllText(_run.At("dist", "basic-1.0.0-with-pending-scorm12", "imsmanifest.xml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_overlays_of_a_target_date_changes_what_it_shows()
    {
        WriteTarget();
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--target", "xanadu"));
        Assert.StartsWith(
            "basic: The basic course (1.0.0+xanadu.asof20260101)\n",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "2026-02-01  us:split  a version that is pending is said to hold from then on  statutes.yaml:8",
                "2026-05-01  deadline  what the layer 'us-xa' says is to be checked again  overlays/us-xa/overlay.yaml:5",
                "2026-06-01  us:split  the law is to be checked again  statutes.yaml:14",
                "2026-07-01  deadline  value becomes '12 hours' (layer 'us-xa')  overlays/us-xa/overlay.yaml:6",
                "2027-01-01  us:split  another text holds: Code 1 (2027)  statutes.yaml:9",
                "2027-03-01  basics    title becomes 'Basics' (layer 'us-xa')  overlays/us-xa/overlay.yaml:7",
                "2028-01-01  us:split  is repealed  statutes.yaml:10",
            ],
            _run.Out.ToString().Split('\n').Skip(3).SkipLast(1)
        );

        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--target", "xanadu", "--output", "json"));
        Assert.Contains("\"valid-until-as-known\": \"2026-07-01\"", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"target\": \"xanadu\"", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dated_claim_that_another_layer_overrides_changes_nothing()
    {
        WriteTarget("set: {deadline: 1 hour, basics.title: Our basics}");
        Assert.Equal(ExitCode.Clean, _run.Run("timeline", "sample", "--target", "xanadu"));
        Assert.DoesNotContain("deadline", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("basics", _run.Out.ToString(), StringComparison.Ordinal);
    }

    private void WriteTarget(string claims = "")
    {
        _run.Write(
            "sample/curriculum.yaml",
            File.ReadAllText(_run.At("sample", "curriculum.yaml")).TrimEnd()
                + "\nparameters: {deadline: {value: 48 hours}}\n"
        );
        _run.Write(
            "sample/modules/basics.md",
            Module.Replace(
                "See [](law:us:split).",
                "See [](law:us:split), within {{deadline}}.",
                StringComparison.Ordinal
            )
        );
        _run.Write("sample/jurisdictions.yaml", "jurisdictions: {us-xa: {name: Xanadu, level: state}}\n");
        _run.Write(
            "sample/overlays/us-xa/overlay.yaml",
            """
            layer: us-xa
            title: Xanadu
            jurisdiction: us-xa
            set:
              deadline: [{value: 24 hours, until: 2026-07-01, review-by: 2026-05-01},
                {value: 12 hours, from: 2026-07-01}]
              basics.title: {value: Basics in Xanadu, until: 2027-03-01}
            """
        );
        _run.Write("sample/targets/xanadu.yaml", $"target: xanadu\ntitle: Xanadu\nlayers: [us-xa]\n{claims}\n");
    }

    [Fact]
    public void List_tells_the_days_for_which_a_course_is_valid()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("list", "sample", "--output", "json"));
        using var document = JsonDocument.Parse(_run.Out.ToString());
        var course = document.RootElement.GetProperty("courses")[0];
        Assert.Equal(
            ("2026-01-01", "2027-01-01"),
            (
                course.GetProperty("as-of").GetString(),
                course.GetProperty("validity").GetProperty("valid-until-as-known").GetString()
            )
        );
    }

    private string Record(string package = "basic-1.0.0-web") =>
        File.ReadAllText(_run.At("dist", package, "build-record.json"));

    private string Pages(string package = "basic-1.0.0-web") =>
        string.Concat(HtmlFiles(package).Select(File.ReadAllText));

    private string[] HtmlFiles(string package = "basic-1.0.0-web") =>
        Directory.GetFiles(_run.At("dist", package), "*.html", SearchOption.AllDirectories);
}
