namespace CourseForge.Cli.Reporting;

/// <summary>The families of diagnostics: what <c>explain</c> lists them under, and their pages in docs/diagnostics.</summary>
/// <param name="Prefixes">How the codes of the family begin; the longest prefix that fits decides.</param>
/// <param name="Page">The name of its page, without ending.</param>
/// <param name="Heading">What the family is about.</param>
internal sealed record DiagnosticRange(string[] Prefixes, string Page, string Heading);

internal static class DiagnosticRanges
{
    public static IReadOnlyList<DiagnosticRange> All { get; } =
    [
        new(["CF1"], "loading", "CF1xxx: finding and reading files"),
        new(["CF20", "CF21"], "yaml", "CF20xx, CF21xx: how YAML is written"),
        new(["CF22"], "markdown", "CF22xx: how Markdown is written"),
        new(["CF23"], "overlay-files", "CF23xx: how overlays and targets are written"),
        new(["CF30"], "overlays", "CF30xx: putting layers together"),
        new(["CF31"], "names", "CF31xx: names and what they stand for"),
        new(["CF4"], "checks", "CF4xxx: checks of the content (their levels can be set)"),
        new(["CF5"], "themes", "CF5xxx: pages and themes"),
        new(["CF6"], "packages", "CF6xxx: packages"),
        new(["CF68"], "printing", "CF68xx: printing"),
        new(["CF69"], "output", "CF69xx: writing the output"),
        new(["CF70"], "preview", "CF70xx: the preview"),
        new(["CF71"], "dependencies", "CF71xx: releases, and projects that use them"),
        new(["CF72"], "verified-packages", "CF72xx: packages that are verified"),
        new(["CF73"], "verified-contents", "CF73xx: what is in packages that are verified"),
        new(["CF9"], "bugs", "CF9xxx: bugs of courseforge itself"),
    ];

    public static DiagnosticRange Of(string code) =>
        All.MaxBy(range =>
            range.Prefixes.Max(prefix => code.StartsWith(prefix, StringComparison.Ordinal) ? prefix.Length : 0)
        )!;
}
