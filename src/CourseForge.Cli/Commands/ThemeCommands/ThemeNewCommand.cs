using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Scaffolding;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands.ThemeCommands;

/// <summary>
/// <c>courseforge theme new</c>: a file of the theme, copied to where the curriculum's own stands for it.
/// </summary>
internal sealed class ThemeNewCommand : ToolCommand
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "A file of the theme, such as partials/footer.sbn-html.",
    };

    private readonly Argument<string?> _path = PathArgument.Create();

    public ThemeNewCommand()
        : base("new", "Copies one file of the theme into the curriculum, to be changed there.")
    {
        Arguments.Add(_file);
        Arguments.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge theme new partials/footer.sbn-html curricula/first-aid",
                "the foot of every page, in curricula/first-aid/theme/"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var shown = line.GetValue(_path);
        var root = CurriculumFolder.Find(shown, host);
        if (CurriculumFolder.IsProject(root))
        {
            throw new UsageException(
                "a project has the theme of the curriculum that it writes over",
                "ask its publisher, or make the file in the curriculum's own folder"
            );
        }

        var session = AuthoringSession.OfFolder(root, new CompileOptions { MaxParallelism = host.Processors }, host);
        string copy;
        try
        {
            copy = NewThemeFile.Write(session, root, line.GetValue(_file) ?? "");
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        host.Error.WriteLine(Next(copy, root, shown));
        return ExitCode.Clean;
    }

    /// <summary>Packages may not be written into a curriculum; who stands in one names another folder.</summary>
    private static string Out(string path) => path is "" or " ." ? " --out ../dist" : "";

    private static string Next(string copy, string root, string? shown)
    {
        var path =
            shown is null or "" ? ""
            : shown.Contains(' ', StringComparison.Ordinal) ? $" \"{shown}\""
            : " " + shown;
        var what = copy.EndsWith(".yaml", StringComparison.Ordinal)
            ? "Words that it leaves out keep those of the theme: delete every line that you do not change."
            : "It stands for the theme's file now, whole; delete it to have that one back.";
        var old = NewThemeFile.OldNameOf(copy);
        if (old != copy && File.Exists(Path.Combine(root, old)))
        {
            what += $"\n{old} is in the language of 0.1: carry over what you changed in it, then delete it.";
        }

        return $"""
            made {copy}
            {what}

            next:
              change it; docs/themes.md has the language and all names
              courseforge check{path}      find mistakes in it
              courseforge build{path} --format web --loose{Out(path)}      see the pages
            """;
    }
}
