using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

public sealed record BankSyntax(SourceFile File, Located<string> Id, Located<string> Title, ImmutableArray<QuestionSyntax> Questions, SourceSpan Span);

/// <summary>What every question has; the kinds below add how it is answered.</summary>
public sealed record QuestionSyntax(
    Located<string> Id,
    MarkdownContent Stem,
    string StemText,
    ImmutableArray<Located<string>> Objectives,
    Difficulty Difficulty,
    int Points,
    MarkdownContent? Rationale,
    Located<string>? Source,
    ImmutableArray<Located<string>> Law,
    AnswerSyntax Answer,
    SourceSpan Span);

/// <summary>How a question is answered: a closed family.</summary>
public abstract record AnswerSyntax;

/// <summary>single (<paramref name="IsMultiple"/> false) or multiple.</summary>
public sealed record ChoiceAnswerSyntax(bool IsMultiple, ImmutableArray<OptionSyntax> Options) : AnswerSyntax;

/// <param name="PlainText">The option's words without markup.</param>
public sealed record OptionSyntax(MarkdownContent Text, string PlainText, bool IsCorrect, MarkdownContent? Feedback, SourceSpan Span);

public sealed record TrueFalseAnswerSyntax(bool IsTrue, MarkdownContent? FeedbackTrue, MarkdownContent? FeedbackFalse) : AnswerSyntax;

public sealed record MatchingAnswerSyntax(ImmutableArray<PairSyntax> Pairs) : AnswerSyntax;

public sealed record PairSyntax(MarkdownContent Left, MarkdownContent Right);

/// <summary>Items in their right order.</summary>
public sealed record OrderingAnswerSyntax(ImmutableArray<MarkdownContent> Items) : AnswerSyntax;

public sealed record FillInAnswerSyntax(ImmutableArray<string> Accepted, bool IgnoreCase) : AnswerSyntax;

public sealed record NumericAnswerSyntax(decimal Value, decimal Tolerance, string? Unit) : AnswerSyntax;
