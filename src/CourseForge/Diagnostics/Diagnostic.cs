using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Text;

namespace CourseForge.Diagnostics;

/// <summary>
/// Something an author should know, with its place. Ordered by file, offset, code and message, never by arrival.
/// </summary>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    Severity Severity,
    SourceSpan Span,
    string Message,
    string? Hint,
    ImmutableArray<RelatedPlace> Related
) : IComparable<Diagnostic>
{
    public string Code => Descriptor.Code;

    /// <summary>What mends it, where that is known letter for letter; <see cref="Hint"/> says it in words.</summary>
    public Fix? Fix { get; init; }

    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        SourceSpan span,
        params ReadOnlySpan<object?> arguments
    ) =>
        new(
            descriptor,
            descriptor.Severity,
            span,
            string.Format(CultureInfo.InvariantCulture, descriptor.Message, arguments),
            null,
            []
        );

    /// <summary>The same diagnostic with a next step that fits this very case.</summary>
    public Diagnostic WithHint(string? hint) => this with { Hint = hint };

    /// <summary>
    /// The same diagnostic with "did you mean" when a near name is known. Where its place is the written word, the name
    /// can be put there.
    /// </summary>
    /// <param name="canStand">Whether a name can be put there; null: each can.</param>
    public Diagnostic WithNearest(string written, IEnumerable<string> candidates, Predicate<string>? canStand = null)
    {
        var names = candidates as ICollection<string> ?? [.. candidates];
        if (NearestName.Of(written, names) is not { } near)
        {
            return this;
        }

        var named = this with { Hint = $"did you mean '{near}'?" };
        return canStand?.Invoke(near) == false ? named : named.WithNearestFix(written, near, names);
    }

    /// <summary>The same diagnostic, which is mended by a near name in the place of the written one.</summary>
    /// <param name="names">All that could have been meant.</param>
    public Diagnostic WithNearestFix(string written, string near, IEnumerable<string> names) =>
        Span.Slice.SequenceEqual(written)
            ? WithFix($"write '{near}'", Span, near, NearestName.IsClear(written, near, names))
            : this;

    /// <summary>The same diagnostic, which is mended by another text in one place.</summary>
    public Diagnostic WithFix(string title, SourceSpan span, string newText, bool isSafe = true) =>
        WithFix(new Fix(title, [new TextEdit(span, newText)], isSafe));

    public Diagnostic WithFix(Fix? fix) => this with { Fix = fix };

    public Diagnostic WithRelated(SourceSpan span, string message) =>
        this with
        {
            Related = Related.Add(new RelatedPlace(span, message)),
        };

    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Span.CompareTo(other.Span);
        if (byPlace != 0)
        {
            return byPlace;
        }

        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
