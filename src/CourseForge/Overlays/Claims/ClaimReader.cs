using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Drift;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Overlays.Translations;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// What layers wrote as claims on cells. Says what can be said of a claim by itself: whether there is such a node, and
/// whether its verb and facet fit it. What claims do to each other is the resolver's.
/// </summary>
internal sealed class ClaimReader(
    CurriculumSyntax curriculum,
    CurriculumNodes nodes,
    AddedNodes added,
    bool withPending,
    DiagnosticBag diagnostics
)
{
    private readonly CellClaims _claims = new(curriculum, nodes, added, withPending, diagnostics);
    private readonly HashSet<string> _translations =
    [
        .. curriculum.Layers.Where(layer => TranslationRules.Is(layer, curriculum)).Select(LayerName.Of),
    ];

    internal Layer Read(LayerSyntax layer)
    {
        var name = LayerName.Of(layer);
        var claims = ImmutableArray.CreateBuilder<Claim>(layer.Claims.Length);
        var translations = ImmutableArray.CreateBuilder<Claim>(0);
        var isTranslation = _translations.Contains(name);
        foreach (var syntax in layer.Claims)
        {
            if (isTranslation)
            {
                translations.AddRange(ReadTranslation(name, syntax));
                continue;
            }

            foreach (var claim in Read(layer, name, syntax))
            {
                // Which of two translations holds is no question of what they translate.
                var isOfTranslations = claim.Use is { } used && _translations.Contains(used);
                (isOfTranslations ? translations : claims).Add(
                    isOfTranslations ? claim with { IsTranslation = true } : claim
                );
            }
        }

        return new Layer(name, [.. layer.BuildsOn.Select(parent => parent.Value)], claims.ToImmutable())
        {
            Translations = translations.ToImmutable(),
            MadeFrom = (cell, text) =>
                TranslationRules.ReviewOf(cell, layer, curriculum) is { } review
                    ? DriftReview.Accepts(review, text)
                    : null,
        };
    }

    /// <summary>
    /// A slot is a thing of its own only where a layer adds something: a text in place of another one can be replaced
    /// again, and what was filled in would be lost.
    /// </summary>
    private void RefuseSlots(string layer, ClaimSyntax syntax)
    {
        MarkdownContent? content = syntax switch
        {
            ReplaceTextSyntax replace => replace.Content,
            NoteSyntax note => note.Content,
            FillSyntax fill => fill.Content,
            DefineSyntax define => define.Content,
            DecideSyntax decide => decide.Content,
            InsertSyntax
            or SetSyntax
            or BoundSyntax
            or AddSyntax
            or RecordClaimSyntax
            or NotApplicableSyntax
            or RestoreSyntax
            or KeepSyntax
            or LockSyntax => null,
            _ => throw new InvalidOperationException($"no such claim: {syntax.GetType().Name}"),
        };
        foreach (var slot in content is null ? [] : AddedNodes.SlotsIn(content))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Overlays.SlotInReplaced,
                        slot.Id!.Value.Span,
                        slot.Id.Value.Value,
                        syntax.Verb,
                        syntax.Target.Value
                    )
                    .WithHint(
                        $"put it behind:  :::: after #{syntax.Target.Value} {{id={layer}:...}}  with the slot in it"
                    )
            );
        }
    }

    /// <summary>R19: a translation says what is there in other words, and changes nothing else.</summary>
    private IEnumerable<Claim> ReadTranslation(string layer, ClaimSyntax syntax)
    {
        RefuseSlots(layer, syntax);
        var target = _claims.Targets.Follow(syntax.Target);
        if (TranslationRules.WhyNot(syntax) is { } why)
        {
            return NotWords(why);
        }

        if (_claims.Targets.KindOf(target) is not { } kind)
        {
            return [];
        }

        if (syntax is RecordClaimSyntax { Replaces: false } record)
        {
            return AddedNodes.KindOf(record) == kind
                ?
                [
                    _claims.Claim(
                        layer,
                        ClaimVerb.Replace,
                        record,
                        kind.MainFacet()!,
                        AddedNodes.TextOf(record.Record),
                        target.Value
                    ) with
                    {
                        IsTranslation = true,
                    },
                ]
                : _claims.Wrong(record, $"it is the id of {kind.Words()}", nodes.Find(target.Value)?.Id.Span);
        }

        var claims = _claims
            .Speak(layer, syntax, target.Value, kind)
            .Select(claim => claim with { IsTranslation = true })
            .ToList();
        return claims.Find(claim => !TranslationRules.IsWords(claim.Cell.Facet)) is { } number
            ? NotWords($"'{number.Cell.Facet}' is the same in every language")
            : claims;

        IEnumerable<Claim> NotWords(string because)
        {
            diagnostics.Add(
                Codes.Overlays.TranslationOfMore,
                syntax.Target.Span,
                layer,
                syntax.Verb,
                syntax.Target.Value,
                because
            );
            return [];
        }
    }

    private IEnumerable<Claim> Read(LayerSyntax written, string layer, ClaimSyntax syntax)
    {
        RefuseSlots(layer, syntax);
        if (syntax is InsertSyntax insert)
        {
            return Insert(layer, insert);
        }

        if (syntax is RecordClaimSyntax { Replaces: false } record)
        {
            var kind = AddedNodes.KindOf(record);
            var taken = nodes.Find(record.Target.Value);
            if (taken is null && !HasPrefix(written, record.Target.Value))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Overlays.WithoutPrefix, record.Target.Span, record.Target.Value, layer)
                        .WithHint(
                            $"write '{written.Id.Value}:{record.Target.Value[(record.Target.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]}'"
                        )
                );
                return [];
            }

            return taken is not null && taken.Kind != kind
                ? _claims.Wrong(record, $"it is the id of {taken.Kind.Words()}", taken.Id.Span)
                :
                [
                    _claims.Claim(
                        layer,
                        ClaimVerb.Replace,
                        record,
                        kind.MainFacet()!,
                        AddedNodes.TextOf(record.Record)
                    ) with
                    {
                        Declares = true,
                    },
                ];
        }

        var target = _claims.Targets.Follow(syntax.Target);
        if (_claims.Targets.KindOf(target) is not { } kindOfTarget)
        {
            return [];
        }

        return _claims.Speak(layer, syntax, target.Value, kindOfTarget);
    }

    /// <summary>
    /// A new id is the layer's own, or its jurisdiction's; one that a layer below has brought is that layer's.
    /// </summary>
    private bool HasPrefix(LayerSyntax layer, string id) =>
        id.StartsWith(layer.Id.Value + ":", StringComparison.Ordinal)
        || (layer.Overlay is { } overlay && id.StartsWith(overlay.Jurisdiction.Value + ":", StringComparison.Ordinal))
        || added
            .BroughtBy(id)
            .Any(other =>
                other != layer
                && (
                    other.Id.Value + ":" is var own && id.StartsWith(own, StringComparison.Ordinal)
                    || (
                        other.Overlay is { } head
                        && id.StartsWith(head.Jurisdiction.Value + ":", StringComparison.Ordinal)
                    )
                )
            );

    private IEnumerable<Claim> Insert(string layer, InsertSyntax insert)
    {
        var anchor = _claims.Targets.Follow(insert.Anchor);
        if (_claims.Targets.KindOf(anchor) is not { } kind)
        {
            yield break;
        }

        var isInside = insert.Place is InsertPlace.FirstIn or InsertPlace.LastIn;
        var fits =
            insert.Lesson is not null ? (isInside ? kind == NodeKind.Module : kind == NodeKind.Lesson)
            : isInside ? kind is NodeKind.Lesson or NodeKind.Section
            : kind is NodeKind.Section or NodeKind.Block || (kind is NodeKind.Slot && !IsInBlock(anchor.Value));
        if (!fits)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Overlays.InsertDoesNotFit,
                        insert.Anchor.Span,
                        insert.Target.Value,
                        Words(insert.Place),
                        anchor.Value,
                        kind.Words()
                    )
                    .WithHint(
                        kind == NodeKind.Slot && !isInside && insert.Lesson is null
                            ? "the slot stands inside of a block, or in a text that a layer adds: name that instead"
                        : kind == NodeKind.InnerBlock ? "it stands inside of another block: name that instead"
                        : insert.Lesson is null
                            ? "text goes first-in or last-in a lesson or section, or before or after a section or block; with minutes= it is a lesson"
                        : "a lesson goes before or after a lesson, or first-in or last-in a module"
                    )
            );
            yield break;
        }

        var cells = new Dictionary<string, BaseCell>(StringComparer.Ordinal)
        {
            [Facets.Text] = new(() => CanonicalText.Of(insert.Content)),
            [Facets.Title] = new(insert.Title?.Value ?? ""),
        };
        if (insert.Lesson is { } lesson)
        {
            cells[Facets.Minutes] = new(lesson.Minutes.Value.ToString(CultureInfo.InvariantCulture));
            cells[Facets.Warning] = new(lesson.Warning?.Value ?? "");
        }

        yield return _claims.Claim(layer, ClaimVerb.Insert, insert, Facets.Text, "") with
        {
            Anchor = (anchor.Value, insert.Place),
            Cells = cells,
        };
        foreach (var slot in AddedNodes.SlotsIn(insert.Content))
        {
            yield return _claims.Claim(layer, ClaimVerb.Insert, insert, Facets.Value, "", slot.Id!.Value.Value) with
            {
                Anchor = (insert.Target.Value, InsertPlace.LastIn),
                Cells = new Dictionary<string, BaseCell>(StringComparer.Ordinal)
                {
                    [Facets.Value] = new(""),
                    [Facets.Title] = new(slot.Title ?? ""),
                    [Facets.Guidance] = new(() => CanonicalText.Of(LessonOutline.ContainerOf(insert.Content, slot))),
                },
            };
        }
    }

    /// <summary>Whether a slot stands in something that has a place of its own, so that nothing can stand beside it.</summary>
    private bool IsInBlock(string slot) =>
        nodes.Find(slot) is { Lesson: { } lesson, Syntax: { } block }
            ? !lesson.Content.Nodes.Any(node => ReferenceEquals(node.GetData(MarkdownData.Block), block))
            : added.SlotOf(slot) is not null;

    private static string Words(InsertPlace place) =>
        place switch
        {
            InsertPlace.Before => "before",
            InsertPlace.After => "after",
            InsertPlace.FirstIn => "first in",
            InsertPlace.LastIn => "last in",
            _ => throw new InvalidOperationException($"no such place: {place}"),
        };
}
