using System.Text;
using System.Text.Json;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>
/// The base is edited under a reviewed overlay, on disk: the tool must say the right thing, and nothing when nothing
/// was said anew.
/// </summary>
public sealed class OverlayCommandTests : IDisposable
{
    private const string Curriculum = """
        id: sample
        title: A sample curriculum
        version: 1.0.0
        language: en
        publisher: Example Agency
        as-of: 2026-01-01
        audiences:
          everyone: {title: Everyone}

        """;

    private const string Module = """
        ---
        module: basics
        title: Basics
        objectives: [lo-basics]
        minutes: 12
        ---

        ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

        ### Who must report {#who-reports}

        Professionals listed in the café's act must report within 48 hours.

        ::: note {tier=core title="The act"}
        Reports are made at once.
        :::

        ### Confidential {#confidential}

        Reports are confidential.

        ::: check q-boil q-freeze
        :::

        ## The second lesson {#second-lesson minutes=6 objectives="lo-basics"}

        Water freezes when it is cold.

        """;

    private const string Statutes = """
        statutes:
          xa:one:
            title: A law
            cite: Law 1
            jurisdiction: xa
            versions:
              - {from: 2010-01-01}
            url: https://example.org/
            confidence: verified
            checked: 2025-06-30

        """;

    private const string Words = """
        <!-- counsel has seen this -->
        ::: replace #who-reports {cite=xa:one}
        Every adult must report within 24 hours.
        :::

        ::: note #confidential
        Xanadu adds a civil remedy.
        :::

        """;

    private readonly ToolRun _run = new();

    public OverlayCommandTests()
    {
        _run.WriteMinimal();
        Write("curriculum.yaml", Curriculum);
        Write("modules/basics.md", Module);
        Write("statutes.yaml", Statutes);
        Write("jurisdictions.yaml", "jurisdictions:\n  xa: {name: Xanadu, level: state}\n");
        Write(
            "overlays/xa/overlay.yaml",
            """
            layer: xa
            title: Xanadu
            jurisdiction: xa
            # titles
            set:
              # ours is longer
              first-lesson.title: The first lesson of all
              second-lesson.title: Another
            keep: [lo-basics, q-boil]

            """
        );
        Write("overlays/xa/text.md", Words);
    }

    public void Dispose() => _run.Dispose();

    public static TheoryData<string> Edits() => [.. All.Keys];

