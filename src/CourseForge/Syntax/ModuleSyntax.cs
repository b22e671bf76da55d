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
public sealed record ModuleSyntax(
    SourceFile File,
    Located<string> Id,
    Located<string> Title,
    MarkdownContent? Summary,
    ImmutableArray<Located<string>> Objectives,
    Located<int> Minutes,
    ImmutableArray<Located<string>> Audience,
    Tier? Tier,
    MarkdownContent? Warning,
    ImmutableArray<LessonSyntax> Lessons,
    SourceSpan Span
);

/// <summary>
/// A <c>##</c> heading and what follows it: one page.
/// </summary>
/// <param name="Priority">When a short course takes this lesson of the extended tier: those with the lowest number
/// first, those without one last.</param>
/// <param name="Span">The heading line.</param>
public sealed record LessonSyntax(
    Located<string> Id,
    string Title,
    Located<int> Minutes,
    ImmutableArray<Located<string>> Objectives,
    ImmutableArray<Located<string>> Audience,
    Tier? Tier,
    Located<int>? Priority,
    Delivery? Delivery,
    Located<string>? Warning,
    bool IsSensitive,
    MarkdownContent Content,
    SourceSpan Span
);
