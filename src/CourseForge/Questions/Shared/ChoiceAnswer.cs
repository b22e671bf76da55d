using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Questions.Shared;

/// <summary>Options of which one or some are right.</summary>
internal abstract record ChoiceAnswer(ImmutableArray<AnswerOption> Options) : AnswerSyntax
{
    public override IEnumerable<MarkdownContent> Contents
    {
        get
        {
            foreach (var option in Options)
            {
                yield return option.Text;
                if (option.Feedback is { } feedback)
                {
                    yield return feedback;
                }
            }
        }
    }
}

/// <param name="PlainText">The option's words without markup.</param>
internal sealed record AnswerOption(
    MarkdownContent Text,
    string PlainText,
    bool IsCorrect,
    MarkdownContent? Feedback,
    SourceSpan Span
);
