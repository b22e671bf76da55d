using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary>
/// For commands that need a curriculum and have nothing to say about mistakes but that they are in the way.
/// </summary>
internal static class Analysis
{
    /// <summary>The variants, bound, or null when one has errors; they have been shown then.</summary>
    public static ImmutableArray<BoundCurriculum>? Bound(
        ParseResult line,
        string? path,
        CompileOptions options,
        VariantChoice variants,
        ToolHost host
    )
    {
        var session = Session(path, options, host);
        variants.Require(session.Parsed);
        var bound = ImmutableArray.CreateBuilder<BoundCurriculum>();
        foreach (
            var variant in variants.Targets.Length > 1
                ? variants.Targets.Select(target => VariantChoice.OfTargets([target]))
                : [variants]
        )
        {
            var result = session.Bind(variant);
            KnownNames.RequireCourse(options.Course, result.Syntax);
            if (result.HasErrors)
            {
                ReportErrors(line, result.Diagnostics, result.Sources, path, host);
                return null;
            }

            bound.Add(result);
        }

        return bound.ToImmutable();
    }

    /// <summary>
    /// The same one after another, for many: each is let go when it was looked at. False when one has errors, which have
    /// been shown then.
    /// </summary>
    /// <param name="variants">Null: the base and every target; of a project that has targets, these.</param>
    public static bool ForEach(
        ParseResult line,
        string? path,
        CompileOptions options,
        VariantChoice? variants,
        ToolHost host,
        Action<BoundCurriculum> look
    )
    {
        var session = Session(path, options, host);
        variants?.Require(session.Parsed);
        foreach (var variant in variants?.Of(options) ?? VariantChoice.AllOf(session.Parsed.Syntax, options))
        {
            var bound = Compiler.Bind(session.Parsed, variant);
            KnownNames.RequireCourse(options.Course, bound.Syntax);
            if (bound.HasErrors)
            {
                ReportErrors(line, bound.Diagnostics, bound.Sources, path, host);
                return false;
            }

            look(bound);
        }

        return true;
    }

    public static AuthoringSession Session(string? path, CompileOptions options, ToolHost host) =>
        AuthoringSession.OfFolder(CurriculumFolder.Find(path, host), options, host);

    /// <summary>Shows the errors, if there are any; other things that there may be to say are not in the way.</summary>
    public static void ReportErrors(
        ParseResult line,
        ImmutableArray<Diagnostic> diagnostics,
        SourceSet sources,
        string? path,
        ToolHost host
    )
    {
        ImmutableArray<Diagnostic> errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
        if (!errors.IsEmpty)
        {
            Report(line, errors, sources, path, host);
        }
    }

    public static void Report(
        ParseResult line,
        ImmutableArray<Diagnostic> diagnostics,
        SourceSet sources,
        string? path,
        ToolHost host
    )
    {
        var report = new ReportOptions().Report(
            line,
            line.CommandResult.Command.Name,
            diagnostics,
            sources.Files,
            CurriculumFolder.Find(path, host),
            host
        );
        Reporters.Write(OutputForm.Text, report, host.Error, host, line.GetValue(CommandLine.Color));
        host.Error.WriteLine(report.Counts.Summary());
        ErrorDocument.Write(ErrorDocument.FormOf(line), report, host);
    }
}
