using System.CommandLine;
using CourseForge.Cli.Reporting;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge explain</c>: the documentation of a diagnostic.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private const int MaxWidth = 100;

    private readonly Argument<string?> _code = new("CODE") { Arity = ArgumentArity.ZeroOrOne, Description = "A code such as CF1001, or a name such as invalid-utf8. Without it: a list of all." };

    public ExplainCommand()
        : base("explain", "Says what a diagnostic means and what to do about it.") => Arguments.Add(_code);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("courseforge explain CF1001", "what it means, why it matters, what to do, an example"),
        ("courseforge explain", "all diagnostics there are"),
    ];

    public override int Run(ParseResult line, Surroundings surroundings)
    {
        var paint = new Paint(surroundings.Colours(line.GetValue(CommandLine.Color), surroundings.OutIsTerminal));
        if (line.GetValue(_code) is not { } code)
        {
            ListAll(surroundings.Out, paint);
            return ExitCode.Clean;
        }

        if (Codes.Find(code) is not { } descriptor)
        {
            throw new UsageException($"there is no diagnostic '{code}'", Near(code));
        }

        Explain(descriptor, surroundings.Out, Math.Min(MaxWidth, surroundings.Width), paint);
        return ExitCode.Clean;
    }

    private static void Explain(DiagnosticDescriptor descriptor, TextWriter output, int width, Paint paint)
    {
        output.WriteLine($"{paint.Level(descriptor.Severity, $"{DiagnosticText.Word(descriptor.Severity)} {descriptor.Code}")} {paint.Bold(descriptor.Name)}");
        output.WriteLine();
        Wrapped.Write(output, DiagnosticPattern.Readable(descriptor.Message), width, "  ", "  ");
        output.WriteLine();
        Wrapped.Write(output, descriptor.Why, width, "Why: ", "     ");
        output.WriteLine();
        Wrapped.Write(output, descriptor.Fix, width, "Fix: ", "     ");
        if (descriptor.IsConfigurable)
        {
            output.WriteLine();
            Wrapped.Write(output, $"Set another level in curriculum.yaml with checks: {{{descriptor.Name}: off}} (or info, warning, error).", width, "     ", "     ");
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

    private static void ListAll(TextWriter output, Paint paint)
    {
        var range = "";
        foreach (var descriptor in Codes.All.OrderBy(item => item.Code, StringComparer.Ordinal))
        {
            var own = DiagnosticRanges.Of(descriptor.Code);
            if (own != range)
            {
                output.WriteLine(range.Length == 0 ? paint.Bold(own) : "\n" + paint.Bold(own));
                range = own;
            }

            output.WriteLine($"  {descriptor.Code}  {DiagnosticText.Word(descriptor.Severity),-7}  {descriptor.Name,-28}  {DiagnosticPattern.Readable(descriptor.Message)}");
        }
    }

    private static string Near(string code) =>
        NearestName.Of(code, Codes.All.Select(descriptor => descriptor.Code).Concat(Codes.All.Select(descriptor => descriptor.Name))) is { } near
            ? $"did you mean '{near}'?"
            : "'courseforge explain' lists them all";
}
