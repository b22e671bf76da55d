using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

public sealed record TermSyntax(
    Located<string> Id,
    Located<string> Term,
    MarkdownContent Definition,
    ImmutableArray<string> Also,
    Located<string>? Source,
    SourceSpan Span
);

/// <summary>How well a fact was checked. Anything but the first two shows a visible "check before use" mark.</summary>
public enum Confidence
{
    Verified,
    VerifiedDated,
    Secondary,
    Conflict,
    Unverified,
}

internal static class Confidences
{
    /// <summary>Whether readers must be told to check before use.</summary>
    public static bool NeedsMark(this Confidence confidence) =>
        confidence is not (Confidence.Verified or Confidence.VerifiedDated);
}

/// <summary>Who checked a record, when, and until when that holds.</summary>
public sealed record CurrencySyntax(
    Located<Confidence> Confidence,
    Located<DateOnly>? Checked,
    Located<DateOnly>? ReviewBy
)
{
    public bool NeedsMark => Confidence.Value.NeedsMark();

    /// <summary>False where nobody wrote how well it was checked: it then counts as unverified.</summary>
    public bool IsConfidenceGiven { get; init; } = true;

    /// <summary>A person or an office; told on paper only.</summary>
    public string? CheckedBy { get; init; }
}

public enum ContactKind
{
    Emergency,
    Hotline,
    Police,
    Legal,
    Health,
    Shelter,
    Child,
    Immigration,
    Other,
}

/// <param name="IsShort">A short code such as 711, which is not checked as a full number.</param>
public sealed record PhoneSyntax(Located<string> Number, string? Label, bool IsShort);

public sealed record ContactSyntax
{
    public required Located<string> Id { get; init; }

    public required Located<string> Name { get; init; }

    public required ContactKind Kind { get; init; }

    public required MarkdownContent? Description { get; init; }

    public required Located<string>? Country { get; init; }

    public required ImmutableArray<PhoneSyntax> Phones { get; init; }

    public required Located<string>? TextTo { get; init; }

    public required Located<string>? Url { get; init; }

    public required Located<string>? Email { get; init; }

    public required string? Hours { get; init; }

    public required ImmutableArray<string> Languages { get; init; }

    public required MarkdownContent? Who { get; init; }

    public required Located<string>? Source { get; init; }

    public required CurrencySyntax Currency { get; init; }

    /// <summary>Whether a poster for the public shows it; null = what is usual for its kind.</summary>
    public bool? OnPoster { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <summary>A publication that claims rest on.</summary>
/// <param name="Date">Year, year and month, or full date, as written.</param>
public sealed record PublicationSyntax(
    Located<string> Id,
    Located<string> Title,
    string? Publisher,
    string? Date,
    Located<string>? Url,
    string? Note,
    CurrencySyntax Currency,
    SourceSpan Span
);
