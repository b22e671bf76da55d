using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>What text can refer to.</summary>
public enum ReferenceKind
{
    Objective,
    Statute,
    Term,
    Contact,
    Source,
    Lesson,
}

/// <summary>
/// A name in text that stands for something else: <c>[text](obj:lo-a)</c>, <c>law:</c>, <c>term:</c>, <c>contact:</c>,
/// <c>source:</c>, <c>lesson:</c>. Compared by identity: two references to one thing are two references.
/// </summary>
/// <param name="Section">For <c>lesson:id#section</c>, the part after the hash.</param>
/// <param name="HasText">False for <c>[](law:x)</c>, which takes the record's own name.</param>
public sealed class ReferenceSyntax(
    ReferenceKind kind,
    Located<string> id,
    Located<string>? section,
    bool hasText,
    SourceSpan span
)
{
    public ReferenceKind Kind { get; } = kind;

    public Located<string> Id { get; } = id;

    public Located<string>? Section { get; } = section;

    public bool HasText { get; } = hasText;

    /// <summary>The whole link.</summary>
    public SourceSpan Span { get; } = span;
}
