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
public sealed record ScenarioSyntax(
    SourceFile File,
    Located<string> Id,
    Located<string> Title,
    ImmutableArray<Located<string>> Objectives,
    int? Minutes,
    Located<string> Start,
    bool IsFictional,
    Located<string>? Source,
    MarkdownContent? Warning,
    ImmutableArray<ScenarioNodeSyntax> Nodes,
    SourceSpan Span
);

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
