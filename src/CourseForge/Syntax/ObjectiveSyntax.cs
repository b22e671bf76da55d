using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>The levels of the revised Bloom taxonomy (Anderson and Krathwohl 2001), lowest first.</summary>
public enum BloomLevel
{
    Remember,
    Understand,
    Apply,
    Analyse,
    Evaluate,
    Create,
}

public sealed record ObjectiveSyntax(
    Located<string> Id,
    Located<string> Text,
    BloomLevel Level,
    Located<string>? Parent,
    Located<string>? Domain,
    SourceSpan Span
);
