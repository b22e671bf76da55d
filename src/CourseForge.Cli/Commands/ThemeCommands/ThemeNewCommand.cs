using System.CommandLine;
using CourseForge.Cli.Building;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.ThemeCommands;

/// <summary>
/// <c>courseforge theme new</c>: a file of the theme, copied to where the curriculum's own stands for it.
/// </summary>
internal sealed class ThemeNewCommand : ToolCommand
{
    private const string Folder = "theme/";
    private const string Template = ".sbn-html";
    private const string OldTemplate = ".hbs";

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
        var reading = Compiler.Parse(new DiskWorkspace(root), new CompileOptions { MaxParallelism = host.Processors });
        var theme = reading.Syntax?.Settings.Theme?.Value;
        var names = Compiler.ThemeFileNames(theme);
        if (names.IsEmpty)
        {
            throw new UsageException(
                $"there is no theme '{theme}', which curriculum.yaml names",
                "leave 'theme' out of curriculum.yaml to take the default one"
            );
        }

        var name = Named(line.GetValue(_file) ?? "", names);
        var copy = Folder + name;
        var target = Path.Combine(root, Path.Combine(copy.Split('/')));
        if (Path.Exists(target))
        {
            throw new UsageException(
                $"'{copy}' is there already",
                "change it, or delete it to begin again; nothing has been written"
            );
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? root);
            // Should another program make the file meanwhile, it keeps its own.
            using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Compiler.ThemeFile(theme, name));
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            var failure = WriteFailureException.Of(target, problem);
            host.Error.WriteLine(ConsoleSafe.Text(DiagnosticText.Line(failure.Diagnostic)));
            return ExitCode.Errors;
        }

        host.Error.WriteLine(Next(name, copy, root, shown));
        return ExitCode.Clean;
    }

    /// <summary>The file that is meant; also without its ending, and with the folder it will be in.</summary>
    private static string Named(string written, IReadOnlyList<string> names)
    {
        var name = written.Replace('\\', '/');
        name = name.StartsWith(Folder, StringComparison.Ordinal) ? name[Folder.Length..] : name;
        name = name.EndsWith(OldTemplate, StringComparison.Ordinal) ? name[..^OldTemplate.Length] : name;
        if (names.FirstOrDefault(known => known == name || known == name + Template) is { } found)
        {
            return found;
        }

        var near = names.FirstOrDefault(known => Stem(known) == Stem(name))
            ?? (
                NearestName.Of(Stem(name), [.. names.Select(Stem)]) is { } stem
                    ? names.First(known => Stem(known) == stem)
                    : null
            );
        throw new UsageException(
            $"the theme has no file '{written}'",
            near is null ? $"it has: {string.Join(", ", names)}" : $"did you mean '{near}'?"
        );
    }

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? name[..dot] : name;
    }

    private static string Next(string name, string copy, string root, string? shown)
    {
        var path =
            shown is null or "" ? ""
            : shown.Contains(' ', StringComparison.Ordinal) ? $" \"{shown}\""
            : " " + shown;
        var what = name.EndsWith(".yaml", StringComparison.Ordinal)
            ? "Words that it leaves out keep those of the theme: delete every line that you do not change."
            : "It stands for the theme's file now, whole; delete it to have that one back.";
        var old = copy.EndsWith(Template, StringComparison.Ordinal) ? copy[..^Template.Length] + OldTemplate : copy;
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
              courseforge build{path}      see the pages
            """;
    }
}
