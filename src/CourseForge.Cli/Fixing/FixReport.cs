using System.Globalization;
using CourseForge.Authoring.Fixing;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Fixing;

/// <summary>Says what <c>check --fix</c> did, or would do.</summary>
internal static class FixReport
{
    /// <summary>A line for each fix, on the error stream: what is left goes to the other one.</summary>
    public static void Report(FixResult fixing, string prefix, ToolHost host)
    {
        foreach (var made in fixing.Made)
        {
            host.Error.WriteLine(ConsoleSafe.Text($"fixed {Line(made, prefix)}"));
        }

        ReportLeft(fixing, prefix, host);
        host.Error.WriteLine(fixing.Made.Length > 0 ? $"fixed {Mistakes(fixing)}" : "nothing to fix");
    }

    /// <summary>The diff of all files on the output, which can be saved and applied.</summary>
    public static void Show(FixResult fixing, string prefix, ToolHost host)
    {
        foreach (var file in fixing.Files)
        {
            host.Out.Write(UnifiedDiff.Of(prefix + file.Before.Path.Value, file.Before.Text, file.Text));
        }

        host.Out.Flush();
        ReportLeft(fixing, prefix, host);
        host.Error.WriteLine(
            fixing.Made.Length > 0 ? $"--fix would mend {Mistakes(fixing)}; nothing was written" : "nothing to fix"
        );
        if (DiagnosticCounts.Of(fixing.Curriculum.Wanted).Summary() is { } left)
        {
            host.Error.WriteLine($"left: {left}");
        }
    }

    private static void ReportLeft(FixResult fixing, string prefix, ToolHost host)
    {
        foreach (var path in fixing.Left)
        {
            host.Error.WriteLine(
                ConsoleSafe.Text(
                    $"left {prefix}{path}: with its fixes it would have more errors than without; mend it by hand"
                )
            );
        }
    }

    private static string Line(Diagnostic made, string prefix)
    {
        var (line, column) = made.Fix!.Edits[0].Span.Position;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{prefix}{made.Fix.Edits[0].Span.File}:{line}:{column}: {made.Fix.Title} ({made.Code}: {made.Message})"
        );
    }

    private static string Mistakes(FixResult fixing) =>
        DiagnosticCounts.Counted(fixing.Made.Length, "mistake", "mistakes")
        + " in "
        + DiagnosticCounts.Counted(fixing.Files.Length, "file", "files");
}
