using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>How deep a cut of the course a node belongs to; Extended includes Core.</summary>
public enum Tier
{
    Core,
    Extended,
}

/// <summary>How a lesson or block is meant to be taken.</summary>
public enum Delivery
{
    SelfPaced,
    Classroom,
    Blended,
}

/// <summary>One Markdown file: front matter and lessons.</summary>
public sealed record ModuleSyntax
{
    public required SourceFile File { get; init; }

    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required MarkdownContent? Summary { get; init; }

    public required ImmutableArray<Located<string>> Objectives { get; init; }

    public required Located<int> Minutes { get; init; }

    public required ImmutableArray<Located<string>> Audience { get; init; }

    public required Tier? Tier { get; init; }

    public required MarkdownContent? Warning { get; init; }

    public required ImmutableArray<LessonSyntax> Lessons { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>
    /// Whether it is a plain document, without front matter: its id, its minutes and the ids in it are made from the text.
    /// </summary>
    public bool IsDocument { get; init; }
}

/// <summary>
/// A <c>##</c> heading and what follows it: one page.
/// </summary>
public sealed record LessonSyntax
{
    public required Located<string> Id { get; init; }

    public required string Title { get; init; }

    public required Located<int> Minutes { get; init; }

    public required ImmutableArray<Located<string>> Objectives { get; init; }

    public required ImmutableArray<Located<string>> Audience { get; init; }

    public required Tier? Tier { get; init; }

    /// <summary>When a short course takes this lesson of the extended tier: those with the lowest number first, those without one last.</summary>
    public required Located<int>? Priority { get; init; }

    public required Delivery? Delivery { get; init; }

    public required Located<string>? Warning { get; init; }

    public required bool IsSensitive { get; init; }

    /// <summary>What slides show of its beginning, as its author wrote it; null = what CourseForge chooses.</summary>
    public Located<string>? Slide { get; init; }

    public required MarkdownContent Content { get; init; }

    /// <summary>The heading line.</summary>
    public required SourceSpan Span { get; init; }
}
