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
    public static CompileResult? Linked(
        ParseResult line,
        string? path,
        CompileOptions options,
        Surroundings surroundings
    )
    {
        var result = Compiler.Analyse(new DiskWorkspace(CurriculumFolder.Find(path, surroundings)), options);
        KnownNames.RequireCourse(options.Course, result.Syntax);
        if (!result.HasErrors)
        {
            return result;
        }

        Tell(
            line,
            [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)],
            result,
            path,
            surroundings
        );
        return null;
    }

    public static void Tell(
        ParseResult line,
        ImmutableArray<Diagnostic> diagnostics,
        CompileResult result,
        string? path,
        Surroundings surroundings
    )
    {
        var folder = CurriculumFolder.Find(path, surroundings);
        var report = new ReportOptions().Report(
            line,
            line.CommandResult.Command.Name,
            diagnostics,
            result.Sources.Files,
            folder,
            surroundings
        );
        Reporters.Write(OutputForm.Text, report, surroundings.Error, surroundings, line.GetValue(CommandLine.Color));
        surroundings.Error.WriteLine(report.Counts.Summary());
    }
}
