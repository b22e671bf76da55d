using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Tests.Cli;

/// <summary>
/// A report with one of everything: error with hint, warning with a related place, note, and an error without a place.
/// </summary>
internal static class SampleReport
{
    public static readonly DiagnosticDescriptor Unknown = new(
        "CF3101",
        "unknown-id",
        Severity.Error,
        "no objective has the id '{0}'",
        "Why it matters.",
        "Write an id of objectives.yaml."
    );

    public static readonly DiagnosticDescriptor LongLesson = new(
        "CF4101",
        "long-lesson",
        Severity.Warning,
        "the lesson takes {0} minutes",
        "Why it matters.",
        "Split the lesson."
    );

    public static readonly DiagnosticDescriptor Unused = new(
        "CF4102",
        "unused-media",
        Severity.Info,
        "nothing shows {0}",
        "Why it matters.",
        "Delete it."
    );

    public static readonly DiagnosticDescriptor Full = new(
        "CF6903",
        "disk-full",
        Severity.Error,
        "there is no room left to write '{0}'",
        "Why it matters.",
        "Make room."
    );

    public static Report Create(string prefix = "curricula/sample course/")
    {
        var module = new SourceFile(
            new CoursePath("modules/basics.md"),
            "## First\n\n\tAfter this you can [stop: 100%, safely](obj:LO-1.21).\n"
        );
        var objectives = new SourceFile(new CoursePath("objectives.yaml"), "objectives:\n  lo-one:\n    text: One\n");
        var clean = new SourceFile(new CoursePath("sources.yaml"), "sources: {}\n");
        var start = module.Text.IndexOf("LO-1.21", StringComparison.Ordinal);
        return Of(
            prefix,
            [module, objectives, clean],
            Diagnostic.Create(Full, default, "dist/a.zip"),
            Diagnostic
                .Create(LongLesson, module.Span(0, 8), 90)
                .WithRelated(objectives.Span(14, 6), "an objective, 'lo-one', is here"),
            Diagnostic.Create(Unknown, module.Span(start, 7), "LO-1.21").WithHint("did you mean 'lo-one'?"),
            Diagnostic.Create(Unused, new SourceFile(new CoursePath("media/x.png"), "").Start, "it")
        );
    }

    public static Report Of(string prefix, SourceFile[] files, params Diagnostic[] diagnostics) =>
        new("check", [.. diagnostics], 0, DiagnosticCounts.Of([.. diagnostics]), prefix, [.. files]);

    /// <summary>The text form of one diagnostic on a line.</summary>
    public static string Text(string line, int start, int length, int width = 80)
    {
        var file = new SourceFile(new CoursePath("a.md"), line);
        var output = new StringWriter { NewLine = "\n" };
        TextReporter.Write(
            Of("", [file], Diagnostic.Create(Unused, file.Span(start, length), "it").WithHint("none")),
            output,
            width,
            new AnsiStyle(false)
        );
        var lines = output.ToString().Split('\n');
        return string.Join('\n', lines[1..^3]);
    }
}
