using System.Text;
using System.Text.Json;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>
/// The base is edited under a reviewed overlay, on disk: the tool must say the right thing, and nothing when nothing
/// was said anew.
/// </summary>
public sealed class OverlayCommandTests : ReviewedOverlay
{
    public static TheoryData<string> Edits() => [.. BaseEdits.All.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Says_what_happened_to_the_base(string name)
    {
        AcceptAll();
        var (file, edit, says) = BaseEdits.All[name];
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
        var (file, amend, _) = BaseEdits.All["the law amended for next year"];
        Write(file, amend(Read(file)));
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--layer", "xa", "--output", "short"));
        Assert.DoesNotContain("CF3040", Run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            Run.Run("check", "sample", "--layer", "xa", "--as-of", "2027-01-01", "--output", "short")
        );
        Assert.Contains("CF3040: 'xa:one.statute' has changed", Run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            Overlay("accept", "xa", "xa:one", "--ahead", "--note", "Ours says the same for next year")
        );
        Assert.DoesNotContain("WILL CHANGE", Status(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            Run.Run("check", "sample", "--layer", "xa", "--as-of", "2027-01-01", "--output", "short")
        );
        Assert.DoesNotContain("CF3040", Run.Out.ToString(), StringComparison.Ordinal);

        // What was accepted ahead was this amendment, and no other.
        Write(
            file,
            Read(file).Replace("enacted: 2025-06-01", "enacted: 2025-06-01, cite: Law 1a", StringComparison.Ordinal)
        );
        Assert.Contains("xa:one.statute    WILL CHANGE 2027-01-01", Status(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_overlay_can_be_aimed_at_is_listed_with_its_parts()
    {
        Assert.Equal(ExitCode.Clean, Overlay("ids", "first-lesson"));
        Assert.Equal(
            """
            first-lesson  lesson   minutes, objectives, text, title, warning  (The first lesson)
            who-reports   section  text, title  (Who must report)
            confidential  section  text, title  (Confidential)

            """,
            Run.Out.ToString()
        );
        Assert.Equal(ExitCode.Clean, Overlay("ids", "--output", "json"));
        using var json = System.Text.Json.JsonDocument.Parse(Run.Out.ToString()!);
        var course = json
            .RootElement.GetProperty("ids")
            .EnumerateArray()
            .Single(node => node.GetProperty("id").GetString() == "basic");
        Assert.Contains("hours", course.GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
        Assert.Equal(ExitCode.Usage, Overlay("ids", "first-leson"));
        Assert.Contains("did you mean 'first-lesson'?", Run.Error.ToString(), StringComparison.Ordinal);
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
        Assert.Contains("no id that was renamed", Run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_followed_in_values_and_records()
    {
        const string More =
            "set:\n  basic.summary: Begin with [it](lesson:first-lesson).\n"
            + "terms:\n  xa:word: {term: Word, definition: 'See [it](lesson:first-lesson#who-reports).'}\n";
        Write("overlays/xa/more.yaml", More);
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--layer", "xa", "--output", "short"));
        Write("curriculum.yaml", Curriculum + "renamed: {who-reports: duty-to-report, first-lesson: lesson-one}\n");
        Write(
            "modules/basics.md",
            Module
                .Replace("#who-reports", "#duty-to-report", StringComparison.Ordinal)
                .Replace("#first-lesson", "#lesson-one", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Clean, Overlay("fix-ids", "xa"));
        Assert.Equal(
            More.Replace("first-lesson", "lesson-one", StringComparison.Ordinal)
                .Replace("who-reports", "duty-to-report", StringComparison.Ordinal),
            Read("overlays/xa/more.yaml")
        );
    }

    [Fact]
    public void Taking_the_text_below_leaves_all_else_as_it_is()
    {
        AcceptAll();
        Assert.Equal(ExitCode.Clean, Overlay("take", "xa", "who-reports", "first-lesson", "q-boil"));
        Assert.Equal("::: note #confidential\nXanadu adds a civil remedy.\n:::\n", Read("overlays/xa/text.md"));
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
        Assert.Contains("it is what others rest on: who-reports", Run.Error.ToString(), StringComparison.Ordinal);
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
        var shown = Run.Out.ToString();
        Assert.Contains(
            "must report within [-48-]{+24+} [-hours.-]{+hours or at once.+}",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains("yours: overlays/xa/text.md:2", shown, StringComparison.Ordinal);
        Assert.Contains("Every adult must report within 24 hours.", shown, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Overlay("status", "xa", "--output", "json"));
        using var json = JsonDocument.Parse(Run.Out.ToString());
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
            Run.Out.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Accepting_needs_names_and_a_note()
    {
        Assert.Equal(ExitCode.Usage, Overlay("accept", "xa", "--note", "all of it"));
        Assert.Equal(ExitCode.Usage, Overlay("accept", "xa", "who-reports"));
        Assert.Equal(ExitCode.Usage, Overlay("accept", "xa", "who-report", "--note", "read"));
        Assert.Contains("did you mean 'who-reports'?", Run.Error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Run.At("sample", "overlays", "xa", "overlay.lock")));
    }

    /// <summary>A build says nothing of it, since a layer begins like that.</summary>
    [Fact]
    public void A_layer_that_nobody_ever_reviewed_is_told_where_one_looks()
    {
        const string Told = "CF3045: 'xa' rests on texts that nobody has reviewed (";
        Run.Run("check", "sample");
        Assert.Contains(Told, Run.Out.ToString(), StringComparison.Ordinal);
        Run.Run("build", "sample", "--layers", "xa", "--out", "made");
        Assert.DoesNotContain(Told, Run.Error.ToString(), StringComparison.Ordinal);
        AcceptAll();
        Run.Run("check", "sample");
        Assert.DoesNotContain(Told, Run.Out.ToString(), StringComparison.Ordinal);
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
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--output", "short"));
        Assert.Contains("sample/modules/basics.md", Run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--only", "xa", "--output", "short"));
        Assert.All(Run.Out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.StartsWith("sample/overlays/xa/", line, StringComparison.Ordinal)
        );
        Assert.Contains("CF3040", Run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "not shown: 2 warnings and notes about other things",
            Run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Usage, Run.Run("check", "sample", "--only", "xc"));
        Write("objectives.yaml", "objectives: {}\n");
        Assert.Equal(ExitCode.Errors, Run.Run("check", "sample", "--only", "xa"));
    }

    [Fact]
    public void Overlays_in_a_circle_are_told_without_being_named()
    {
        Write("overlays/xb/overlay.yaml", "layer: xb\ntitle: Xb\njurisdiction: xa\nbuilds-on: [xc]\n");
        Write("overlays/xc/overlay.yaml", "layer: xc\ntitle: Xc\njurisdiction: xa\nbuilds-on: [xb]\n");
        Assert.Equal(ExitCode.Errors, Run.Run("check", "sample", "--output", "short"));
        Assert.Contains("CF3004", Run.Out.ToString(), StringComparison.Ordinal);
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
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--output", "short"));
        Assert.DoesNotContain("overlays/xb", Run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Overlay("new", "xb", "--jurisdiction", "xb"));
    }

    [Fact]
    public void A_translation_is_made_shown_once_accepted_and_hidden_when_its_original_changes()
    {
        Assert.Equal(ExitCode.Usage, Overlay("new", "en2", "--language", "en", "--jurisdiction", "xa"));
        Assert.Equal(ExitCode.Usage, Overlay("new", "es", "--language", "Spanish", "--jurisdiction", "xa"));
        Assert.Equal(ExitCode.Clean, Overlay("new", "es", "--language", "es", "--jurisdiction", "xa"));
        Assert.Contains("language: es\n", Read("overlays/es/overlay.yaml"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--layer", "es"));
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
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--layer", "es", "--output", "short"));
        Assert.Contains("CF3054: 2 translations by 'es' are not shown", Run.Out.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Clean,
            Overlay("accept", "es", "confidential", "q-freeze", "--note", "Read", "--by", "translator")
        );
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--layer", "es", "--output", "short"));
        Assert.DoesNotContain("CF30", Run.Out.ToString(), StringComparison.Ordinal);
        Write(
            "modules/basics.md",
            Module.Replace("Reports are confidential.", "Reports are *mostly* confidential.", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Clean, Run.Run("check", "sample", "--layer", "es", "--output", "short"));
        Assert.Contains(
            "CF3053: the translation of 'confidential.text' by 'es' is not shown",
            Run.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Clean, Overlay("status", "es"));
        Assert.Contains("confidential.text    CHANGED", Run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("readers see the original until it is accepted", Run.Out.ToString(), StringComparison.Ordinal);
    }
}
