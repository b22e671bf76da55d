using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays.Claims;
using CourseForge.Overlays.Resolution;
using CourseForge.Text;

namespace CourseForge.Overlays.Coverage;

/// <summary>
/// Says what is to be filled or looked at again, at the layer that must act. Only what is built must be whole: an
/// overlay alone may have gaps.
/// </summary>
internal static class CoverageDiagnostics
{
    private const int ShownLength = 200;

    internal static void Report(
        OverlayStackResult stack,
        ImmutableArray<SlotCoverage> slots,
        Resolution.ResolvedOverlays resolution,
        DiagnosticBag diagnostics
    )
    {
        foreach (var slot in slots)
        {
            if (stack.Request.Target is not null && slot.Is(CoverageState.Missing))
            {
                diagnostics.Add(Missing(slot, stack));
            }
            else
            {
                foreach (var finding in slot.Findings.Where(finding => finding.State == CoverageState.Expired))
                {
                    diagnostics.Add(
                        Diagnostic
                            .Create(Codes.Coverage.OutOfDate, finding.Place, slot.Slot.Id, Ended(finding, stack.Day))
                            .WithRelated(slot.Slot.Place, "the slot is here")
                    );
                }
            }

            if (slot.Slot.MustDecide && slot.Findings.FirstOrDefault(IsUnknown) is { } unknown)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Coverage.Unknown, unknown.Place, slot.Slot.Id, unknown.Layer)
                        .WithRelated(slot.Slot.Place, "the slot is here")
                );
            }

            foreach (var finding in slot.Findings.Where(finding => finding.State == CoverageState.InheritedUnconfirmed))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Coverage.Unconfirmed,
                            slot.Slot.Place,
                            slot.Slot.Id,
                            finding.Layer,
                            slot.Slot.Level.Written()
                        )
                        .WithHint(
                            $"in the {slot.Slot.Level.Written()}'s overlay add  keep: {{{slot.Slot.Id}: {{because: \"...\"}}}}  or fill it"
                        )
                        .WithRelated(finding.Place, "filled here")
                );
            }
        }

        foreach (var step in resolution.Trace)
        {
            if (
                step.Fate is ClaimFate.Wins or ClaimFate.Agrees or ClaimFate.Contributes or ClaimFate.Pending
                && step.Claim is { Verb: not ClaimVerb.Keep, Syntax.Terms.Currency.ReviewBy: { } overdue }
                && overdue.Value < stack.Day
            )
            {
                diagnostics.Add(
                    Codes.Coverage.ClaimOverdue,
                    overdue.Span,
                    step.Claim.Cell.Node,
                    step.Claim.Layer,
                    IsoDate.Text(overdue.Value)
                );
            }

            if (
                step
                    is {
                        Fate: ClaimFate.Contributes,
                        Claim: { Verb: ClaimVerb.Keep, Syntax.Terms.Currency.ReviewBy: { } due } keep
                    }
                && due.Value < stack.Day
            )
            {
                diagnostics.Add(Codes.Coverage.KeepLapsed, due.Span, keep.Cell.Node, IsoDate.Text(due.Value));
            }
        }
    }

    private static bool IsUnknown(CoverageFinding finding) => finding.State == CoverageState.Unknown;

    /// <summary>
    /// Claims that wait as pending although the day that they give has come: either they are law by now, or the day was
    /// moved.
    /// </summary>
    internal static void ReportPending(OverlayStackResult stack, DiagnosticBag diagnostics)
    {
        foreach (
            var claim in ClaimDates
                .Pending(stack.Stack!)
                .DistinctBy(claim => claim.Syntax)
                .Where(claim =>
                    claim.Period.From <= stack.Day && (claim.Period.Until is not { } until || until > stack.Day)
                )
        )
        {
            diagnostics.Add(
                Codes.Coverage.PendingDayCome,
                claim.Syntax?.Terms.From?.Span ?? claim.Span,
                claim.Cell.Node,
                claim.Layer,
                IsoDate.Text(claim.Period.From!.Value)
            );
        }
    }

    private static Diagnostic Missing(SlotCoverage slot, OverlayStackResult stack)
    {
        var at = slot.Findings.First(finding => finding.State == CoverageState.Missing);
        var who = string.Join(
            " or ",
            slot.Findings.Where(finding => finding.State == CoverageState.Missing)
                .Select(finding => $"'{finding.Layer}'")
        );
        var asks =
            slot.Slot.Guidance.Length == 0
                ? ""
                : $"it asks: \"{Shortened.To(ShownLength, slot.Slot.Guidance.ReplaceLineEndings(" "))}\"  ";
        var diagnostic = Diagnostic
            .Create(Codes.Coverage.Missing, at.Place, slot.Slot.Id, who)
            .WithHint($"{asks}In {stack.Layers[at.Layer!].Id.Span.File?.Path} add  {Fill(slot.Slot.Id, stack.Day)}")
            .WithRelated(slot.Slot.Place, "the slot is here");
        foreach (
            var finding in slot.Findings.Where(finding =>
                finding.State is CoverageState.Expired or CoverageState.PendingOnly
            )
        )
        {
            diagnostic = diagnostic.WithRelated(
                finding.Place,
                finding.State == CoverageState.Expired
                    ? $"this value {Ended(finding, stack.Day)}"
                    : "this value rests on law that is not in force"
            );
        }

        return diagnostic;
    }

    private static string Fill(string slot, DateOnly day) =>
        $"fill: {{{slot}: {{value: \"...\", source: \"...\", checked: {IsoDate.Text(day)}}}}}";

    private static string Ended(CoverageFinding finding, DateOnly day) =>
        $"{(finding.On > day ? "holds from" : "ended on")} {IsoDate.Text(finding.On!.Value)}";
}
