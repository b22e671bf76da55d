using CourseForge.Text;

namespace CourseForge.Diagnostics;

/// <summary>Another place that belongs to a diagnostic, such as the first definition of a duplicate id.</summary>
public sealed record RelatedPlace(SourceSpan Span, string Message);
