using System.Globalization;

namespace CourseForge.Diagnostics;

/// <summary>The one-line form of a diagnostic: <c>path:line:col: error CF3101: message</c>.</summary>
public static class DiagnosticText
{
    public static string Line(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Span.Position;
        var place = diagnostic.Span.IsNowhere ? "" : string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Span.File!.Path}:{line}:{column}: ");
        return $"{place}{Word(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}";
    }

    /// <summary>The level in lower case, as it is shown and written in curriculum.yaml.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };
}
