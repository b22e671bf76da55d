using System.CommandLine;
using CourseForge.Authoring.Sessions;
using CourseForge.Cli.Reporting.Json;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Layout;

namespace CourseForge.Cli.Commands;

/// <summary>
/// <c>courseforge explain</c>: the documentation of a diagnostic; or why something in the curriculum is as it is.
/// </summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string?> _what = new("CODE|ID")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description =
            "A code such as CF1001 or a name such as invalid-utf8; or an id of the curriculum, alone or with a part: "
            + "ID.title. Without it: a list of all diagnostics.",
    };
    private readonly Argument<string?> _path = PathArgument.Create();
    private readonly VariantOptions _variants = new();
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly Option<bool> _withPending = WithPendingOption.Create();
    private readonly Option<bool> _all = CommandLine.Flag(
        "--all",
        "Everything that the layers touch, and whether each node is there. The argument is the curriculum then."
    );
    private readonly Option<string> _output = CommandLine.Choice("--output", "text or json.", "text", "json");

    public ExplainCommand()
        : base(
            "explain",
            "Says what a diagnostic means and what to do about it; or what holds in a course, who says so, and what became of all else."
        )
    {
        Arguments.Add(_what);
        Arguments.Add(_path);
        _variants.AddTo(this);
        Options.Add(_asOf);
        Options.Add(_withPending);
        Options.Add(_all);
        Options.Add(_output);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            ("courseforge explain CF1001", "what it means, why it matters, what to do, an example"),
            ("courseforge explain", "all diagnostics there are"),
            ("courseforge explain first-response.hours --target ohio", "why the course has these hours there"),
            (
                "courseforge explain duty-to-report curricula/x --layer us-ca --as-of 2027-01-01",
                "what will hold on that day"
            ),
            ("courseforge explain --all --target ohio --output json", "everything that the layers decide, for scripts"),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        var paint = new AnsiStyle(host.Colours(line.GetValue(CommandLine.Color), host.OutIsTerminal));
        var what = line.GetValue(_what);
        if (line.GetValue(_all))
        {
            return line.GetValue(_path) is { } extra
                ? throw new UsageException($"'{extra}' is one argument too many", "with --all there is no id")
                : Explain(line, null, what, host, paint);
        }

        if (what is null)
        {
            if (_variants.Any(line) || line.GetResult(_output) is not null)
            {
                throw new UsageException("no id is given", "name what is to be explained, or write --all");
            }

            DescriptorText.WriteAll(host.Out, paint);
            return ExitCode.Clean;
        }

        var isAboutCurriculum =
            _variants.Any(line)
            || line.GetValue(_path) is not null
            || line.GetResult(_output) is not null
            || line.GetValue(_asOf) is not null;
        if (Codes.Find(what) is { } descriptor && (DescriptorText.LooksLikeCode(what) || !isAboutCurriculum))
        {
            DescriptorText.Write(descriptor, host.Out, DescriptorText.WidthOn(host), paint);
            return ExitCode.Clean;
        }

        var isHere = isAboutCurriculum || File.Exists(host.FullPath(CurriculumLayout.Settings));
        return DescriptorText.LooksLikeCode(what) || !isHere
            ? throw new UsageException($"there is no diagnostic '{what}'", DescriptorText.Near(what))
            : Explain(line, what, line.GetValue(_path), host, paint);
    }

    private int Explain(ParseResult line, string? id, string? path, ToolHost host, AnsiStyle paint)
    {
        var options = new CompileOptions
        {
            AsOf = AsOfOption.Value(line, _asOf),
            WithPending = line.GetValue(_withPending),
            MaxParallelism = host.Processors,
        };
        var variant = _variants.One(line);
        var session = Analysis.Session(path, options, host);
        var result = CurriculumExplanation.Of(session, variant, id);
        if (line.GetValue(_output) == "json")
        {
            ExplanationJson.Write(result.Explanation, host.Out);
            return result.Errors.IsEmpty ? ExitCode.Clean : ExitCode.Errors;
        }

        new ExplanationText(result, host.Out, DescriptorText.WidthOn(host), paint).Write();
        Analysis.ReportErrors(line, result.Told, session.Parsed.Sources, path, host);
        return result.Errors.IsEmpty ? ExitCode.Clean : ExitCode.Errors;
    }
}
