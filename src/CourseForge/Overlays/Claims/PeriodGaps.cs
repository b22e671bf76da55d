using CourseForge.Diagnostics;
using CourseForge.Overlays.Resolution;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// Days between two dated claims of one layer on one cell, on which it says nothing: a slip in a date would show what
/// the layer replaces.
/// </summary>
internal static class PeriodGaps
{
    internal static void Check(Layer layer, DiagnosticBag diagnostics)
    {
        foreach (
            var group in layer.Claims.Where(claim => !claim.IsPending && claim.IsReplacing).GroupBy(claim => claim.Cell)
        )
        {
            var claims = group
                .OrderBy(claim => claim.Period.From ?? DateOnly.MinValue)
                .ThenBy(claim => claim.Span)
                .ToList();
            for (var i = 1; i < claims.Count; i++)
            {
                if (claims[i - 1].Period.Until is { } end && claims[i].Period.From is { } begin && end < begin)
                {
                    diagnostics.Add(
                        Diagnostic
                            .Create(
                                Codes.Overlays.PeriodGap,
                                claims[i].Syntax?.Terms.From?.Span ?? claims[i].Span,
                                layer.Id,
                                group.Key,
                                IsoDate.Text(end),
                                IsoDate.Text(begin)
                            )
                            .WithRelated(
                                claims[i - 1].Syntax?.Terms.Until?.Span ?? claims[i - 1].Span,
                                "the one before ends here"
                            )
                    );
                }
            }
        }
    }
}
