using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting;

/// <summary>How many diagnostics there are of each level, shown or not, and in how many files.</summary>
internal readonly record struct DiagnosticCounts(int Errors, int Warnings, int Infos, int Files)
{
    public static DiagnosticCounts Of(ImmutableArray<Diagnostic> diagnostics)
    {
        int errors = 0,
            warnings = 0,
            infos = 0;
        var files = new HashSet<SourceFile>();
        foreach (var diagnostic in diagnostics)
        {
            _ = diagnostic.Severity switch
            {
                Severity.Error => errors++,
                Severity.Warning => warnings++,
                _ => infos++,
            };
            if (diagnostic.Span.File is { } file)
            {
                files.Add(file);
            }
        }

        return new DiagnosticCounts(errors, warnings, infos, files.Count);
    }

    /// <summary>For example <c>2 errors, 1 warning in 3 files</c>; null when there is nothing to count.</summary>
    public string? Summary()
    {
        var parts = new List<string>(3);
        Add(parts, Errors, "error", "errors");
        Add(parts, Warnings, "warning", "warnings");
        Add(parts, Infos, "note", "notes");
        return parts.Count == 0
            ? null
            : string.Join(", ", parts) + (Files > 0 ? " in " + Counted(Files, "file", "files") : "");
    }

    public static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>Says what was left out of a report.</summary>
    /// <param name="isByOnly">By --only; otherwise because a project is not asked to mend what it writes over.</param>
    public static string NotShown(int count, bool isByOnly) =>
        $"not shown: {Counted(count, "warning or note", "warnings and notes")} about "
        + (isByOnly ? "other things; without --only they are" : "what this project writes over");

    private static void Add(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add(Counted(count, one, many));
        }
    }
}
