using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>The documentation of diagnostics.</summary>
internal static class DescriptorText
{
    private const int MaxWidth = 100;

    /// <summary>How wide prose is: lines that are too long are hard to read.</summary>
    public static int WidthOn(ToolHost host) => Math.Min(MaxWidth, host.Width);

    public static void Write(DiagnosticDescriptor descriptor, TextWriter output, int width, AnsiStyle paint)
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

    /// <summary>All that there are, by what they are about.</summary>
    public static void WriteAll(TextWriter output, AnsiStyle paint)
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
    }

    /// <summary>What may have been meant by a code that does not exist.</summary>
    public static string Near(string code) =>
        NearestName.Of(
            code,
            Codes.All.Select(descriptor => descriptor.Code).Concat(Codes.All.Select(descriptor => descriptor.Name))
        )
            is { } near
            ? $"did you mean '{near}'?"
            : "'courseforge explain' lists them all";

    /// <summary>CF and digits.</summary>
    public static bool LooksLikeCode(string what) =>
        what.StartsWith("CF", StringComparison.OrdinalIgnoreCase)
        && what.Length > 2
        && !what.AsSpan(2).ContainsAnyExceptInRange('0', '9');
}
