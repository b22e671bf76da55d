using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>What claims in YAML and in Markdown have to keep to alike.</summary>
internal static class ClaimTerms
{
    internal static void CheckPeriod(Located<DateOnly>? from, Located<DateOnly>? until, DiagnosticBag diagnostics)
    {
        if (from is { } start && until is { } end && end.Value <= start.Value)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.OverlayFiles.PeriodEnd, end.Span, IsoDate.Text(start.Value), IsoDate.Text(end.Value))
                    .WithRelated(start.Span, "it begins here")
            );
        }
    }

    /// <summary>An id that a layer adds begins with the layer's own.</summary>
    internal static void CheckOwnId(Located<string> id, string layer, DiagnosticBag diagnostics)
    {
        if (!id.Value.StartsWith(layer + ":", StringComparison.Ordinal))
        {
            var name = id.Value[(id.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.OverlayFiles.IdPrefix, id.Span, id.Value, layer)
                    .WithHint($"'{layer}:{name}' would do")
            );
        }
    }
}
