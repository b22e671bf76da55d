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
            _ => null,
        };
        foreach (var slot in content is null ? [] : AddedNodes.SlotsIn(content))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Composing.SlotInReplaced,
                        slot.Id!.Value.Span,
                        slot.Id.Value.Value,
                        Verbs.Of(syntax),
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
        var target = Follow(syntax.Target);
        if (TranslationRules.WhyNot(syntax) is { } why)
        {
            return NotWords(why);
        }

        if (KindOf(target) is not { } kind)
        {
            return [];
        }

        if (syntax is RecordClaimSyntax { Replaces: false } record)
        {
            return AddedNodes.KindOf(record) == kind
                ?
                [
                    Claim(
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
                : Wrong(record, $"it is the id of {kind.Words()}", nodes.Find(target.Value)?.Id.Span);
        }

        var claims = Speak(layer, syntax, target.Value, kind)
            .Select(claim => claim with { IsTranslation = true })
            .ToList();
        return claims.Find(claim => !TranslationRules.IsWords(claim.Cell.Facet)) is { } number
            ? NotWords($"'{number.Cell.Facet}' is the same in every language")
            : claims;

        IEnumerable<Claim> NotWords(string because)
        {
            diagnostics.Add(
                Codes.Composing.TranslationOfMore,
                syntax.Target.Span,
                layer,
                Verbs.Of(syntax),
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
                        .Create(Codes.Composing.WithoutPrefix, record.Target.Span, record.Target.Value, layer)
                        .WithHint(
                            $"write '{written.Id.Value}:{record.Target.Value[(record.Target.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]}'"
                        )
                );
                return [];
            }

            return taken is not null && taken.Kind != kind
                ? Wrong(record, $"it is the id of {taken.Kind.Words()}", taken.Id.Span)
                :
                [
                    Claim(layer, ClaimVerb.Replace, record, kind.MainFacet()!, AddedNodes.TextOf(record.Record)) with
                    {
                        Declares = true,
                    },
                ];
        }

        var target = Follow(syntax.Target);
        if (KindOf(target) is not { } kindOfTarget)
        {
            return [];
        }

        return Speak(layer, syntax, target.Value, kindOfTarget);
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

    private IEnumerable<Claim> Speak(string layer, ClaimSyntax syntax, string id, NodeKind kind)
    {
        switch (syntax)
        {
            case ReplaceTextSyntax replace:
                return kind is NodeKind.Lesson or NodeKind.Section or NodeKind.Block
                    ? One(ClaimVerb.Replace, Facets.Text, CanonicalText.Of(replace.Content))
                    : Wrong(replace, InPlaceOfReplace(kind));
            case NoteSyntax note:
                return
                    kind
                        is NodeKind.Lesson
                            or NodeKind.Section
                            or NodeKind.Block
                            or NodeKind.Slot
                            or NodeKind.Term
                            or NodeKind.Statute
                            or NodeKind.Contact
                    ? One(ClaimVerb.Note, kind.MainFacet()!, CanonicalText.Of(note.Content))
                    : Wrong(note, "notes stand with lessons, sections, blocks, slots, terms, laws and contacts");
            case FillSyntax fill:
                return kind == NodeKind.Slot && SlotValue.Check(fill, SlotOf(id), diagnostics)
                        ? One(ClaimVerb.Replace, Facets.Value, SlotValue.Text(fill))
                    : kind == NodeKind.Slot ? []
                    : Wrong(fill, "only slots are filled");
            case SetSyntax set:
                return Set(layer, set, id, kind);
            case BoundSyntax bound:
                return Facet(bound, id, kind) is { } bounded
                    ? One(
                        bound.IsFloor ? ClaimVerb.AtLeast : ClaimVerb.AtMost,
                        bounded,
                        bound.Value.Value.ToString(CultureInfo.InvariantCulture)
                    )
                    : [];
            case AddSyntax add:
                return Facet(add, id, kind) is { } list ? One(ClaimVerb.Add, list, add.Element.Value) : [];
            case DefineSyntax define:
                return kind == NodeKind.Term
                    ? One(ClaimVerb.Replace, Facets.Definition, CanonicalText.Of(define.Content))
                    : Wrong(define, "only terms are defined");
            case RecordClaimSyntax question:
                return kind == NodeKind.Question
                    ? One(ClaimVerb.Replace, Facets.Question, AddedNodes.TextOf(question.Record))
                    : Wrong(question, "only questions are replaced by 'replace-question'");
            case NotApplicableSyntax { IsDrop: true } drop when kind != NodeKind.Question:
                return Wrong(drop, "only questions are dropped; write 'not-applicable'");
            case NotApplicableSyntax or RestoreSyntax when kind == NodeKind.Parameter:
                return Wrong(syntax, "text would have a hole where it stands");
            case NotApplicableSyntax or RestoreSyntax when kind == NodeKind.Curriculum:
                return Wrong(syntax, "it is everything there is");
            case NotApplicableSyntax away:
                return
                    away.Hide
                    && curriculum.Settings.StubRequired.FirstOrDefault(kept => kept.Value == id)
                        is { Value: not null } required
                    ? MustHaveStub(away, required)
                    : One(ClaimVerb.NotApplicable, CellId.Presence, "");
            case RestoreSyntax:
                return One(ClaimVerb.Restore, CellId.Presence, "");
            case KeepSyntax:
                return One(ClaimVerb.Keep, kind.MainFacet() ?? Facets.Title, "");
            case LockSyntax held:
                return One(ClaimVerb.Lock, kind.MainFacet() ?? Facets.Title, "")
                    .Select(claim => claim with { ForbidsNotes = !held.AllowNotes });
            case DecideSyntax decide:
                return Facet(decide, id, kind) is { } facet ? Decide(layer, decide, id, kind, facet) : [];
            default:
                throw new InvalidOperationException($"no such claim: {syntax.GetType().Name}");
        }

        IEnumerable<Claim> One(ClaimVerb verb, string facet, string value) =>
            [Claim(layer, verb, syntax, facet, value, id)];
    }

    private IEnumerable<Claim> Set(string layer, SetSyntax set, string id, NodeKind kind)
    {
        if (Facet(set, id, kind) is not { } facet)
        {
            return [];
        }

        if (
            facet is Facets.Summary or Facets.Disclaimer or Facets.Description
            || (facet == Facets.Warning && kind == NodeKind.Module)
        )
        {
            return set.Content is null
                ? []
                : [Claim(layer, ClaimVerb.Replace, set, facet, CanonicalText.Of(set.Content), id)];
        }

        var isPlain =
            facet is Facets.QuickExit or Facets.Publisher or Facets.Title or Facets.Minutes or Facets.Hours
            || facet.EndsWith(Facets.PassMark, StringComparison.Ordinal)
            || facet.EndsWith(Facets.Attempts, StringComparison.Ordinal)
            || (facet == Facets.Value && kind == NodeKind.Parameter)
            || (facet == Facets.Text && kind == NodeKind.Objective)
            || (facet == Facets.Warning && kind == NodeKind.Lesson);
        if (!isPlain)
        {
            return Wrong(set, kind == NodeKind.Slot ? "slots are filled: write 'fill'" : InPlaceOfReplace(kind));
        }

        if (facet == Facets.QuickExit && !set.Value.Value.StartsWith("https://", StringComparison.Ordinal))
        {
            return Wrong(set, "it is a web address that starts with https://");
        }

        if (
            facet
                is not (
                    Facets.QuickExit
                    or Facets.Publisher
                    or Facets.Title
                    or Facets.Value
                    or Facets.Text
                    or Facets.Warning
                )
            && !decimal.TryParse(set.Value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        )
        {
            diagnostics.Add(Codes.Composing.NotANumber, set.Value.Span, set.Value.Value, $"{id}.{facet}");
            return [];
        }

        return [Claim(layer, ClaimVerb.Replace, set, facet, CanonicalText.OfPlain(set.Value.Value), id)];
    }

    private IEnumerable<Claim> Decide(string layer, DecideSyntax decide, string id, NodeKind kind, string facet)
    {
        if (
            decide.Use is null
            && decide.Content is null
            && kind
                is not (NodeKind.Slot or NodeKind.Parameter or NodeKind.Objective or NodeKind.Course or NodeKind.Module)
            && facet != Facets.Title
        )
        {
            return Wrong(decide, "decide by 'use: LAYER', or replace it in your own layer");
        }

        var value = decide.Content is { } content
            ? CanonicalText.Of(content)
            : CanonicalText.OfPlain(decide.Value?.Value ?? "");
        return [Claim(layer, ClaimVerb.Decide, decide, facet, value, id) with { Use = decide.Use?.Value }];
    }

    private IEnumerable<Claim> Insert(string layer, InsertSyntax insert)
    {
        var anchor = Follow(insert.Anchor);
        if (KindOf(anchor) is not { } kind)
        {
            yield break;
        }

        var isInside = insert.Place is InsertPlace.FirstIn or InsertPlace.LastIn;
        var fits =
            insert.Lesson is not null ? (isInside ? kind == NodeKind.Module : kind == NodeKind.Lesson)
            : isInside ? kind is NodeKind.Lesson or NodeKind.Section
            : kind is NodeKind.Section or NodeKind.Block or NodeKind.Slot;
        if (!fits)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Composing.InsertDoesNotFit,
                        insert.Anchor.Span,
                        insert.Target.Value,
                        Words(insert.Place),
                        anchor.Value,
                        kind.Words()
                    )
                    .WithHint(
                        insert.Lesson is null
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

        yield return Claim(layer, ClaimVerb.Insert, insert, Facets.Text, "") with
        {
            Anchor = (anchor.Value, insert.Place),
            Cells = cells,
        };
        foreach (var slot in AddedNodes.SlotsIn(insert.Content))
        {
            yield return Claim(layer, ClaimVerb.Insert, insert, Facets.Value, "", slot.Id!.Value.Value) with
            {
                Anchor = (insert.Target.Value, InsertPlace.LastIn),
            };
        }
    }

    private Claim Claim(
        string layer,
        ClaimVerb verb,
        ClaimSyntax syntax,
        string facet,
        string value,
        string? id = null
    ) =>
        new()
        {
            Layer = layer,
            Verb = verb,
            Cell = new CellId(id ?? syntax.Target.Value, facet),
            Value = value,
            Period = new Period(syntax.Terms.From?.Value, syntax.Terms.Until?.Value),
            IsPending = syntax.Terms.IsPending && !withPending,
            Span = syntax.Span,
            Syntax = syntax,
        };

    /// <summary>The id that a renamed one has now.</summary>
    private Located<string> Follow(Located<string> id)
    {
        if (nodes.Find(id.Value) is null && curriculum.Settings.Renamed.TryGetValue(id.Value, out var now))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Composing.Renamed, id.Span, id.Value, now.Value)
                    .WithRelated(now.Span, "it is renamed here")
            );
            return id with { Value = now.Value };
        }

        return id;
    }

    /// <summary>
    /// What an id stands for in the base or in any layer of the stack; null after saying that there is no such thing.
    /// </summary>
    private NodeKind? KindOf(Located<string> id)
    {
        if (nodes.Repeated(id.Value) is { } places)
        {
            var repeated = Diagnostic.Create(Codes.Composing.AmbiguousId, id.Span, id.Value);
            diagnostics.Add(
                places.Aggregate(repeated, (diagnostic, place) => diagnostic.WithRelated(place.Span, "it stands here"))
            );
            return null;
        }

        if (nodes.Find(id.Value)?.Kind is { } kind)
        {
            return kind;
        }

        if (added.KindOf(id.Value) is { } addedKind)
        {
            return addedKind;
        }

        if (curriculum.Settings.Retired.TryGetValue(id.Value, out var advice))
        {
            diagnostics.Add(Diagnostic.Create(Codes.Composing.Retired, id.Span, id.Value).WithHint(advice));
        }
        else if (nodes.Unpinned(id.Value) is { } heading)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Composing.Unpinned, id.Span, id.Value, heading.Text)
                    .WithRelated(heading.Span, $"the base's author must write {{#{id.Value}}} behind this heading")
            );
        }
        else
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Composing.UnknownTarget, id.Span, id.Value)
                    .WithNearest(id.Value, nodes.Ids.Concat(added.Ids))
            );
        }

        return null;
    }

    /// <summary>The facet that a claim means; null after saying that its node has none such.</summary>
    private string? Facet(ClaimSyntax syntax, string id, NodeKind kind)
    {
        var facets = nodes.Course.Find(id)?.Cells.Keys ?? added.FacetsOf(id);
        var facet = syntax.Facet?.Value ?? kind.MainFacet();
        if (facet is not null && facets.Contains(facet, StringComparer.Ordinal))
        {
            return facet;
        }

        var choices = string.Join(", ", facets.Select(name => $"{id}.{name}").Order(StringComparer.Ordinal));
        var place = syntax.Facet?.Span ?? syntax.Target.Span;
        diagnostics.Add(
            facet is null
                ? Diagnostic
                    .Create(Codes.Composing.FacetNeeded, place, id, kind.Words())
                    .WithHint($"write one of {choices}")
                : Diagnostic
                    .Create(Codes.Composing.UnknownFacet, place, id, facet)
                    .WithHint(
                        NearestName.Of(facet, facets) is { } near
                            ? $"did you mean '{id}.{near}'?"
                            : $"there is {choices}"
                    )
        );
        return null;
    }

    private BlockSyntax SlotOf(string id) => nodes.Find(id)?.Syntax as BlockSyntax ?? added.SlotOf(id)!;

    private IEnumerable<Claim> Wrong(ClaimSyntax syntax, string why, SourceSpan? related = null)
    {
        var diagnostic = Diagnostic.Create(
            Codes.Composing.VerbDoesNotFit,
            syntax.Target.Span,
            syntax.Target.Value,
            Verbs.Of(syntax),
            why
        );
        diagnostics.Add(
            related is { } place
                ? diagnostic.WithRelated(place, $"'{syntax.Target.Value}' is defined here")
                : diagnostic
        );
        return [];
    }

    private IEnumerable<Claim> MustHaveStub(NotApplicableSyntax away, Located<string> required)
    {
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Composing.StubRequired, away.Span, away.Target.Value)
                .WithRelated(required.Span, "the base wants its readers to see that it was taken out")
        );
        return [];
    }

    private static string InPlaceOfReplace(NodeKind kind) =>
        kind switch
        {
            NodeKind.Term => "write 'define'",
            NodeKind.Question => "write 'replace-question'",
            NodeKind.Slot => "write 'fill'",
            NodeKind.Parameter or NodeKind.Objective => "write 'set'",
            NodeKind.Statute => "write it whole under 'statutes'",
            NodeKind.Contact => "write it whole under 'contacts'",
            NodeKind.Source => "write it whole under 'sources'",
            NodeKind.Lesson or NodeKind.Section or NodeKind.Block =>
                "write '::: replace' in a Markdown file of the layer",
            _ => "replace its lessons and sections",
        };

    private static string Words(InsertPlace place) =>
        place switch
        {
            InsertPlace.Before => "before",
            InsertPlace.After => "after",
            InsertPlace.FirstIn => "first in",
            _ => "last in",
        };
}
