using System.CommandLine;
using CourseForge.Cli.Reporting.Overlays;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay ids</c>: what an overlay can be aimed at.</summary>
internal sealed class OverlayIdsCommand : ToolCommand
{
    private readonly Argument<string?> _in = new("ID")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Only this and what stands in it: a module, a lesson, a survey. Without it: everything.",
    };
    private readonly Option<string?> _path = OverlayCommand.PathOption();
    private readonly Option<string> _output = CommandLine.Choice("--output", "text (a table) or json.", "text", "json");

    public OverlayIdsCommand()
        : base("ids", "Lists what an overlay can change: ids, what each is, and its parts.")
    {
        Arguments.Add(_in);
        Options.Add(_path);
        Options.Add(_output);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay ids speaking-alone",
                "the lesson, its sections, blocks and slots, each with its parts"
            ),
            ("courseforge overlay ids --output json", "everything, for a script"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var path = line.GetValue(_path);
        var session = Analysis.Session(path, new CompileOptions { MaxParallelism = host.Processors }, host);
        if (session.Parsed.HasErrors || session.Parsed.Syntax is null)
        {
            Analysis.ReportErrors(line, session.Parsed.Diagnostics, session.Parsed.Sources, path, host);
            return ExitCode.Errors;
        }

        var all = Compiler.AimsOf(session.Parsed);
        if (line.GetValue(_in) is { } id)
        {
            if (!all.Any(node => node.Id == id))
            {
                throw new UsageException(
                    $"nothing in the curriculum has the id '{id}'",
                    NearestName.Of(id, all.Select(node => node.Id)) is { } near
                        ? $"did you mean '{near}'?"
                        : "'courseforge overlay ids' lists everything"
                );
            }

            all = [.. Within(all, id)];
        }

        if (line.GetValue(_output) == "json")
        {
            AimsText.WriteJson(all, host.Out);
        }
        else
        {
            AimsText.Write(all, host.Out);
        }

        return ExitCode.Clean;
    }

    /// <summary>A node and all that stands in it, however deep, in the order of the list.</summary>
    private static IEnumerable<AimedNode> Within(IReadOnlyList<AimedNode> all, string id)
    {
        var inside = new HashSet<string>(StringComparer.Ordinal) { id };
        for (var before = 0; before < inside.Count; )
        {
            // What a layer adds may stand before what it hangs on.
            before = inside.Count;
            inside.UnionWith(
                all.Where(node => node.Container is { } around && inside.Contains(around)).Select(node => node.Id)
            );
        }

        return all.Where(node => inside.Contains(node.Id));
    }
}
