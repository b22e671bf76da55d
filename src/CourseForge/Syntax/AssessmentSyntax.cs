using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public enum AssessmentKind
{
    Pre,
    Post,
    Check,
    Delayed,
}

public enum ReviewPolicy
{
    Never,
    AfterAttempt,
    AfterPass,
}

public sealed record AssessmentSyntax
{
    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required AssessmentKind Kind { get; init; }

    public required ImmutableArray<Located<string>> Banks { get; init; }

    public required ImmutableArray<DrawSyntax> Draw { get; init; }

    public required Located<int>? PassMark { get; init; }

    public required int? Attempts { get; init; }

    public required bool Shuffle { get; init; }

    public required int? TimeLimit { get; init; }

    /// <summary>How much more time a learner may ask for, in per cent.</summary>
    public required int TimeExtension { get; init; }

    /// <summary>Days after the completion of the course, for a delayed one.</summary>
    public required int Delay { get; init; }

    public required ReviewPolicy Review { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <summary>So many questions for one objective.</summary>
public sealed record DrawSyntax(Located<string> Objective, Located<int> Count);
