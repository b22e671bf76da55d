using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Authoring.Adding;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Cli.Commands.Overlays;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Adding;

/// <summary>What all that can be added have in common: an id, a curriculum, and how it is told.</summary>
internal abstract class AddKindCommand : ToolCommand
{
    private readonly Argument<string> _id;
    private readonly Option<string?> _path = OverlayCommand.PathOption();
    private readonly Option<bool> _dryRun = CommandLine.Flag(
        "--dry-run",
        "Show what would be written as a diff, and write nothing."
    );

    protected AddKindCommand(string kind, string description, string idDescription)
        : base(kind, description)
    {
        _id = new Argument<string>("ID") { Description = idDescription };
        Arguments.Add(_id);
    }

    /// <summary>Takes its own options, and behind them those that all have.</summary>
    protected void Take(params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            Options.Add(option);
        }

        Options.Add(_path);
        Options.Add(_dryRun);
    }

    /// <summary>What the command line asks for.</summary>
    protected abstract Addition Read(ParseResult line, string id);

    protected static Option<string> Needed(string name, string helpName, string description) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            Required = true,
        };

    protected static Option<string?> Optional(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    protected static Option<string[]> Repeatable(string name, string helpName, string description) =>
        new(name) { Description = description + " Repeatable.", HelpName = helpName };

    protected static ImmutableArray<string> All(ParseResult line, Option<string[]> option) =>
        [.. (line.GetValue(option) ?? []).Distinct(StringComparer.Ordinal)];

    public override int Run(ParseResult line, ToolHost host)
    {
        var path = line.GetValue(_path);
        var session = Analysis.Session(path, new CompileOptions { MaxParallelism = host.Processors }, host);
        if (session.Parsed is not { HasErrors: false, Syntax: not null })
        {
            Analysis.ReportErrors(line, session.Parsed.Diagnostics, session.Parsed.Sources, path, host);
            return ExitCode.Errors;
        }

        var result = CurriculumAddition.Run(session, Read(line, line.GetValue(_id) ?? ""));
        var folder = CurriculumFolder.Find(path, host);
        var prefix = ReportOptions.Prefix(folder, host);
        if (line.GetValue(_dryRun))
        {
            foreach (var (text, before) in result.Texts)
            {
                host.Out.Write(UnifiedDiff.Of(prefix + text.Path, before, text.Text));
            }
        }
        else
        {
            try
            {
                CurriculumFiles.Write(folder, result.Texts.Select(static file => file.Text), host);
            }
            catch (WriteFailureException failure)
            {
                FailureText.Write(failure, host.Error);
                return ExitCode.Errors;
            }
        }

        Tell(line, result, prefix, path, host);
        return ExitCode.Clean;
    }

    private void Tell(ParseResult line, AdditionResult result, string prefix, string? path, ToolHost host)
    {
        var verb = line.GetValue(_dryRun) ? "would write" : "wrote";
        foreach (var place in result.Places)
        {
            host.Error.WriteLine(
                ConsoleSafe.Text(string.Create(null, $"{verb} {prefix}{place.Path}:{place.Line}: {place.What}"))
            );
        }

        if (!result.Open.IsEmpty)
        {
            host.Error.WriteLine("left for you to decide:");
            Analysis.Report(line, result.Open, result.After.Sources, path, host);
        }

        host.Error.WriteLine($"next: {result.Next}");
        host.Error.WriteLine($"then: courseforge check {path ?? "."}");
    }
}
