using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Translations;

/// <summary>
/// R19, as far as it is about layers and what they wrote: which layers translate, what they may say, and in which
/// language a variant is.
/// </summary>
internal static class TranslationRules
{
    private const int ShownLength = 60;
    private const int ShownCells = 3;

    /// <summary>
    /// A layer in another language than the curriculum's. One in English as it is written elsewhere is a layer like all
    /// others.
    /// </summary>
    internal static bool Is(LayerSyntax layer, CurriculumSyntax curriculum) =>
        layer.Overlay?.Language is { } language
        && !TextLanguages.AreOne(language.Value, curriculum.Settings.Language.Value);

    /// <summary>
    /// The language of a variant: its target's, or else that of the translations that were asked for.
    /// </summary>
    internal static Located<string> LanguageOf(VariantRequest request, CurriculumSyntax curriculum) =>
        request.Target?.Target?.Language
        ?? curriculum
            .Layers.Where(layer =>
                layer.Target is null
                && request.Target is null
                && request.Roots.Contains(layer.Id.Value)
                && Is(layer, curriculum)
            )
            .OrderBy(layer => layer.Overlay!.Language!.Value.Value.Length)
            .ThenBy(layer => layer.Id.Value, StringComparer.Ordinal)
            .LastOrDefault()
            ?.Overlay!.Language
        ?? curriculum.Settings.Language;

    /// <summary>In which language each text of a variant is; null where all are in one.</summary>
    internal static TextLanguages? TextsOf(
        Located<string> language,
        IEnumerable<LayerSyntax> layers,
        CurriculumSyntax curriculum
    )
    {
        var own = curriculum.Settings.Language.Value;
        var others = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            if ((layer.Overlay?.Language ?? layer.Target?.Language) is { } written && written.Value != own)
            {
                others[layer.Overlay?.Folder ?? CurriculumLayout.TargetFile(layer.Id.Value)] = written.Value;
            }
        }

