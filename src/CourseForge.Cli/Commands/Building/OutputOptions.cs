using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Printing;
using CourseForge.Output;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Building;

/// <summary>The options of <c>courseforge build</c> that say what it makes of it, and where.</summary>
internal sealed class OutputOptions
{
    private const string DefaultFormat = "scorm12";
    private const string DefaultOutput = "dist";

    private static readonly ImmutableArray<(string Name, string Summary)> Formats =
    [
        .. Compiler
            .Formats.Select(format => (format.Name, format.Summary))
            .Concat(PrintFormats.All.Select(format => (format.Name, format.Summary))),
    ];

    private readonly Option<string?> _format = new("--format")
    {
        Description =
            $"Formats, with commas between: {string.Join(", ", Formats.Select(format => $"{format.Name} ({format.Summary})"))}. Default: {DefaultFormat}.",
        HelpName = "LIST",
    };
    private readonly LmsOption _lms = new(
        "The learning system that packages are for, which decides what it is told and how"
    );
    private readonly Option<string?> _out = new("--out")
    {
        Description = "The folder for the packages. Default: dist, in the current folder.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _schemas = new("--schemas")
    {
        Description = "Put your copy of the SCORM schema files, from this folder, into the LMS packages.",
        HelpName = "DIR",
    };
    private readonly Option<bool> _loose = CommandLine.Flag(
        "--loose",
        "Also write each package unpacked, as a folder."
    );
    private readonly Option<bool> _keep = CommandLine.Flag(
        "--keep",
        "Keep what earlier builds put into the folder under other names, such as former versions. Without it they are removed, and said."
    );
    private readonly Option<string?> _paper = new("--paper")
    {
        Description = "The paper of printed matter: a4 or letter. Default: what the curriculum's country uses.",
        HelpName = "SIZE",
    };
    private readonly Option<string?> _browser = new("--browser")
    {
        Description =
            "The Chromium, Chrome or Edge that prints. Default: $COURSEFORGE_BROWSER, or the first one found.",
        HelpName = "PATH",
    };

    public void AddPackagesTo(Command command)
    {
        command.Options.Add(_format);
        _lms.AddTo(command);
        command.Options.Add(_out);
    }

    public void AddContentsTo(Command command)
    {
        command.Options.Add(_schemas);
        command.Options.Add(_loose);
        command.Options.Add(_keep);
    }

    public void AddPrintingTo(Command command)
    {
        command.Options.Add(_paper);
        command.Options.Add(_browser);
    }

    public BuildRequest Request(ParseResult line, string source, CompileOptions options, ToolHost host)
    {
        var shownOutput = line.GetValue(_out) ?? DefaultOutput;
        if (shownOutput.Length == 0)
        {
            throw new UsageException("--out needs a folder");
        }

        var names = FormatsOf(line);
        return new BuildRequest
        {
            Source = source,
            Options = options,
            Formats = [.. names.SelectMany(name => Compiler.Formats.Where(format => format.Name == name))],
            Prints =
            [
                .. names
                    .SelectMany(name => PrintFormats.All.Where(format => format.Name == name))
                    .SelectMany(format => format.Kinds),
            ],
            OutputPath = host.FullPath(shownOutput),
            ShownOutput = shownOutput,
            Schemas = line.GetValue(_schemas) is { } path ? SchemaDocuments.Read(host.FullPath(path), path) : [],
            Lms = _lms.Of(line),
            Loose = line.GetValue(_loose),
            Keep = line.GetValue(_keep),
            Paper = PaperOf(line),
            Browser = line.GetValue(_browser),
            ToolVersion = ToolVersion.Text,
        };
    }

    private List<string> FormatsOf(ParseResult line)
    {
        var names = (line.GetValue(_format) ?? DefaultFormat)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var known = Formats.Select(format => format.Name).ToList();
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            throw new UsageException(
                $"'{name}' is not a format",
                NearestName.Of(name, known) is { } near
                    ? $"did you mean '{near}'?"
                    : $"formats: {string.Join(", ", known)}"
            );
        }

        return names.Count > 0
            ? names
            : throw new UsageException("--format needs a format", $"formats: {string.Join(", ", known)}");
    }

    private PaperSize? PaperOf(ParseResult line) =>
        line.GetValue(_paper) is { } name
            ? PaperSize.Named(name) ?? throw new UsageException($"'{name}' is not a paper size", "sizes: a4, letter")
            : null;
}
