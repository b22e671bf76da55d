using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>Which slots are filled, by whom and how well, in all forms.</summary>
public sealed class CoverageCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public CoverageCommandTests()
    {
        _run.WriteMinimal();
        _run.Write(
            "sample/modules/basics.md",
            """
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            Water boils.

            ::: check q-boil q-freeze {#check-one}
            :::

            ### Help {#help}

            ::: slot {#hotline title="Who to call" type=phone level=state decide=must}
            The number that people call.
            :::

            ::: slot {#deadline title="How fast" type=text level=state decide=must}
            How fast one must report.
            :::

            ::: slot {#posting title="=Notices" type=text level=state decide=may}
            Who must hang up a notice.
            :::

            ::: slot {#visa title="Permits" type=text level=country decide=may}
            What the country gives.
            :::

            ::: slot {#desk title="The desk" type=phone level=agency decide=may}
            Your desk.
            :::
            """
        );
        _run.Write(
            "sample/jurisdictions.yaml",
            """
            jurisdictions:
              nation: {name: Nation, level: country}
              xa: {name: Xanadu, level: state, parents: [nation]}
              xb: {name: Yonder, level: state, parents: [nation]}
              xc: {name: Zest, level: state, parents: [nation]}
            """
        );
        _run.Write(
            "sample/overlays/nation/overlay.yaml",
            """
            layer: nation
            title: Nation
            jurisdiction: nation
            fill: {visa: A permit., deadline: 48 hours}
            """
        );
        _run.Write(
            "sample/overlays/xa/overlay.yaml",
            """
            layer: xa
            title: Xa
            jurisdiction: xa
            builds-on: [nation]
            fill:
              hotline: [{value: 1-555-0142, until: 2027-01-01, review-by: 2026-12-01}]
              posting: {value: Hotels, pending: yes}
            keep: {deadline: {because: Right here., checked: 2026-01-01, review-by: 2027-06-01}}
            """
        );
        _run.Write(
            "sample/overlays/xb/overlay.yaml",
            """
            layer: xb
            title: Xb
            jurisdiction: xb
            builds-on: [nation]
            not-applicable: {posting: No such law.}
            """
        );
        _run.Write(
            "sample/overlays/xc/overlay.yaml",
            """
            layer: xc
            title: Xc
            jurisdiction: xc
            builds-on: [nation]
            fill: {hotline: 1-555-0143, deadline: 24 hours}
            """
        );
        foreach (
            var (target, layers) in new[]
            {
                ("alpha", "xa"),
                ("beta", "xb"),
                ("country", "nation"),
                ("joint", "xa, xc"),
            }
        )
        {
            _run.Write($"sample/targets/{target}.yaml", $"target: {target}\ntitle: {target}\nlayers: [{layers}]\n");
        }
    }

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
        using var record = JsonDocument.Parse(
            File.ReadAllText(_run.At("dist", "basic-alpha-1.0.0-web", "build-record.json"))
        );
        var variant = record.RootElement.GetProperty("externalParameters").GetProperty("variant");
        Assert.Equal("alpha", variant.GetProperty("id").GetString());
        Assert.Equal(
            ["nation", "xa", "targets/alpha"],
            variant.GetProperty("layers").EnumerateArray().Select(layer => layer.GetProperty("id").GetString())
        );
        Assert.Equal(
            ["overlays/xa/overlay.yaml"],
            variant
                .GetProperty("layers")[1]
                .GetProperty("files")
                .EnumerateArray()
                .Select(file => file.GetProperty("uri").GetString())
        );
        var decision = record
            .RootElement.GetProperty("trace")
            .EnumerateArray()
            .Single(step => step.GetProperty("cell").GetString() == "hotline.value");
        Assert.Equal(
            ("xa", "fill", "overlays/xa/overlay.yaml:6", "2027-01-01"),
            (Word("layer"), Word("verb"), Word("place"), Word("until"))
        );
        var coverage = record.RootElement.GetProperty("coverage");
        Assert.Equal(
            ["not-concerned 1", "filled 2", "kept 1", "pending-only 1"],
            coverage.GetProperty("counts").EnumerateObject().Select(count => $"{count.Name} {count.Value}")
        );
        Assert.Equal(
            [
                "deadline kept xa",
                "desk not-concerned ",
                "hotline filled xa",
                "posting pending-only xa",
                "visa filled nation",
            ],
            coverage
                .GetProperty("slots")
                .EnumerateArray()
                .Select(slot =>
                    $"{slot.GetProperty("id").GetString()} {slot.GetProperty("state").GetString()} {slot.GetProperty("layer").GetString()}"
                )
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "web", "--loose"));
        Assert.DoesNotContain(
            "\"coverage\"",
            File.ReadAllText(_run.At("dist", "basic-1.0.0-web", "build-record.json")),
            StringComparison.Ordinal
        );

        string? Word(string name) => decision.GetProperty(name).GetString();
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
        Assert.Equal(4 + 1, page.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal(5, page.QuerySelectorAll("tbody th[scope=row]").Length);
        Assert.Equal("✗ missingxb", page.QuerySelectorAll("tbody tr:first-child td")[1].TextContent);
        Assert.All(page.QuerySelectorAll("tbody td"), cell => Assert.Matches("^\\S [a-z]", cell.TextContent));
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
