using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Json;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge list</c>: what there is in a curriculum.</summary>
internal sealed class ListCommand : ToolCommand
{
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly Option<string?> _course = new("--course")
    {
        Description = "List this course only (a course id).",
        HelpName = "ID",
    };
    private readonly VariantOptions _variants = new();
    private readonly Option<bool> _targets = CommandLine.Flag(
        "--targets",
        "List what can be built instead: the targets, with their layers."
    );
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();
    private readonly Option<string> _output = CommandLine.Choice("--output", "text (a table) or json.", "text", "json");

    public ListCommand()
        : base("list", "Lists courses, modules and lessons with their minutes, objectives and questions.")
    {
        Arguments.Add(_path);
        _variants.AddTo(this);
        foreach (var option in new Option[] { _targets, _course, _asOf, _withPending, _output })
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge list curricula/first-aid", "a table"),
            ("courseforge list curricula/first-aid --output json", "the same for a script"),
            ("courseforge list curricula/first-aid --targets", "which targets there are"),
            ("courseforge list curricula/first-aid --target northtown", "what is in the courses of one"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var options = new CompileOptions
        {
            Course = line.GetValue(_course),
            AsOf = AsOfOption.Value(line, _asOf),
            WithPending = line.GetValue(_withPending),
            MaxParallelism = host.Processors,
        };
        var isJson = line.GetValue(_output) == "json";
        if (line.GetValue(_targets))
        {
            return ListTargets(line, options, isJson, host);
        }

        if (Analysis.Bound(line, line.GetValue(_path), options, _variants.Choice(line), host) is not { } results)
        {
            return ExitCode.Errors;
        }

        ImmutableArray<Course> courses = [.. results.SelectMany(static result => result.Courses)];
        if (isJson)
        {
            CourseJson.Write(courses, host.Out);
        }
        else
        {
            CourseTable.Write(
                courses,
                host.Out,
                host.Width,
                host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal)
            );
        }

        return ExitCode.Clean;
    }

    private int ListTargets(ParseResult line, CompileOptions options, bool isJson, ToolHost host)
    {
        if (_variants.Any(line))
        {
            throw new UsageException("--targets lists all targets", "leave out --target and --layer, or --targets");
        }

        var parsed = Analysis.Session(line.GetValue(_path), options, host).Parsed;
        if (parsed.HasErrors || parsed.Syntax is not { } curriculum)
        {
            Analysis.ReportErrors(line, parsed.Diagnostics, parsed.Sources, line.GetValue(_path), host);
            return ExitCode.Errors;
        }

        ImmutableArray<LayerSyntax> targets = [.. curriculum.Layers.Where(static layer => layer.Target is not null)];
        if (isJson)
        {
            TargetList.WriteJson(targets, curriculum.Layers, host.Out);
        }
        else
        {
            TargetList.WriteText(targets, host.Out);
        }

        return ExitCode.Clean;
    }
}