    private static readonly SortedDictionary<string, (string File, Func<string, string> Edit, string Says)> All = new(
        StringComparer.Ordinal
    )
    {
        ["rewrapped"] = (
            "modules/basics.md",
            text => text.Replace("café's act must report", "café's\nact  must\nreport", StringComparison.Ordinal),
            ""
        ),
        ["attributes in another order"] = (
            "modules/basics.md",
            text =>
                text.Replace(
                    "{tier=core title=\"The act\"}",
                    "{title=\"The act\"  tier=core}",
                    StringComparison.Ordinal
                ),
            ""
        ),
        ["other normal form of Unicode"] = (
            "modules/basics.md",
            text => text.Replace("café", "cafe\u0301", StringComparison.Ordinal),
            ""
        ),
        // Another lesson has another title, and that is what its words stand under now.
        ["moved to another lesson"] = ("modules/basics.md", Moved, "who-reports.text    UNDER ANOTHER TITLE"),
        ["reworded"] = (
            "modules/basics.md",
            text => text.Replace("within 48", "within 24", StringComparison.Ordinal),
            "who-reports.text    CHANGED"
        ),
        ["renamed"] = (
            "curriculum.yaml",
            text => text + "renamed: {who-reports: duty-to-report}\n",
            "who-reports    RENAMED to duty-to-report"
        ),
        ["retired"] = (
            "curriculum.yaml",
            text => text + "retired: {who-reports: See the handbook.}\n",
            "who-reports.text    GONE"
        ),
        ["locked"] = (
            "curriculum.yaml",
            text => text + "lock: {who-reports: Quoted from the law}\n",
            "who-reports.text    RULE CHANGED"
        ),
        ["a slot added"] = (
            "modules/basics.md",
            text =>
                text.Replace(
                    "### Confidential",
                    "::: slot {#report-line type=phone level=state decide=must title=Number}\nThe number to call.\n:::\n\n### Confidential",
                    StringComparison.Ordinal
                ),
            "report-line    NEW in who-reports"
        ),
        ["the law amended for next year"] = (
            "statutes.yaml",
            text =>
                text.Replace(
                    "{from: 2010-01-01}",
                    "{from: 2010-01-01, until: 2027-01-01}\n      - {from: 2027-01-01, status: enacted, enacted: 2025-06-01}",
                    StringComparison.Ordinal
                ),
            "xa:one.statute    WILL CHANGE 2027-01-01"
        ),
        ["a bill announced for next year"] = (
            "statutes.yaml",
            text =>
                text.Replace(
                    "{from: 2010-01-01}",
                    "{from: 2010-01-01}\n      - {from: 2027-01-01, status: pending}",
                    StringComparison.Ordinal
                ),
            "xa:one.statute    WILL CHANGE 2027-01-01"
        ),
        ["the law of today corrected"] = (
            "statutes.yaml",
            text => text.Replace("{from: 2010-01-01}", "{from: 2011-01-01}", StringComparison.Ordinal),
            "xa:one.statute    CHANGED"
        ),
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Says_what_happened_to_the_base(string name)
    {
        AcceptAll();
        var (file, edit, says) = All[name];
        Write(file, edit(Read(file)));
        if (name is "renamed" or "retired")
        {
            Write(
                "modules/basics.md",
                name == "renamed"
                    ? Module.Replace("#who-reports", "#duty-to-report", StringComparison.Ordinal)
                    : Module.Replace(" {#who-reports}", "", StringComparison.Ordinal)
            );
        }

        var status = Status();
        if (says.Length == 0)
        {
            Assert.Contains(", 0 not reviewed, 0 to look at", status, StringComparison.Ordinal);
            Assert.Equal(1, status.Count(character => character == '\n'));
        }
        else
        {
            Assert.Contains(says, status, StringComparison.Ordinal);
            Assert.Contains(
                says.Contains("WILL", StringComparison.Ordinal) ? " 0 to look at" : " 1 to look at",
                status,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void An_amendment_that_was_accepted_ahead_alarms_nobody_on_its_day()
    {
        AcceptAll();
        var (file, amend, _) = All["the law amended for next year"];
        Write(file, amend(Read(file)));
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--layer", "xa", "--output", "short"));
        Assert.DoesNotContain("CF3040", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("check", "sample", "--layer", "xa", "--as-of", "2027-01-01", "--output", "short")
        );
        Assert.Contains("CF3040: 'xa:one.statute' has changed", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            Overlay("accept", "xa", "xa:one", "--ahead", "--note", "Ours says the same for next year")
        );
        Assert.DoesNotContain("WILL CHANGE", Status(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("check", "sample", "--layer", "xa", "--as-of", "2027-01-01", "--output", "short")
        );
        Assert.DoesNotContain("CF3040", _run.Out.ToString(), StringComparison.Ordinal);

        // What was accepted ahead was this amendment, and no other.
        Write(
            file,
            Read(file).Replace("enacted: 2025-06-01", "enacted: 2025-06-01, cite: Law 1a", StringComparison.Ordinal)
        );
        Assert.Contains("xa:one.statute    WILL CHANGE 2027-01-01", Status(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_followed_in_claims_and_reviews()
    {
        AcceptAll();
        Write("curriculum.yaml", Curriculum + "renamed: {who-reports: duty-to-report, first-lesson: lesson-one}\n");
        Write(
            "modules/basics.md",
            Module
                .Replace("#who-reports", "#duty-to-report", StringComparison.Ordinal)
                .Replace("#first-lesson", "#lesson-one", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Clean, Overlay("fix-ids", "xa"));
        Assert.Contains(
            "::: replace #duty-to-report {cite=xa:one}",
            Read("overlays/xa/text.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  # ours is longer\n  lesson-one.title: The first",
            Read("overlays/xa/overlay.yaml"),
            StringComparison.Ordinal
        );
        Assert.Contains("duty-to-report.text:\n", Read("overlays/xa/overlay.lock"), StringComparison.Ordinal);
        Assert.Contains(", 0 not reviewed, 0 to look at", Status(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Overlay("fix-ids", "xa"));
        Assert.Contains("no id that was renamed", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_the_text_below_leaves_all_else_as_it_is()
    {
        AcceptAll();
        Assert.Equal(ExitCode.Clean, Overlay("take", "xa", "who-reports", "first-lesson", "q-boil"));
        Assert.Equal(
            "<!-- counsel has seen this -->\n::: note #confidential\nXanadu adds a civil remedy.\n:::\n",
            Read("overlays/xa/text.md")
        );
        Assert.Equal(
            "layer: xa\ntitle: Xanadu\njurisdiction: xa\n# titles\nset:\n  second-lesson.title: Another\nkeep: [lo-basics]\n",
            Read("overlays/xa/overlay.yaml")
        );
        Assert.DoesNotContain("who-reports", Read("overlays/xa/overlay.lock"), StringComparison.Ordinal);
        Assert.Contains("lo-basics.text:", Read("overlays/xa/overlay.lock"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Overlay("take", "xa", "second-lesson"));
        Assert.Equal(
            "layer: xa\ntitle: Xanadu\njurisdiction: xa\n# titles\nkeep: [lo-basics]\n",
            Read("overlays/xa/overlay.yaml")
        );
    }

    [Fact]
    public void What_is_gone_is_given_up_and_what_is_cited_is_not()
    {
        AcceptAll();
        Assert.Equal(ExitCode.Usage, Overlay("take", "xa", "xa:one"));
        Assert.Contains("it is what others rest on: who-reports", _run.Error.ToString(), StringComparison.Ordinal);
        Write("curriculum.yaml", Curriculum + "retired: {who-reports: See the handbook.}\n");
        Write("modules/basics.md", Module.Replace(" {#who-reports}", "", StringComparison.Ordinal));
        Assert.Contains("-> overlay take xa who-reports.text", Status(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Overlay("take", "xa", "who-reports.text"));
        Assert.DoesNotContain("Every adult", Read("overlays/xa/text.md"), StringComparison.Ordinal);
        Assert.Contains(", 0 not reviewed, 0 to look at", Status(), StringComparison.Ordinal);
    }

    [Fact]
    public void Then_now_and_yours_are_shown_word_by_word()
    {
        AcceptAll();
        Write(
            "modules/basics.md",
            Module.Replace("within 48 hours", "within 24 hours or at once", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Clean, Overlay("diff", "xa", "who-reports"));
        var shown = _run.Out.ToString();
        Assert.Contains(
            "must report within [-48-]{+24+} [-hours.-]{+hours or at once.+}",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains("yours: overlays/xa/text.md:2", shown, StringComparison.Ordinal);
        Assert.Contains("Every adult must report within 24 hours.", shown, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Overlay("status", "xa", "--output", "json"));
        using var json = JsonDocument.Parse(_run.Out.ToString());
        var finding = json
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Single(one => one.GetProperty("cell").GetString() == "who-reports.text");
        Assert.Equal(
            ("changed", true),
            (finding.GetProperty("state").GetString(), finding.GetProperty("law").GetBoolean())
        );
    }

    [Fact]
    public void A_waiver_has_a_day_a_reason_and_a_name()
    {
        AcceptAll();
        Write("modules/basics.md", Module.Replace("within 48", "within 24", StringComparison.Ordinal));
        Assert.Equal(
            ExitCode.Usage,
            Overlay("waive", "xa", "confidential", "--until", "2026-06-01", "--because", "later", "--by", "jdoe")
        );
        Assert.Equal(
            ExitCode.Usage,
            Overlay("waive", "xa", "who-reports.text", "--until", "2026-01-01", "--because", "later", "--by", "jdoe")
        );
        Assert.Equal(
            ExitCode.Clean,
            Overlay(
                "waive",
                "xa",
                "who-reports.text",
                "--until",
                "2026-06-01",
                "--because",
                "Counsel \"reads\" it in May",
                "--by",
                "jdoe"
            )
        );
        Assert.Contains("CHANGED, waived until 2026-06-01", Status(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Overlay("status", "xa", "--as-of", "2026-06-01"));
        Assert.Contains(
            "the waiver by jdoe lapsed on 2026-06-01: Counsel \"reads\" it in May",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Accepting_needs_names_and_a_note()
    {
        Assert.Equal(ExitCode.Usage, Overlay("accept", "xa", "--note", "all of it"));
        Assert.Equal(ExitCode.Usage, Overlay("accept", "xa", "who-reports"));
        Assert.Equal(ExitCode.Usage, Overlay("accept", "xa", "who-report", "--note", "read"));
        Assert.Contains("did you mean 'who-reports'?", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_run.At("sample", "overlays", "xa", "overlay.lock")));
    }

    [Fact]
    public void One_layer_is_told_what_is_its_own()
    {
        AcceptAll();
        Write(
            "modules/basics.md",
            Module.Replace("within 48", "within 24", StringComparison.Ordinal)
                + "\n[Click here](https://example.org).\n"
        );
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--output", "short"));
        Assert.Contains("sample/modules/basics.md", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--only", "xa", "--output", "short"));
        Assert.All(_run.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.StartsWith("sample/overlays/xa/", line, StringComparison.Ordinal)
        );
        Assert.Contains("CF3040", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "not shown: 2 warnings and notes about other things",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Usage, _run.Run("check", "sample", "--only", "xc"));
        Write("objectives.yaml", "objectives: {}\n");
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--only", "xa"));
    }

    [Fact]
    public void Overlays_in_a_circle_are_told_without_being_named()
    {
        Write("overlays/xb/overlay.yaml", "layer: xb\ntitle: Xb\njurisdiction: xa\nbuilds-on: [xc]\n");
        Write("overlays/xc/overlay.yaml", "layer: xc\ntitle: Xc\njurisdiction: xa\nbuilds-on: [xb]\n");
        Assert.Equal(ExitCode.Errors, _run.Run("check", "sample", "--output", "short"));
        Assert.Contains("CF3004", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_overlay_checks_clean()
    {
        Write(
            "modules/basics.md",
            Module.Replace(
                "### Confidential",
                "::: slot {#report-line type=phone level=state decide=may title=Number}\nThe number to call.\n:::\n\n### Confidential",
                StringComparison.Ordinal
            )
        );
        Write(
            "jurisdictions.yaml",
            "jurisdictions:\n  xa: {name: Xanadu, level: state}\n  xb: {name: Xb, level: state}\n"
        );
        Assert.Equal(ExitCode.Usage, Overlay("new", "xb", "--jurisdiction", "xc"));
        Assert.Equal(ExitCode.Clean, Overlay("new", "xb", "--jurisdiction", "xb", "--owner", "The \"owner\""));
        Assert.Contains(
            "#fill:\n  # Facts that the course asks each state for:\n  # The number to call.\n#  report-line: {value: \"\"",
            Read("overlays/xb/overlay.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--output", "short"));
        Assert.DoesNotContain("overlays/xb", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Overlay("new", "xb", "--jurisdiction", "xb"));
    }

    private static string Moved(string text)
    {
        var start = text.IndexOf("### Who", StringComparison.Ordinal);
        var end = text.IndexOf("### Confidential", StringComparison.Ordinal);
        return text.Remove(start, end - start) + "\n" + text[start..end];
    }

    private void AcceptAll()
    {
        Overlay("status", "xa");
        var cells = _run
            .Out.ToString()
            .Split('\n')
            .Where(line =>
                line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("  ->", StringComparison.Ordinal)
            )
            .Select(line => line.Trim());
        Assert.Equal(ExitCode.Clean, Overlay(["accept", "xa", .. cells, "--note", "read", "--by", "jdoe"]));
        Assert.Contains(", 0 not reviewed, 0 to look at", Status(), StringComparison.Ordinal);
    }

    private string Status()
    {
        Assert.Equal(ExitCode.Clean, Overlay("status", "xa"));
        return _run.Out.ToString();
    }

    [Fact]
    public void A_translation_is_made_shown_once_accepted_and_hidden_when_its_original_changes()
    {
        Assert.Equal(ExitCode.Usage, Overlay("new", "en2", "--language", "en", "--jurisdiction", "xa"));
        Assert.Equal(ExitCode.Usage, Overlay("new", "es", "--language", "Spanish", "--jurisdiction", "xa"));
        Assert.Equal(ExitCode.Clean, Overlay("new", "es", "--language", "es", "--jurisdiction", "xa"));
        Assert.Contains("language: es\n", Read("overlays/es/overlay.yaml"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--layer", "es"));
        Write("overlays/es/text.md", "::: replace #confidential\nLos avisos son confidenciales.\n:::\n");
        Write(
            "overlays/es/more.yaml",
            """
            replace-question:
              q-freeze:
                type: true-false
                stem: El agua se congela cuando hace frío.
                objectives: [lo-basics]
                difficulty: easy
                answer: yes
                feedback: {yes: Así es., no: Sí se congela.}
                rationale: El frío congela el agua.

            """
        );
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--layer", "es", "--output", "short"));
        Assert.Contains("CF3054: 2 translations by 'es' are not shown", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            Overlay("accept", "es", "confidential", "q-freeze", "--note", "Read", "--by", "translator")
        );
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--layer", "es", "--output", "short"));
        Assert.DoesNotContain("CF30", _run.Out.ToString(), StringComparison.Ordinal);
        Write(
            "modules/basics.md",
            Module.Replace("Reports are confidential.", "Reports are *mostly* confidential.", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--layer", "es", "--output", "short"));
        Assert.Contains(
            "CF3053: the translation of 'confidential.text' by 'es' is not shown",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Clean, Overlay("status", "es"));
        Assert.Contains("confidential.text    CHANGED", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("readers see the original until it is accepted", _run.Out.ToString(), StringComparison.Ordinal);
    }

    private int Overlay(params string[] words) => _run.Run(["overlay", .. words, "--path", "sample"]);

    private void Write(string path, string text) => _run.Write("sample/" + path, text);

    private string Read(string path) => File.ReadAllText(_run.At("sample", path), Encoding.UTF8);
}
