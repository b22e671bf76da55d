namespace CourseForge.LanguageServer.Protocol;

/// <param name="Version">Of the text that it is about; null for a file that is not open.</param>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, List<DiagnosticItem> Diagnostics);

/// <param name="Severity">1 = error, 2 = warning, 3 = information.</param>
internal sealed record DiagnosticItem(TextRange Range, int Severity, string Code, string Source, string Message)
{
    public List<DiagnosticRelatedInformation>? RelatedInformation { get; init; }
}

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);
