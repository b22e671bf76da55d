using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public enum StatuteStatus
{
    InForce,
    Enacted,
    Pending,
    Enjoined,
    Repealed,
}

internal static class StatuteStatuses
{
    /// <summary>A text that is known and does not hold: it displaces none that does.</summary>
    public static bool IsAnnounced(this StatuteStatus status) =>
        status is StatuteStatus.Enacted or StatuteStatus.Pending;
}

/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive; null = open.</param>
public sealed record StatuteVersionSyntax(
    Located<DateOnly> From,
    Located<DateOnly>? Until,
    StatuteStatus Status,
    SourceSpan Span
)
{
    /// <summary>
    /// Nobody has looked up when it came into force; it held when somebody read it. <see cref="From"/> is then the first
    /// of all days, and no reader is shown it.
    /// </summary>
    public bool IsFromUnknown { get; init; }

    /// <summary>The day on which it was passed.</summary>
    public Located<DateOnly>? Enacted { get; init; }

    /// <summary>The first day whose facts it governs, where that differs from the day it came into force.</summary>
    public Located<DateOnly>? AppliesFrom { get; init; }

    /// <summary>How this version is cited, where that differs from the law's own citation.</summary>
    public Located<string>? Cite { get; init; }

    /// <summary>What this version says; null = the law's own summary.</summary>
    public MarkdownContent? Summary { get; init; }

    /// <summary>
    /// Texts that were enacted for the same time and cannot be read together. Shown as conflicting, with a mark; never
    /// resolved.
    /// </summary>
    public ImmutableArray<ConflictingTextSyntax> Conflicts { get; init; } = [];
}

/// <summary>One of several texts that claim to be the law.</summary>
public sealed record ConflictingTextSyntax(Located<string> Cite, MarkdownContent Summary, SourceSpan Span);

/// <summary>A law as a work with dated versions.</summary>
public sealed record StatuteSyntax
{
    public required Located<string> Id { get; init; }

    public required Located<string> Title { get; init; }

    public required Located<string> Cite { get; init; }

    public required Located<string> Jurisdiction { get; init; }

    public required MarkdownContent? Summary { get; init; }

    public required ImmutableArray<StatuteVersionSyntax> Versions { get; init; }

    public required Located<string>? Source { get; init; }

    public required Located<string>? Url { get; init; }

    public required CurrencySyntax Currency { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>
    /// An official identifier of the work (ELI, AKN, USLM path), when there is one; the citation is for display only.
    /// </summary>
    public Located<string>? Identifier { get; init; }
}
