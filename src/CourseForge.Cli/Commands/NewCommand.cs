using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Scaffolding;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge new</c>: a complete curriculum to start from.</summary>
internal sealed class NewCommand : ToolCommand
{
    private const string Usual = "starter";

    private readonly Argument<string> _folder = new("DIR")
    {
        Description = "The folder to make. It must not be there, or be empty.",
    };
    private readonly Option<string?> _title = new("--title")
    {
        Description = "What the curriculum is called. Without it: as the folder.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _language = new("--language")
    {
        Description = "The language that you write in: en, es, pt-BR. Without it: en.",
        HelpName = "TAG",
    };
    private readonly Option<string> _template = CommandLine.Choice(
        "--template",
        "What to start from: blank (one lesson), starter (a course with everything in it) "
            + "or regulated (a course under the law of two places). Without it: starter.",
        [.. NewCurriculum.Templates]
    );

    public NewCommand()
        : base("new", "Makes a curriculum that builds, to start from.")
    {
        Arguments.Add(_folder);
        Options.Add(_title);
        Options.Add(_language);
        Options.Add(_template);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge new first-aid", "a commented example with two modules, in the folder first-aid"),
            (
                "courseforge new first-aid --template blank --title \"First aid\"",
                "one lesson with one question, to write over"
            ),
            (
                "courseforge new food-safety --template regulated",
                "two made-up countries, each with its law, its questions and its target"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var shown = line.GetValue(_folder) ?? "";
        if (shown.Length == 0)
        {
            throw new UsageException("DIR is missing");
        }

        var path = Path.TrimEndingDirectorySeparator(host.FullPath(shown));
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new UsageException(
                $"'{shown}' is there already and is not an empty folder",
                "name a new folder; nothing has been written"
            );
        }

        var made = new NewCurriculum(
            line.GetValue(_template) ?? Usual,
            line.GetValue(_title),
            line.GetValue(_language) ?? NewCurriculum.LanguageOfTexts
        );
        try
        {
            made.Write(path, host);
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        NewCurriculumText.Write(made, shown, host.Error);
        return ExitCode.Clean;
    }
}
