using System.CommandLine;
using CourseForge.Authoring;
using CourseForge.Authoring.Sessions;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Rendering.Templates;

namespace CourseForge.Cli.Commands.ThemeCommands;

/// <summary><c>courseforge theme data</c>: what the template of a page is given.</summary>
internal sealed class ThemeDataCommand : ToolCommand
{
    private static readonly string[] Kinds =
    [
        "home",
        "glossary",
        "contacts",
        "law",
        "changes",
        "survey",
        "certificate",
    ];

    private readonly Argument<string> _page = new("PAGE")
    {
        Description =
            "The id of a lesson or an assessment, or home, glossary, contacts, law, changes, survey, certificate.",
    };
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<string?> _course = new("--course")
    {
        Description = "The course to take the page from. Default: the first that has it.",
        HelpName = "ID",
    };

    public ThemeDataCommand()
        : base("data", "Prints the data that the template of a page is given, as JSON.")
    {
        Arguments.Add(_page);
        Arguments.Add(_path);
        Options.Add(_course);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge theme data why-it-matters curricula/first-aid",
                "everything that {{ page... }} can name in lesson.sbn-html"
            ),
            ("courseforge theme data home curricula/first-aid", "the same of the home page"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var options = new CompileOptions { Course = line.GetValue(_course), MaxParallelism = host.Processors };
        if (Analysis.Bound(line, line.GetValue(_path), options, VariantChoice.Base, host) is not { } result)
        {
            return ExitCode.Errors;
        }

        var page = line.GetValue(_page) ?? "";
        var isKind = Kinds.Contains(page, StringComparer.Ordinal);
        if (!isKind)
        {
            KnownNames.Require("lesson", page, [.. result.Courses.SelectMany(Ids).Distinct()]);
        }

        var diagnostics = new DiagnosticBag();
        var themes = new Themes();
        var json = result
            .Courses.Where(course => isKind || Ids(course).Contains(page))
            .Select(course => Compiler.DescribePage(course, result.Sources, page, themes, options, diagnostics))
            .FirstOrDefault(found => found is not null || diagnostics.HasErrors);
        if (json is null && !diagnostics.HasErrors)
        {
            throw new RequestException(
                $"no course has a page '{page}'",
                "it is written when there is something to show on it"
            );
        }

        if (json is null || diagnostics.HasErrors)
        {
            Analysis.Report(line, diagnostics.ToSorted(), result.Sources, line.GetValue(_path), host);
            return ExitCode.Errors;
        }

        host.Out.WriteLine(json.TrimEnd('\n'));
        return ExitCode.Clean;
    }

    private static IEnumerable<string> Ids(Course course) =>
        course
            .Lessons.Select(static lesson => lesson.Id.Value)
            .Concat(course.Assessments.Select(static assessment => assessment.Id));
}
