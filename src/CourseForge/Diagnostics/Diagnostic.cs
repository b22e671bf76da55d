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

    /// <summary>The same diagnostic with "did you mean" when a near name is known.</summary>
    public Diagnostic WithNearest(string written, IEnumerable<string> candidates) =>
        NearestName.Of(written, candidates) is { } near ? this with { Hint = $"did you mean '{near}'?" } : this;

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
