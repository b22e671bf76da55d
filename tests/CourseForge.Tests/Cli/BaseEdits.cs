namespace CourseForge.Tests.Cli;

/// <summary>
/// What can happen to the base under a reviewed overlay: an edit of one file, and what the tool says of it; nothing
/// where nothing was said anew.
/// </summary>
internal static class BaseEdits
{
    internal static readonly SortedDictionary<string, (string File, Func<string, string> Edit, string Says)> All = new(
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

    private static string Moved(string text)
    {
        var start = text.IndexOf("### Who", StringComparison.Ordinal);
        var end = text.IndexOf("### Confidential", StringComparison.Ordinal);
        return text.Remove(start, end - start) + "\n" + text[start..end];
    }
}
