using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>How an item is answered. Each type has a record of its own, in its folder in SurveyItems/.</summary>
public abstract record SurveyAnswerSyntax
{
    /// <summary>The type as authors write it.</summary>
    public abstract string Type { get; }
}

public sealed record SurveyItemSyntax(Located<string> Id, Located<string> Text, SurveyAnswerSyntax Answer);

public sealed record SurveySyntax(
    Located<string> Id,
    Located<string> Title,
    MarkdownContent? Intro,
    ImmutableArray<SurveyItemSyntax> Items,
    SourceSpan Span
);
