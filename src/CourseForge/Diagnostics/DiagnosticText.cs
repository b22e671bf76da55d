using System.Globalization;
using CourseForge.Text;

namespace CourseForge.Diagnostics;

/// <summary>The one-line form of a diagnostic: <c>path:line:col: error CF3101: message</c>.</summary>
public static class DiagnosticText
{
    public static string Line(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Span.Position;
        var place = diagnostic.Span.File is not { } file
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}:{column}: ");
        return $"{place}{Word(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}";
    }

    /// <summary>The level in lower case, as it is shown and written in curriculum.yaml.</summary>
    public static string Word(Severity severity) => severity.Written();
}
