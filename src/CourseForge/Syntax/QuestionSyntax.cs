using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

/// <summary>Where a question is asked, when it is not asked everywhere.</summary>
public enum QuestionUse
{
    /// <summary>In lessons; no assessment draws it.</summary>
    Check,

    /// <summary>In assessments; no lesson shows it, and its answer, before.</summary>
    Test,
}

public sealed record BankSyntax(
    SourceFile File,
    Located<string> Id,
    Located<string> Title,
    QuestionUse? Use,
    ImmutableArray<QuestionSyntax> Questions,
    SourceSpan Span
);

/// <summary>What every question has; the kinds below add how it is answered.</summary>
public sealed record QuestionSyntax
{
    public required Located<string> Id { get; init; }

    public required MarkdownContent Stem { get; init; }

    public required string StemText { get; init; }

    public required ImmutableArray<Located<string>> Objectives { get; init; }

    public required Difficulty Difficulty { get; init; }

    /// <summary>Null: as its bank says, or else in lessons and in assessments.</summary>
    public required QuestionUse? Use { get; init; }

    public required int Points { get; init; }

    public required MarkdownContent? Rationale { get; init; }

    public required Located<string>? Source { get; init; }

    public required ImmutableArray<Located<string>> Law { get; init; }

    public required AnswerSyntax Answer { get; init; }

    public required SourceSpan Span { get; init; }

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

/// <summary>How a question is answered. Each type has a record of its own, in its folder in Questions/.</summary>
public abstract record AnswerSyntax
{
    /// <summary>The type as authors write it.</summary>
    public abstract string Type { get; }

    /// <summary>Every piece of Markdown that it holds.</summary>
    public abstract IEnumerable<MarkdownContent> Contents { get; }

    /// <summary>Every plain text of it that learners read; without a place where none is known.</summary>
    internal virtual IEnumerable<Located<string>> PlainTexts => [];
}
