using CourseForge.Cli;

namespace CourseForge.Tests.Releases;

/// <summary><c>courseforge update</c>: other versions, and what they change for those who write over them.</summary>
public sealed class UpdateCommandTests : ReleaseWorld
{
    private string Told => Tool.Out.ToString();

    public UpdateCommandTests()
    {
        Release("1.0.0");
        WriteProject("  sample:\n    # Ask before you change this.\n    version: ^1.0\n    from: ../releases\n");
        Tool.Write(
            "town/overlays/town/text.md",
            "::: note #first-lesson\nAsk at the desk.\n:::\n\n::: replace #who-reports\nEverybody in town reports to the desk.\n:::\n"
        );
        Tool.Write(
            "town/overlays/town/overlay.yaml",
            File.ReadAllText(Tool.At("town", "overlays", "town", "overlay.yaml"))
                .Replace("builds-on: [xa]\n", "", StringComparison.Ordinal)
        );
        Runs("restore", "town");
        Runs("overlay", "accept", "town", "who-reports", "duty-desk", "--note", "read", "--path", "town");
    }

    [Fact]
    public void A_change_under_an_overlay_is_shown_before_anything_is_written()
    {
        Release("1.1.0", "48 hours", "24 hours");
        var before = Lock;
        Runs("update", "--dry-run", "--path", "town");
        Assert.StartsWith("sample  1.0.0 -> 1.1.0", Told, StringComparison.Ordinal);
        Assert.Contains(
            "who-reports.text    CHANGED since 2026-01-31 (base 1.0.0 -> 1.1.0)",
            Told,
            StringComparison.Ordinal
        );
        Assert.Contains("48 hours", Told, StringComparison.Ordinal);
        Assert.Contains("24 hours", Told, StringComparison.Ordinal);
        Assert.Equal(before, Lock);
        Runs("update", "--path", "town");
        Assert.Contains("version: 1.1.0", Lock, StringComparison.Ordinal);
        Runs("update", "--path", "town");
        Assert.Contains("as new as courseforge.yaml allows", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void New_slots_and_ids_that_are_gone_are_told()
    {
        Release(
            "1.1.0",
            "::: slot {#duty-desk type=phone level=agency title=\"Your desk\"}\nThe number of your duty desk.\n:::",
            "::: slot {#night-desk type=phone level=agency title=\"Your desk\"}\nThe number of your desk at night.\n:::"
        );
        Runs("update", "sample", "--path", "town");
        Assert.Contains("slot new: night-desk, asked of each agency", Told, StringComparison.Ordinal);
        Assert.Contains("GONE", Told, StringComparison.Ordinal);
        Assert.Contains("these errors stand in the way", Said, StringComparison.Ordinal);
        Assert.Contains("duty-desk", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_is_otherwise_is_told()
    {
        Tool.Write("base/statutes.yaml", Law("24 hours"));
        Release("1.1.0", "::: check", "### The law {#the-law}\n\nSee [the law](law:xa:one).\n\n::: check");
        Runs("update", "--path", "town");
        Assert.Contains("law new: A law, Law 1 (xa:one)", Told, StringComparison.Ordinal);
        Tool.Write("base/statutes.yaml", Law("12 hours"));
        Release("1.2.0");
        Runs("update", "--path", "town");
        Assert.Contains("law changed: A law, Law 1 (xa:one)", Told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_beyond_the_range_changes_the_range_and_nothing_else_of_the_file()
    {
        Release("2.0.0");
        Runs("update", "--path", "town");
        Assert.Contains("as new as courseforge.yaml allows", Said, StringComparison.Ordinal);
        Runs("update", "sample", "--to", "2.0.0", "--path", "town");
        Assert.Contains("version in courseforge.yaml: ^2.0", Told, StringComparison.Ordinal);
        Assert.Equal(
            "uses:\n  sample:\n    # Ask before you change this.\n    version: ^2.0\n    from: ../releases\n",
            File.ReadAllText(Tool.At("town", "courseforge.yaml"))
        );
        Assert.Contains("version: 2.0.0", Lock, StringComparison.Ordinal);
        Runs("update", "sample", "--to", "2.0.0", "--path", "town");
    }

    [Fact]
    public void A_lower_version_can_be_asked_for_and_one_that_is_not_there_is_told()
    {
        Release("1.1.0");
        Runs("update", "--path", "town");
        Runs("update", "sample", "--to", "1.0.0", "--path", "town");
        Assert.StartsWith("sample  1.1.0 -> 1.0.0", Told, StringComparison.Ordinal);
        Refuses("CF7105", "update", "sample", "--to", "1.7.0", "--path", "town");
        Assert.Equal(ExitCode.Usage, Tool.Run("update", "--to", "1.0.0", "--path", "town"));
        Assert.Equal(ExitCode.Usage, Tool.Run("update", "sampel", "--path", "town"));
        Assert.Contains("did you mean 'sample'?", Said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Tool.Run("update", "sample", "--to", "newest", "--path", "town"));
    }

    private static string Law(string deadline) =>
        $"""
            statutes:
              xa:one:
                title: A law
                cite: Law 1
                jurisdiction: xa
                versions:
                  - {"{"}from: 2010-01-01, summary: Report within {deadline}.{"}"}
                url: https://example.org/
                confidence: verified
                checked: 2026-01-01

            """;
}
