using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CourseForge.Cli;
using CourseForge.Diagnostics;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Tests.Cli;

/// <summary>Which slots are filled, by whom and how well, in all forms.</summary>
public sealed class CoverageCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public CoverageCommandTests() => CoverageWorld.Write(_run);

    public void Dispose() => _run.Dispose();

    [Fact]
    public void What_nobody_knows_is_open_and_never_filled()
    {
        _run.Write(
            "sample/overlays/xc/overlay.yaml",
            """
            layer: xc
            title: Xc
            jurisdiction: xc
            builds-on: [nation]
            fill:
              hotline: {known: no, searched: The web site of the state.}
              deadline: 24 hours
            """
        );
        _run.Write("sample/targets/zest.yaml", "target: zest\ntitle: zest\nlayers: [xc]\n");
        Assert.Equal(ExitCode.Clean, _run.Run("coverage", "sample", "--target", "zest"));
        Assert.Contains("hotline   state!   UNKNOWN", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Errors,
            _run.Run("coverage", "sample", "--target", "zest", "--output", "json", "--fail-on", "unknown")
        );
        using var document = JsonDocument.Parse(_run.Out.ToString());
        var cell = document.RootElement.GetProperty("slots")[0].GetProperty("cells")[0];
        Assert.Equal("unknown", cell.GetProperty("state").GetString());
        Assert.Equal(
            ["unknown"],
            cell.GetProperty("states").EnumerateArray().Select(state => state.GetProperty("state").GetString())
        );
        _run.Run("coverage", "sample", "--target", "zest", "--output", "html");
        Assert.Contains("unknown<small>xc</small>", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--target", "zest", "--format", "web", "--loose"));
        var record = Directory.EnumerateFiles(_run.At("dist"), "*.build-record.json").Select(File.ReadAllText).Single();
        Assert.Contains("\"unknown\"", record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_shows_slots_and_targets_and_what_is_to_be_done()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("coverage", "sample"));
        Assert.Equal(
            """
            slot      level    alpha         beta        country  joint
            hotline   state!   filled>27-01  MISSING     -        DISPUTED
            deadline  state!   kept          INHERITED?  filled   filled
            posting   state    PENDING       n/a         -        PENDING
            visa      country  filled        filled      filled   filled
            desk      agency   -             -           -        -

            """.ReplaceLineEndings("\n"),
            _run.Out.ToString()[..(_run.Out.ToString().IndexOf("\n\n", StringComparison.Ordinal) + 1)]
        );
        Assert.Contains(
            "\nhotline in beta: missing; 'xb' must fill it  sample/overlays/xb/overlay.yaml:1\n",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nhotline in joint: disputed: said by 'xc'  sample/overlays/xc/overlay.yaml:5\n",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nposting in alpha, joint: pending only: said by 'xa'  sample/overlays/xa/overlay.yaml:7\n",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "\n\n1 disputed, 2 pending-only, 1 missing, 1 inherited-unconfirmed, 1 kept, 7 filled, 1 not-applicable, 6 not-concerned\n",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\x1b', _run.Out.ToString());
        Assert.Contains("'courseforge check' tells them", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_learners_of_a_target_do_not_meet_asks_nobody()
    {
        _run.Write(
            "sample/curriculum.yaml",
            File.ReadAllText(_run.At("sample", "curriculum.yaml"))
                .Replace("audiences:", "audiences:\n  clerks: {title: Clerks}", StringComparison.Ordinal)
        );
        var module = File.ReadAllText(_run.At("sample", "modules", "basics.md"))
            .Replace("minutes: 6", "minutes: 24", StringComparison.Ordinal);
        _run.Write(
            "sample/modules/basics.md",
            module
                + string.Concat(
                    Lesson("for-clerks", "audience=clerks", "one", ""),
                    Lesson("for-more-time", "tier=extended", "two", ""),
                    Lesson("for-all", "", "three", "{audience=clerks}")
                )
        );
        _run.Write(
            "sample/overlays/xa/text.md",
            ":::: last-in #for-clerks {id=xa:more}\n::: slot {#xa:four title=Four type=text level=state decide=must}\nFour?\n:::\n::::\n"
        );
        _run.Write(
            "sample/targets/clerks.yaml",
            "target: clerks\ntitle: Clerks\nlayers: [xa]\naudience: clerks\ntier: extended\n"
        );
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("coverage", "sample", "--target", "alpha", "--target", "clerks", "--output", "csv")
        );
        var rows = _run
            .Out.ToString()
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(row => row.Split(',')[0], row => row.Split(',')[^2..]);
        Assert.Equal(["not-concerned", "missing"], rows["one"]);
        Assert.Equal(["not-concerned", "missing"], rows["two"]);
        Assert.Equal(["not-concerned", "missing"], rows["three"]);
        Assert.Equal(["not-concerned", "missing"], rows["xa:four"]);
        Assert.Equal(["filled", "filled"], rows["hotline"]);

        static string Lesson(string id, string attributes, string slot, string around) =>
            $$"""

                ## {{id}} {#{{id}} minutes=6 {{attributes}}}

                Text.

                :::: note {{around}}
                ::: slot {#{{slot}} title="{{slot}}" type=text level=state decide=must}
                What?
                :::
                ::::

                """;
    }

    [Fact]
    public void The_build_record_counts_the_slots_and_names_layers_and_decisions()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--target", "alpha", "--format", "web", "--loose"));
        var content = File.ReadAllBytes(_run.At("dist", "basic-alpha-1.0.0-web.build-record.json"));
        var diagnostics = new DiagnosticBag();
        var record = BuildRecord.Read(new CoursePath("a.json"), content, diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(content, record.ToBytes());
        Assert.Equal("basic-alpha-1.0.0-web.zip", record.Subject[0].Name);
        var variant = record.ExternalParameters.Variant!;
        Assert.Equal("alpha", variant.Id);
        Assert.Equal(["nation", "xa", "targets/alpha"], variant.Layers.Select(layer => layer.Id));
        Assert.Equal(["overlays/xa/overlay.yaml"], variant.Layers[1].Files.Select(file => file.Uri));
        var decision = record.Trace!.Value.Single(decision => decision.Cell == "hotline.value");
        Assert.Equal(
            ("xa", "fill", "overlays/xa/overlay.yaml:6", new DateOnly(2027, 1, 1)),
            (decision.Layer, decision.Verb, decision.Place, decision.Until)
        );
        Assert.Equal(
            ["not-concerned 1", "filled 2", "kept 1", "pending-only 1"],
            record.Coverage!.Counts.Select(count => $"{count.Key} {count.Value}")
        );
        Assert.Equal(
            [
                "deadline kept xa",
                "desk not-concerned ",
                "hotline filled xa",
                "posting pending-only xa",
                "visa filled nation",
            ],
            record.Coverage.Slots.Select(slot => $"{slot.Id} {slot.State} {slot.Layer}")
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "web", "--loose"));
        Assert.DoesNotContain(
            "\"coverage\"",
            File.ReadAllText(_run.At("dist", "basic-1.0.0-web", "build-record.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_columns_can_be_days_of_one_target()
    {
        Assert.Equal(
            ExitCode.Clean,
            _run.Run(
                "coverage",
                "sample",
                "--target",
                "alpha",
                "--dates",
                "2026-06-01,2026-12-31,2027-01-01,2027-07-01"
            )
        );
        Assert.StartsWith(
            """
            slot      level    2026-06-01    2026-12-31  2027-01-01  2027-07-01
            hotline   state!   filled>27-01  REVIEW!     EXPIRED     EXPIRED
            deadline  state!   kept          kept        kept        REVIEW!

            """,
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Usage, _run.Run("coverage", "sample", "--dates", "2026-06-01"));
        Assert.Contains("--dates is for one target", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", ExitCode.Errors)]
    [InlineData("expired, drifted", ExitCode.Clean)]
    [InlineData("review-overdue,disputed", ExitCode.Errors)]
    [InlineData("mising", ExitCode.Usage)]
    public void A_state_can_fail_the_run(string states, int exitCode) =>
        Assert.Equal(exitCode, _run.Run("coverage", "sample", "--fail-on", states));

    [Fact]
    public void A_value_that_is_over_leaves_a_slot_missing_too()
    {
        Assert.Equal(
            ExitCode.Errors,
            _run.Run(
                "coverage",
                "sample",
                "--layer",
                "xa",
                "--as-of",
                "2027-01-01",
                "--fail-on",
                "missing",
                "--output",
                "json"
            )
        );
        using var document = JsonDocument.Parse(_run.Out.ToString());
        var cell = document.RootElement.GetProperty("slots")[0].GetProperty("cells")[0];
        Assert.Equal("expired", cell.GetProperty("state").GetString());
        Assert.True(cell.GetProperty("fails").GetBoolean());
        Assert.Equal(
            [
                "expired xa 2027-01-01 sample/overlays/xa/overlay.yaml:6",
                "missing xa  sample/overlays/xa/overlay.yaml:1",
            ],
            cell.GetProperty("states")
                .EnumerateArray()
                .Select(state =>
                {
                    var words = new[] { "state", "layer", "date", "path" }.Select(name => state.GetProperty(name));
                    return $"{string.Join(' ', words)}:{state.GetProperty("line")}";
                })
        );
    }

    [Fact]
    public void Spreadsheets_and_pages_get_the_same_table()
    {
        _run.Run("coverage", "sample", "--output", "csv");
        Assert.StartsWith(
            "slot,title,level,decide,alpha,beta,country,joint\r\nhotline,Who to call,state,must,filled,missing,not-concerned,disputed\r\n",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("\r\nposting,'=Notices,state,may,", _run.Out.ToString(), StringComparison.Ordinal);
        _run.Run("coverage", "sample", "--output", "markdown");
        Assert.StartsWith(
            """
            | slot | level | alpha | beta | country | joint |
            |---|---|---|---|---|---|
            | `hotline` | state! | filled>27-01 | **MISSING** | - | **DISPUTED** |

            """,
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_server_gets_a_failed_test_for_each_state_to_fail_on()
    {
        Assert.Equal(ExitCode.Errors, _run.Run("coverage", "sample", "--output", "junit", "--fail-on", "missing"));
        var suites = XDocument.Parse(_run.Out.ToString()).Root!.Elements("testsuite").ToList();
        Assert.Equal(["alpha", "beta", "country", "joint"], suites.Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal(["0", "1", "0", "0"], suites.Select(suite => suite.Attribute("failures")!.Value));
        Assert.Equal(
            "missing; 'xb' must fill it",
            suites[1].Descendants("failure").Single().Attribute("message")!.Value
        );
        Assert.Equal("3", suites[2].Attribute("skipped")!.Value);
    }

    [Fact]
    public void The_page_needs_no_script_no_network_and_no_colour()
    {
        _run.Run("coverage", "sample", "--output", "html");
        using var page = new HtmlParser().ParseDocument(_run.Out.ToString());
        Assert.Empty(page.QuerySelectorAll("script, link, img, [src], [href]"));
        var map = page.QuerySelector(".dots")!;
        Assert.Equal(4 + 1, map.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal(
            "1 slot more, of no concern here, stand in the tables.",
            map.ParentElement!.NextElementSibling!.TextContent
        );
        Assert.Equal(4, map.QuerySelectorAll("tbody th[scope=row]").Length);
        var beta = map.QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.StartsWith("beta", StringComparison.Ordinal));
        var missing = beta.QuerySelector("td")!;
        Assert.Equal("Who to call: missing, xb", missing.GetAttribute("title"));
        Assert.All(map.QuerySelectorAll("tbody td"), cell => Assert.Matches("^\\S .+: [a-z]", cell.TextContent));

        // The verdict, and the lists below it, count the same.
        Assert.Equal(["4", "1", "0", "8"], page.QuerySelectorAll(".tiles b").Select(number => number.TextContent));
        Assert.Equal("What could still be filled (0)", page.QuerySelectorAll("h2")[1].TextContent);

        // Each choice of a filter has its rule, and each row and cell says where it belongs.
        var rules = page.QuerySelector("style")!.TextContent;
        foreach (
            var choice in page.QuerySelectorAll("input[type=radio]")
                .Where(choice => !choice.Id!.EndsWith("-all", StringComparison.Ordinal))
        )
        {
            Assert.Contains($"#{choice.Id}:checked", rules, StringComparison.Ordinal);
        }

        var layer = page.QuerySelectorAll("label")
            .Single(label => label.TextContent.Trim() == "xb")
            .QuerySelector("input")!;
        Assert.Contains(layer.Id, beta.ClassList);
        Assert.Contains(layer.Id, missing.ClassList);
        Assert.Contains("w", missing.ClassList);
        Assert.Equal(5, page.QuerySelectorAll(".bars tbody tr").Length);
    }

    [Fact]
    public void Many_targets_are_shown_by_their_places()
    {
        for (var i = 0; i < 41; i++)
        {
            _run.Write(
                $"sample/targets/more-{i}.yaml",
                $"target: more-{i}\ntitle: More {i}\nlayers: [{(i % 2 == 0 ? "xa" : "xb")}]\n"
            );
        }

        _run.Run("coverage", "sample", "--output", "html");
        using var page = new HtmlParser().ParseDocument(_run.Out.ToString());
        Assert.Equal(45, page.QuerySelectorAll(".dots tr.target").Length);
        var sums = page.QuerySelectorAll(".dots tr.sum th").Select(place => place.TextContent).ToList();
        Assert.InRange(sums.Count, 2, 6);
        Assert.Contains("Yonder 21 targets", sums);
    }

    [Fact]
    public void Mistakes_in_files_come_first()
    {
        _run.Write("sample/targets/alpha.yaml", "target: alpha\nlayer: [xa]\n");
        Assert.Equal(ExitCode.Errors, _run.Run("coverage", "sample"));
        Assert.Empty(_run.Out.ToString());
        Assert.Contains("targets/alpha.yaml", _run.Error.ToString(), StringComparison.Ordinal);
    }
}
