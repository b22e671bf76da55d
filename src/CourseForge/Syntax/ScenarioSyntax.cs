using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public enum ScenarioOutcome
{
    Good,
    Fair,
    Poor,
}

/// <summary>A branching scenario: one Markdown file whose <c>##</c> headings are nodes.</summary>
public sealed record ScenarioSyntax
{
    public required SourceFile File { get; init; }

    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required ImmutableArray<Located<string>> Objectives { get; init; }

    public required int? Minutes { get; init; }

    public required Located<string> Start { get; init; }

    /// <summary>Where it happens.</summary>
    public Located<string>? Place { get; init; }

    /// <summary>When it happens.</summary>
    public Located<string>? Time { get; init; }

    /// <summary>Who is there besides the learner.</summary>
    public ImmutableArray<Located<string>> People { get; init; } = [];

    public required bool IsFictional { get; init; }

    public required Located<string>? Source { get; init; }

    public required MarkdownContent? Warning { get; init; }

    public required ImmutableArray<ScenarioNodeSyntax> Nodes { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <param name="Outcome">Set on endings, null on decisions.</param>
public sealed record ScenarioNodeSyntax(
    Located<string> Id,
    string Title,
    MarkdownContent Content,
    ImmutableArray<ScenarioChoiceSyntax> Choices,
    ScenarioOutcome? Outcome,
    int? Score,
    SourceSpan Span
);

public sealed record ScenarioChoiceSyntax(
    string Text,
    Located<string> Target,
    int? Score,
    MarkdownContent? Feedback,
    SourceSpan Span
);
