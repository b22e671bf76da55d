using System.Text.Json;
using System.Xml.Linq;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Github;
using CourseForge.Cli.Reporting.Json;
using CourseForge.Cli.Reporting.Junit;
using CourseForge.Cli.Reporting.Sarif;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Tests.Cli;

/// <summary>The forms for programs.</summary>
public sealed class ReporterTests
{
    [Fact]
    public void Short_is_one_line_each_with_the_path_from_where_we_are()
    {
        var output = new StringWriter { NewLine = "\n" };
        ShortReporter.Write(SampleReport.Create(), output);
        Assert.Equal(
            """
            error CF6903: there is no room left to write 'dist/a.zip'
            curricula/sample course/modules/basics.md:1:1: warning CF4101: the lesson takes 90 minutes
            curricula/sample course/modules/basics.md:3:46: error CF3101: no objective has the id 'LO-1.21'
            curricula/sample course/media/x.png:1:1: info CF4102: nothing shows it

            """,
            output.ToString()
        );
    }

    [Fact]
    public void Json_is_one_document_with_places_and_counts()
    {
        var output = new StringWriter();
        JsonReporter.Write(SampleReport.Create() with { NotShown = 3 }, output);
        using var document = JsonDocument.Parse(output.ToString());
        var root = document.RootElement;
        Assert.Equal("check", root.GetProperty("command").GetString());
        Assert.Equal(
            """{"errors":2,"warnings":1,"notes":1,"filesWithProblems":2,"filesRead":3,"notShown":3}""",
            JsonSerializer.Serialize(root.GetProperty("summary"))
        );
        var unknown = root.GetProperty("diagnostics")[2];
        Assert.Equal("did you mean 'lo-one'?", unknown.GetProperty("hint").GetString());
        Assert.Equal("curricula/sample course/modules/basics.md", unknown.GetProperty("path").GetString());
        Assert.Equal(
            (3, 46, 3, 53),
            (
                Number(unknown, "line"),
                Number(unknown, "column"),
                Number(unknown, "endLine"),
                Number(unknown, "endColumn")
            )
        );
        Assert.Equal(JsonValueKind.Null, root.GetProperty("diagnostics")[0].GetProperty("path").ValueKind);
        Assert.False(root.GetProperty("diagnostics")[3].TryGetProperty("line", out _));
        Assert.Equal(2, Number(root.GetProperty("diagnostics")[1].GetProperty("related")[0], "line"));
    }

