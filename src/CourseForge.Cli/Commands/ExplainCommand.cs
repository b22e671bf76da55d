using System.Collections.Immutable;
using System.CommandLine;
using CourseForge.Cli.Disk;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Json;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary>
/// <c>courseforge explain</c>: the documentation of a diagnostic; or why something in the curriculum is as it is.
/// </summary>
internal sealed class ExplainCommand : ToolCommand
{
    private const int MaxWidth = 100;

    private readonly Argument<string?> _what = new("CODE|ID")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description =
            "A code such as CF1001 or a name such as invalid-utf8; or an id of the curriculum, alone or with a part: ID.title. Without it: a list of all diagnostics.",
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
            return _variants.Any(line) || line.GetResult(_output) is not null
                ? throw new UsageException("no id is given", "name what is to be explained, or write --all")
                : ListAll(host.Out, paint);
        }

        var isAboutCurriculum =
            _variants.Any(line)
            || line.GetValue(_path) is not null
            || line.GetResult(_output) is not null
            || line.GetValue(_asOf) is not null;
        if (Codes.Find(what) is { } descriptor && (LooksLikeCode(what) || !isAboutCurriculum))
        {
            Explain(descriptor, host.Out, Math.Min(MaxWidth, host.Width), paint);
            return ExitCode.Clean;
        }

        return LooksLikeCode(what) || (!isAboutCurriculum && !File.Exists(host.FullPath("curriculum.yaml")))
            ? throw new UsageException($"there is no diagnostic '{what}'", Near(what))
            : Explain(line, what, line.GetValue(_path), host, paint);
    }

    private static bool LooksLikeCode(string what) =>
        what.StartsWith("CF", StringComparison.OrdinalIgnoreCase)
        && what.Length > 2
        && !what.AsSpan(2).ContainsAnyExceptInRange('0', '9');

    private int Explain(ParseResult line, string? id, string? path, ToolHost host, AnsiStyle paint)
    {
        var options = _variants.One(
            line,
            new CompileOptions
            {
                AsOf = AsOfOption.Value(line, _asOf),
                WithPending = line.GetValue(_withPending),
                MaxParallelism = host.Processors,
            }
        );
        var parsed = Compiler.Parse(new DiskWorkspace(CurriculumFolder.Find(path, host)), options);
        var explanation = Compiler.Explain(parsed, options, id);
        if (explanation.Advice is { } advice)
        {
            throw new UsageException($"there is nothing called '{id}' here", advice);
        }

        ImmutableArray<Diagnostic> errors =
        [
            .. explanation.Problems.Where(problem => problem.Severity == Severity.Error),
        ];
        var places = explanation.Cells.SelectMany(cell => cell.Claims).Select(claim => claim.Span).ToHashSet();
        ImmutableArray<Diagnostic> told =
            explanation.Nodes.Length == 1
                ?
                [
                    .. errors.Where(error =>
                        places.Contains(error.Span) || error.Related.Any(related => places.Contains(related.Span))
                    ),
                ]
                : errors;
        if (line.GetValue(_output) == "json")
        {
            ExplanationJson.Write(explanation, host.Out);
        }
        else
        {
            new ExplanationText(explanation, host.Out, Math.Min(MaxWidth, host.Width), paint).Write();
            if (told.Length < errors.Length)
            {
                host.Out.WriteLine(
                    $"\n{errors.Length - told.Length} {(told.IsEmpty ? "" : "other ")}errors stand against this: see 'courseforge check'."
                );
            }

            if (!told.IsEmpty)
            {
                Analysis.Report(
                    line,
                    told,
                    new BoundCurriculum(parsed.Sources, parsed.Syntax, [], parsed.Diagnostics),
                    path,
                    host
                );
            }
        }

        return errors.IsEmpty ? ExitCode.Clean : ExitCode.Errors;
    }

    private static void Explain(DiagnosticDescriptor descriptor, TextWriter output, int width, AnsiStyle paint)
    {
        output.WriteLine(
            $"{paint.Level(descriptor.Severity, $"{DiagnosticText.Word(descriptor.Severity)} {descriptor.Code}")} {paint.Bold(descriptor.Name)}"
        );
        output.WriteLine();
        WordWrap.Write(output, DiagnosticPattern.Readable(descriptor.Message), width, "  ", "  ");
        output.WriteLine();
        WordWrap.Write(output, descriptor.Why, width, "Why: ", "     ");
        output.WriteLine();
        WordWrap.Write(output, descriptor.Fix, width, "Fix: ", "     ");
        if (descriptor.IsConfigurable)
        {
            output.WriteLine();
            WordWrap.Write(
                output,
                $"Set another level in curriculum.yaml with checks: {{{descriptor.Name}: off}} (or info, warning, error).",
                width,
                "     ",
                "     "
            );
        }

        if (DiagnosticExamples.Of(descriptor.Code) is { Count: > 0 } example)
        {
            output.WriteLine();
            output.WriteLine("Example:");
            foreach (var text in example)
            {
                output.WriteLine(("  " + text).TrimEnd());
            }
        }
    }

    private static int ListAll(TextWriter output, AnsiStyle paint)
    {
        var range = "";
        foreach (var descriptor in Codes.All.OrderBy(item => item.Code, StringComparer.Ordinal))
        {
            var own = DiagnosticRanges.Of(descriptor.Code).Heading;
            if (own != range)
            {
                output.WriteLine(range.Length == 0 ? paint.Bold(own) : "\n" + paint.Bold(own));
                range = own;
            }

            output.WriteLine(
                $"  {descriptor.Code}  {DiagnosticText.Word(descriptor.Severity), -7}  {descriptor.Name, -28}  {DiagnosticPattern.Readable(descriptor.Message)}"
            );
        }

        return ExitCode.Clean;
    }

    private static string Near(string code) =>
        NearestName.Of(
            code,
            Codes.All.Select(descriptor => descriptor.Code).Concat(Codes.All.Select(descriptor => descriptor.Name))
        )
            is { } near
            ? $"did you mean '{near}'?"
            : "'courseforge explain' lists them all";
}
