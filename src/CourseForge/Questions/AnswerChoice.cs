using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Questions;

/// <summary>Something that a learner can choose as the answer.</summary>
/// <param name="Words">Without markup; empty where the words are the theme's.</param>
/// <param name="Span">Null where it has no place of its own.</param>
internal sealed record AnswerChoice(string Words, MarkdownContent? Feedback, SourceSpan? Span);
