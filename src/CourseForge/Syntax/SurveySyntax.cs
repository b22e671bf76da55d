using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public enum SurveyItemType
{
    Likert,
    Text,
}

public enum LikertScale
{
    Agreement,
    Frequency,
    Quality,
}

public sealed record SurveyItemSyntax(Located<string> Id, SurveyItemType Type, Located<string> Text, LikertScale Scale);

public sealed record SurveySyntax(
    Located<string> Id,
    Located<string> Title,
    MarkdownContent? Intro,
    ImmutableArray<SurveyItemSyntax> Items,
    SourceSpan Span
);
