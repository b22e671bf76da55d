using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Commands;

/// <summary>
/// For commands that need a linked curriculum and have nothing to say about mistakes but that they are in the way.
/// </summary>
internal static class Analysis
{
    /// <summary>The curriculum, or null when it has errors; they have been shown then.</summary>
    public static BoundCurriculum? Linked(ParseResult line, string? path, CompileOptions options, ToolHost host)
    {
        var result = Compiler.Analyse(new DiskWorkspace(CurriculumFolder.Find(path, host)), options);
        KnownNames.RequireCourse(options.Course, result.Syntax);
        if (!result.HasErrors)
        {
            return result;
        }

        Report(
            line,
            [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)],
            result,
            path,
            host
        );
        return null;
    }

    public static void Report(
        ParseResult line,
        ImmutableArray<Diagnostic> diagnostics,
        BoundCurriculum result,
        string? path,
        ToolHost host
    )
    {
        var folder = CurriculumFolder.Find(path, host);
        var report = new ReportOptions().Report(
            line,
            line.CommandResult.Command.Name,
            diagnostics,
            result.Sources.Files,
            folder,
            host
        );
        Reporters.Write(OutputForm.Text, report, host.Error, host, line.GetValue(CommandLine.Color));
        host.Error.WriteLine(report.Counts.Summary());
    }
}
