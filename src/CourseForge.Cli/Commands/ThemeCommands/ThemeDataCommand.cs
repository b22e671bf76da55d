using System.CommandLine;
using CourseForge.Authoring.Sessions;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Rendering.Templates;

namespace CourseForge.Cli.Commands.ThemeCommands;

/// <summary><c>courseforge theme data</c>: what the templates of a lesson's page are given.</summary>
internal sealed class ThemeDataCommand : ToolCommand
{
    private readonly Argument<string> _lesson = new("LESSON") { Description = "A lesson id." };
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<string?> _course = new("--course")
    {
        Description = "The course to take the lesson from. Default: the first that has it.",
        HelpName = "ID",
    };

    public ThemeDataCommand()
        : base("data", "Prints the data that a lesson's templates are given, as JSON.")
    {
        Arguments.Add(_lesson);
        Arguments.Add(_path);
        Options.Add(_course);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge theme data why-it-matters curricula/first-aid",
                "everything that {{ page... }} can name in lesson.sbn-html"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var options = new CompileOptions { Course = line.GetValue(_course), MaxParallelism = host.Processors };
        if (Analysis.Bound(line, line.GetValue(_path), options, VariantChoice.Base, host) is not [var result])
        {
            return ExitCode.Errors;
        }

        var lesson = line.GetValue(_lesson) ?? "";
        KnownNames.Require(
            "lesson",
            lesson,
            [.. result.Courses.SelectMany(course => course.Lessons).Select(item => item.Id.Value).Distinct()]
        );

        var diagnostics = new DiagnosticBag();
        var first = result.Courses.First(course => course.Lessons.Any(item => item.Id.Value == lesson));
        var json = Compiler.DescribeLesson(first, result.Sources, lesson, new Themes(), options, diagnostics);
        if (json is null || diagnostics.HasErrors)
        {
            Analysis.Report(line, diagnostics.ToSorted(), result.Sources, line.GetValue(_path), host);
            return ExitCode.Errors;
        }

        host.Out.WriteLine(json.TrimEnd('\n'));
        return ExitCode.Clean;
    }
}