    [Fact]
    public void Sarif_has_rules_results_regions_and_relative_addresses()
    {
        using var document = Sarif(SampleReport.Create());
        var run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(
            ["CF3101", "CF4101", "CF4102", "CF6903"],
            rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString())
        );
        Assert.Equal(
            "no objective has the id '…'",
            rules[0].GetProperty("shortDescription").GetProperty("text").GetString()
        );
        Assert.Equal(
            "Why it matters. Write an id of objectives.yaml.",
            rules[0].GetProperty("help").GetProperty("text").GetString()
        );
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                rules[Number(result, "ruleIndex")].GetProperty("id").GetString()
            );
        }

        var unknown = run.GetProperty("results")[2];
        Assert.Equal("error", unknown.GetProperty("level").GetString());
        var place = unknown.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(
            "curricula/sample%20course/modules/basics.md",
            place.GetProperty("artifactLocation").GetProperty("uri").GetString()
        );
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal(
            """{"startLine":3,"startColumn":46,"endLine":3,"endColumn":53}""",
            JsonSerializer.Serialize(place.GetProperty("region"))
        );
        Assert.Equal(
            "an objective, 'lo-one', is here",
            run.GetProperty("results")[1]
                .GetProperty("relatedLocations")[0]
                .GetProperty("message")
                .GetProperty("text")
                .GetString()
        );
        Assert.False(run.GetProperty("results")[0].TryGetProperty("locations", out _));
        Assert.Equal("note", run.GetProperty("results")[3].GetProperty("level").GetString());
    }

    [Fact]
    public void Sarif_addresses_never_climb_out_of_the_folder()
    {
        using var document = Sarif(SampleReport.Create("../../elsewhere/"));
        var place = document
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")[2]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation");
        Assert.Equal("modules/basics.md", place.GetProperty("uri").GetString());
        Assert.Equal("CURRICULUM", place.GetProperty("uriBaseId").GetString());
    }

    [Fact]
    public void Junit_fails_for_errors_passes_warnings_with_output_and_lists_clean_files()
    {
        var output = new StringWriter { NewLine = "\n" };
        JunitReporter.Write(SampleReport.Create(), output);
        var suites = XDocument.Parse(output.ToString()).Root!.Elements("testsuite").ToList();
        Assert.Equal(
            [
                "courseforge 1 1",
                "curricula/sample course/media/x.png 1 0",
                "curricula/sample course/modules/basics.md 2 1",
                "curricula/sample course/objectives.yaml 1 0",
                "curricula/sample course/sources.yaml 1 0",
            ],
            suites.Select(suite =>
                $"{suite.Attribute("name")!.Value} {suite.Attribute("tests")!.Value} {suite.Attribute("failures")!.Value}"
            )
        );
        var cases = suites[2].Elements("testcase").ToList();
        Assert.Equal("1:1 CF4101 long-lesson", cases[0].Attribute("name")!.Value);
        Assert.NotNull(cases[0].Element("system-out"));
        Assert.Equal("no objective has the id 'LO-1.21'", cases[1].Element("failure")!.Attribute("message")!.Value);
        Assert.Contains(
            "modules/basics.md:3:46: error CF3101",
            cases[1].Element("failure")!.Value,
            StringComparison.Ordinal
        );
        Assert.Empty(suites[4].Elements("testcase").Single().Elements());
    }

    [Fact]
    public void Junit_survives_what_xml_cannot_hold()
    {
        var output = new StringWriter();
        var file = new SourceFile(new CoursePath("a.md"), "x");
        JunitReporter.Write(
            SampleReport.Of(
                "",
                [file],
                Diagnostic.Create(SampleReport.Unknown, file.Span(0, 1), "\u0000\u001b\ud800\uffff<&>")
            ),
            output
        );
        Assert.Contains(
            "<&>",
            XDocument.Parse(output.ToString()).Descendants("failure").Single().Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Github_escapes_properties_and_text()
    {
        using var run = new ToolRun();
        var file = new SourceFile(new CoursePath("a,b:c.md"), "one\ntwo\n");
        var output = new StringWriter { NewLine = "\n" };
        GithubReporter.Write(
            SampleReport.Of(
                "",
                [file],
                Diagnostic.Create(SampleReport.Unknown, file.Span(4, 3), "100%").WithHint("one\ntwo"),
                Diagnostic.Create(SampleReport.LongLesson, file.Span(0, 6), 3),
                Diagnostic.Create(SampleReport.Unused, default, "it")
            ),
            output,
            run.Surroundings(output)
        );
        Assert.Equal(
            """
            ::error file=a%2Cb%3Ac.md,line=2,endLine=2,col=1,endColumn=3,title=CF3101 unknown-id::no objective has the id '100%25'%0Aone␊two
            ::warning file=a%2Cb%3Ac.md,line=1,endLine=2,title=CF4101 long-lesson::the lesson takes 3 minutes%0ASplit the lesson.
            ::notice title=CF4102 unused-media::nothing shows it%0ADelete it.

            """,
            output.ToString()
        );
    }

    [Fact]
    public void Github_paths_start_at_the_repository()
    {
        using var run = new ToolRun();
        run.Variables["GITHUB_WORKSPACE"] = Path.GetDirectoryName(run.Folder)!;
        var output = new StringWriter();
        GithubReporter.Write(SampleReport.Create("sample/"), output, run.Surroundings(output));
        Assert.Contains(
            $"file={Path.GetFileName(run.Folder)}/sample/modules/basics.md,",
            output.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2, 1, 0, 3, "2 errors, 1 warning in 3 files")]
    [InlineData(0, 0, 1, 1, "1 note in 1 file")]
    [InlineData(1, 0, 0, 0, "1 error")]
    [InlineData(0, 0, 0, 0, null)]
    public void The_summary_counts(int errors, int warnings, int notes, int files, string? expected) =>
        Assert.Equal(expected, new DiagnosticCounts(errors, warnings, notes, files).Summary());

    private static JsonDocument Sarif(Report report)
    {
        var output = new StringWriter();
        SarifReporter.Write(report, output);
        return JsonDocument.Parse(output.ToString());
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