        return others.Count == 0 && language.Value == own ? null : new TextLanguages(own, others.ToImmutable());
    }

    /// <summary>
    /// A translation has a part in variants of its language alone, and only other translations of it, and targets,
    /// stand on one.
    /// </summary>
    internal static void Check(
        VariantRequest request,
        ImmutableArray<LayerSyntax> layers,
        CurriculumSyntax curriculum,
        DiagnosticBag diagnostics
    )
    {
        var language = LanguageOf(request, curriculum);
        var translations = layers
            .Where(layer => Is(layer, curriculum))
            .ToDictionary(LayerName.Of, StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            var own = layer.Target is not null ? language : layer.Overlay?.Language;
            foreach (var parent in layer.BuildsOn)
            {
                if (
                    translations.GetValueOrDefault(parent.Value)?.Overlay?.Language is { } spoken
                    && !TextLanguages.Fits(spoken.Value, own?.Value ?? curriculum.Settings.Language.Value)
                )
                {
                    Tell(
                        parent.Span,
                        parent.Value,
                        spoken,
                        $"'{layer.Id.Value}' is in '{own?.Value ?? curriculum.Settings.Language.Value}'",
                        layer.Target is not null
                            ? $"write  language: {spoken.Value}  in {layer.Id.Span.File?.Path}"
                            : "build on what it translates; a target puts both together"
                    );
                }
            }
        }

        foreach (var root in request.Roots)
        {
            if (
                request.Target is null
                && translations.GetValueOrDefault(root)?.Overlay?.Language is { } spoken
                && !TextLanguages.Fits(spoken.Value, language.Value)
            )
            {
                Tell(
                    spoken.Span,
                    root,
                    spoken,
                    $"another layer that was asked for is in '{language.Value}'",
                    "ask for the layers of one language"
                );
            }
        }

        void Tell(SourceSpan place, string layer, Located<string> spoken, string other, string hint) =>
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Overlays.TranslationLanguage, place, layer, spoken.Value, other)
                    .WithHint(hint)
                    .WithRelated(spoken.Span, "its language stands here")
            );
    }

    /// <summary>Null for what says words that are there in another language.</summary>
    internal static string? WhyNot(ClaimSyntax claim) =>
        claim switch
        {
            ReplaceTextSyntax
            or SetSyntax
            or FillSyntax
            or DefineSyntax
            or DecideSyntax
            or RecordClaimSyntax { Replaces: true } => null,
            RecordClaimSyntax { Bank: null } => null,
            RecordClaimSyntax or InsertSyntax or NoteSyntax =>
                "it would bring something that readers of the other language do not get",
            NotApplicableSyntax or RestoreSyntax => "what applies is the same in every language",
            BoundSyntax or AddSyntax => "numbers and lists are the same in every language",
            KeepSyntax or LockSyntax => "it says nothing in the other language",
            _ => throw new InvalidOperationException($"no such claim: {claim.GetType().Name}"),
        };

    internal static bool IsWords(string facet) =>
        facet is not (Facets.Minutes or Facets.Hours or Facets.QuickExit or Facets.ContactsUrl)
        && !PictureCells.Is(facet)
        && (!facet.StartsWith(Facets.Brand, StringComparison.Ordinal) || facet == BrandSyntax.LogoAltCell)
        && !facet.EndsWith(Facets.PassMark, StringComparison.Ordinal)
        && !facet.EndsWith(Facets.Attempts, StringComparison.Ordinal);

    /// <summary>The review of a cell, under its id or under one that it had.</summary>
    internal static ReviewSyntax? ReviewOf(CellId cell, LayerSyntax layer, CurriculumSyntax curriculum) =>
        layer.Lock.Reviews.GetValueOrDefault(cell.ToString())
        ?? curriculum
            .Settings.Renamed.Where(pair => pair.Value.Value == cell.Node)
            .Select(pair => layer.Lock.Reviews.GetValueOrDefault(new CellId(pair.Key, cell.Facet).ToString()))
            .FirstOrDefault(review => review is not null);

    /// <summary>
    /// Says which translations readers do not see, and why: what they were made from is not what stands there.
    /// </summary>
    internal static void Report(
        OverlayStackResult stack,
        CurriculumSyntax curriculum,
        CurriculumNodes nodes,
        DiagnosticBag diagnostics
    )
    {
        foreach (var step in stack.Resolution!.Trace.Where(step => step.Fate == ClaimFate.OtherText))
        {
            var claim = step.Claim;
            if (stack.Resolution.Cells.GetValueOrDefault(claim.Cell)?.Translation is not null)
            {
                // Readers see another translation, of the right text.
                continue;
            }

            if (
                stack.Drift.TryGetValue(claim.Layer, out var findings)
                && findings.Any(finding =>
                    finding.State == Model.DriftState.Waived && finding.Cell == claim.Cell.ToString()
                )
            )
            {
                continue;
            }

            var layer = stack.Layers[claim.Layer];
            var now = stack.Resolution.Value(claim.Cell) ?? "";
            var review = ReviewOf(claim.Cell, layer, curriculum);
            var (then, text) = TextDifference.Of(review?.Text ?? "", now, ShownLength);
            var isForeign = step.By is { } by && !stack.Stack!.IsAbove(claim.Layer, by.Layer);
            var diagnostic = Diagnostic
                .Create(
                    Codes.Overlays.TranslationOfOtherText,
                    claim.Syntax?.Target.Span ?? claim.Span,
                    claim.Layer,
                    claim.Cell,
                    then,
                    step.By is { } author ? $"'{author.Layer}'" : "the base",
                    text
                )
                .WithHint(isForeign ? TranslateOther(step.By!.Layer, layer) : ReadAgain(claim));
            var place = step.By?.Span ?? nodes.Find(claim.Cell.Node)?.Id.Span ?? default;
            diagnostics.Add(place.IsNowhere ? diagnostic : diagnostic.WithRelated(place, "the text that readers see"));
        }

        foreach (
            var steps in stack
                .Resolution.Trace.Where(step => step.Fate == ClaimFate.Unreviewed)
                .GroupBy(step => step.Claim.Layer, StringComparer.Ordinal)
                .OrderBy(steps => steps.Key, StringComparer.Ordinal)
        )
        {
            var cells = steps.Select(step => step.Claim.Cell.ToString()).ToList();
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Overlays.TranslationUnreviewed,
                        steps.First().Claim.Syntax?.Target.Span ?? steps.First().Claim.Span,
                        steps.Key,
                        cells.Count,
                        string.Join(", ", cells.Take(ShownCells)) + (cells.Count > ShownCells ? ", ..." : "")
                    )
                    .WithHint(
                        "read each beside its original, then: "
                            + Suggest.OverlayAccept(steps.Key, cells.Count > 1 ? cells[0] + " ..." : cells[0])
                    )
            );
        }
    }

    /// <summary>What to do when readers see the text of a layer that the translation does not build on.</summary>
    private static string TranslateOther(string author, LayerSyntax translation)
    {
        var language = translation.Overlay!.Language!.Value.Value;
        var own = translation.Id.Value;
        return $"translate the text of '{author}' in a layer that builds on '{author}' and '{own}': "
            + Suggest.TranslateInLayerAbove(author, own, language);
    }

    /// <summary>What to do when the text that was translated has changed.</summary>
    private static string ReadAgain(Claim claim) =>
        $"'{Suggest.OverlayDiff(claim.Layer, claim.Cell)}' shows what changed; when yours says the same again: "
        + Suggest.WithoutTool(Suggest.OverlayAccept(claim.Layer, claim.Cell));
}
