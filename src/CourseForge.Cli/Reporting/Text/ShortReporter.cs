using System.Globalization;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>One line each, for editors and grep.</summary>
internal static class ShortReporter
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            output.WriteLine(
                (diagnostic.Span.IsNowhere ? "" : ConsoleSafe.Text(report.Prefix))
                    + ConsoleSafe.Text(DiagnosticText.Line(diagnostic))
            );
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
}
