using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

public sealed record BankSyntax(
    SourceFile File,
    Located<string> Id,
    Located<string> Title,
    ImmutableArray<QuestionSyntax> Questions,
    SourceSpan Span
);

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
    SourceSpan Span
)
{
    /// <summary>
    /// The layer that replaced the question, or null: part of the identifier that an LMS gets for it, so that
    /// statistics of two questions do not mix.
    /// </summary>
    public string? Revision { get; init; }

    /// <summary>
    /// The identifier by which learning systems and learners' progress know the question. No id has two hyphens.
    /// </summary>
    public string TrackedId => Revision is null ? Id.Value : $"{Id.Value}--{Revision}";
}

/// <summary>How a question is answered: a closed family.</summary>
public abstract record AnswerSyntax;

/// <summary>single (<paramref name="IsMultiple"/> false) or multiple.</summary>
/// <param name="IsPartial">Of a multiple: whether a partly right answer earns part of the points.</param>
public sealed record ChoiceAnswerSyntax(bool IsMultiple, bool IsPartial, ImmutableArray<OptionSyntax> Options)
    : AnswerSyntax;

/// <param name="PlainText">The option's words without markup.</param>
public sealed record OptionSyntax(
    MarkdownContent Text,
    string PlainText,
    bool IsCorrect,
    MarkdownContent? Feedback,
    SourceSpan Span
);

public sealed record TrueFalseAnswerSyntax(bool IsTrue, MarkdownContent? FeedbackTrue, MarkdownContent? FeedbackFalse)
    : AnswerSyntax;

/// <param name="IsPartial">Whether each right pair earns part of the points.</param>
public sealed record MatchingAnswerSyntax(bool IsPartial, ImmutableArray<PairSyntax> Pairs) : AnswerSyntax;

/// <param name="Feedback">What to say about this pair after an answer.</param>
public sealed record PairSyntax(MarkdownContent Left, MarkdownContent Right, MarkdownContent? Feedback);

/// <summary>Items in their right order.</summary>
/// <param name="IsPartial">Whether each item in its right place earns part of the points.</param>
public sealed record OrderingAnswerSyntax(bool IsPartial, ImmutableArray<MarkdownContent> Items) : AnswerSyntax;

/// <summary>How blanks count in what a learner writes.</summary>
public enum SpaceRule
{
    /// <summary>Those at the ends do not count, several are one.</summary>
    Collapse,
    Ignore,
    Exact,
}

/// <param name="Feedback">What to say to those who wrote something else.</param>
public sealed record FillInAnswerSyntax(
    ImmutableArray<string> Accepted,
    bool IgnoreCase,
    SpaceRule Spaces,
    MarkdownContent? Feedback
) : AnswerSyntax;

/// <param name="Feedback">What to say to those who wrote something else.</param>
public sealed record NumericAnswerSyntax(decimal Value, decimal Tolerance, string? Unit, MarkdownContent? Feedback)
    : AnswerSyntax;
