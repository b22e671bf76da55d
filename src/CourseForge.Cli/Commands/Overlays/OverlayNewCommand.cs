using System.CommandLine;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Overlays;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay new</c>: a folder for an overlay, commented, that checks clean.</summary>
internal sealed class OverlayNewCommand : ToolCommand
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "The id of the overlay: lower-case letters, digits and hyphens.",
    };
    private readonly Option<string> _jurisdiction = new("--jurisdiction")
    {
        Description = "A key of jurisdictions.yaml.",
        HelpName = "ID",
        Required = true,
    };
    private readonly Option<string[]> _buildsOn = new("--builds-on")
    {
        Description = "An overlay that this one builds on and may override. Repeatable.",
        HelpName = "LAYER",
    };
    private readonly Option<string?> _title = new("--title")
    {
        Description = "For people. Without it: the jurisdiction's name.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _owner = new("--owner")
    {
        Description = "Whom to ask about it.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _language = new("--language")
    {
        Description = "Makes a translation into this language of what it builds on, or of the course.",
        HelpName = "TAG",
    };
    private readonly Option<string?> _path = OverlayCommand.PathOption();

    public OverlayNewCommand()
        : base("new", "Makes the folder of a new overlay, with everything it can say as comments.")
    {
        Arguments.Add(_name);
        Options.Add(_jurisdiction);
        Options.Add(_buildsOn);
        Options.Add(_title);
        Options.Add(_owner);
        Options.Add(_language);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay new us-or --jurisdiction us-or --builds-on us",
                "makes overlays/us-or with a line to fill in for everything that the course asks a state for"
            ),
            (
                "courseforge overlay new us-es --language es --jurisdiction us --builds-on us",
                "makes overlays/us-es for a Spanish translation of what 'us' and the course say"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var path = line.GetValue(_path);
        var folder = CurriculumFolder.Find(path, host);
        var parsed = Compiler.Parse(new DiskWorkspace(folder), new CompileOptions { MaxParallelism = host.Processors });
        if (parsed.HasErrors || parsed.Syntax is not { } curriculum)
        {
            Analysis.Report(
                line,
                [.. parsed.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)],
                new BoundCurriculum(parsed.Sources, null, [], parsed.Diagnostics),
                path,
                host
            );
            return ExitCode.Errors;
        }

        var name = line.GetValue(_name) ?? "";
        if (!IsId(name))
        {
            throw new UsageException(
                $"'{name}' cannot be the id of an overlay",
                "lower-case letters, digits and single hyphens, starting with a letter, at least two characters"
            );
        }

        if (Path.Exists(Path.Combine(folder, "overlays", name)))
        {
            throw new UsageException($"overlays/{name} is there already", "name another; nothing has been written");
        }

        var wanted = line.GetValue(_jurisdiction) ?? "";
        if (
            curriculum.Jurisdictions.FirstOrDefault(jurisdiction => jurisdiction.Id.Value == wanted)
            is not { } jurisdiction
        )
        {
            var known = curriculum.Jurisdictions.Select(one => one.Id.Value).ToList();
            var entry =
                $"  {wanted}: {{name: \"...\", level: agency}}   (or international, country, state, county: the level says which facts the course asks for)";
            throw new UsageException(
                $"jurisdictions.yaml has no '{wanted}'",
                NearestName.Of(wanted, known) is { } near
                    ? $"did you mean '{near}'? Otherwise add to jurisdictions.yaml:{entry}"
                    : $"add to jurisdictions.yaml:{entry}"
            );
        }

        var buildsOn = line.GetValue(_buildsOn) ?? [];
        foreach (var parent in buildsOn)
        {
            KnownNames.Require(
                "overlay",
                parent,
                [.. curriculum.Layers.Where(layer => layer.Target is null).Select(layer => layer.Id.Value)]
            );
        }

        var language = line.GetValue(_language);
        if (
            language is not null
            && (!ScalarText.IsLanguage(language) || TextLanguages.AreOne(language, curriculum.Settings.Language.Value))
        )
        {
            throw new UsageException(
                $"'{language}' is not a language to translate into",
                $"a language code such as es or pt-BR; the curriculum itself is in '{curriculum.Settings.Language.Value}'"
            );
        }

        if (
            !LayerFiles.Write(
                folder,
                LayerScaffold.Files(
                    name,
                    language,
                    line.GetValue(_title) ?? jurisdiction.Name,
                    line.GetValue(_owner),
                    jurisdiction,
                    buildsOn,
                    curriculum
                ),
                host
            )
        )
        {
            return ExitCode.Errors;
        }

        host.Error.WriteLine($"made overlays/{name}: facts go into overlay.yaml, words into text.md");
        host.Error.WriteLine($"next: courseforge check {path ?? "."} --layer {name}");
        return ExitCode.Clean;
    }

    private static bool IsId(string text) =>
        text.Length >= 2
        && char.IsAsciiLetterLower(text[0])
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal)
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
