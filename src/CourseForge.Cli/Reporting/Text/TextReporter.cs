using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>
/// For people: the place, the line, carets below what is meant, what to do, and places that belong to it.
/// </summary>
internal static class TextReporter
{
    public static void Write(Report report, TextWriter output, int width, AnsiStyle paint)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteDiagnostic(report, diagnostic, output, width, paint, explain: explained.Add(diagnostic.Code));
        }

        if (report.NotShown > 0)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"... and {report.NotShown} more (--max-diagnostics 0 shows all)"
                )
            );
        }
    }

    /// <param name="explain">The first of its code: without a hint of its own it shows what to do in general, the
    /// others do not repeat it.</param>
    private static void WriteDiagnostic(
        Report report,
        Diagnostic diagnostic,
        TextWriter output,
        int width,
        AnsiStyle paint,
        bool explain
    )
    {
        var level = paint.Level(diagnostic.Severity, DiagnosticText.Word(diagnostic.Severity) + " " + diagnostic.Code);
        output.WriteLine(
            $"{paint.Bold(Place(report, diagnostic.Span))}{level}: {paint.Bold(ConsoleSafe.Text(diagnostic.Message))}"
        );
        var (number, _) = diagnostic.Span.Position;
        var gutter = diagnostic.Span.IsNowhere ? "" : number.ToString(CultureInfo.InvariantCulture).PadLeft(3);
        if (!diagnostic.Span.IsNowhere && diagnostic.Span.File is { Length: > 0 })
        {
            WriteExcerpt(diagnostic, gutter, output, width, paint);
        }

        if (diagnostic.Hint is { } hint)
        {
            output.WriteLine($"  {paint.Hint("hint:")} {ConsoleSafe.Text(hint)}");
        }
        else if (explain)
        {
            output.WriteLine($"  {paint.Hint("help:")} {ConsoleSafe.Text(diagnostic.Descriptor.Fix)}");
        }

        foreach (var related in diagnostic.Related)
        {
            output.WriteLine(
                $"  {Place(report, related.Span)}{paint.Hint("note:")} {ConsoleSafe.Text(related.Message)}"
            );
        }

        output.WriteLine();
    }

    private static void WriteExcerpt(
        Diagnostic diagnostic,
        string gutter,
        TextWriter output,
        int width,
        AnsiStyle paint
    )
    {
        var excerpt = SourceExcerpt.Of(diagnostic.Span, Math.Max(20, width - gutter.Length - 3));
        if (excerpt.Line.Length == 0)
        {
            return;
        }

        output.WriteLine($"{paint.Dim(gutter + " |")} {excerpt.Line}");
        var carets =
            new string(' ', excerpt.CaretStart)
            + paint.Level(diagnostic.Severity, new string('^', excerpt.CaretLength));
        output.WriteLine($"{paint.Dim(new string(' ', gutter.Length) + " |")} {carets}");
    }

    /// <summary>With a colon and a space after it, or empty.</summary>
    private static string Place(Report report, SourceSpan span)
    {
        if (span.File is not { } file)
        {
            return "";
        }

        var (line, column) = span.Position;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ConsoleSafe.Text(report.PathOf(file))}:{line}:{column}: "
        );
    }
}
