using CourseForge.Authoring.Building;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>Says that something could not be written.</summary>
internal static class FailureText
{
    public static void Write(WriteFailureException failure, TextWriter output) =>
        output.WriteLine(ConsoleSafe.Text(DiagnosticText.Line(failure.Diagnostic)));
}
