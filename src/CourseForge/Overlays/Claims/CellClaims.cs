using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// What a claim on a node that is there says of the node's cells; says where its verb does not fit the kind of node.
/// </summary>
internal sealed class CellClaims(
    CurriculumSyntax curriculum,
    CurriculumNodes nodes,
    AddedNodes added,
    bool withPending,
    DiagnosticBag diagnostics
)
{
    internal ClaimTargets Targets { get; } = new(curriculum, nodes, added, diagnostics);

    private ScenarioClaims Scenarios => field ??= new ScenarioClaims(curriculum, nodes, this, diagnostics);

    internal IEnumerable<Claim> Speak(string layer, ClaimSyntax syntax, string id, NodeKind kind)
    {
        switch (syntax)
        {
            case ReplaceTextSyntax { Facet: not null } node when kind != NodeKind.Scenario:
                return Wrong(
                    node,
                    $"'::: replace #{id}' is about the text itself; other values are set in a YAML file of the layer"
                );
            case ReplaceTextSyntax replace when kind == NodeKind.Scenario:
                return Scenarios.Replace(layer, replace, id);
            case ReplaceTextSyntax replace:
                return kind is NodeKind.Block or NodeKind.InnerBlock
                    && BoxOf(id) is { } box
                    && (
                        WhyNotInside(box.Kind, replace.Content)
                        ?? (kind == NodeKind.InnerBlock ? WhyNotInPlaceOf(id, replace.Content) : null)
                    )
                        is { } why
                        ? Wrong(replace, why, box.Span)
                    : Fits() ? One(ClaimVerb.Replace, Facets.Text, CanonicalText.Of(replace.Content))
                    : Wrong(replace, InPlaceOfReplace(kind));
            case NoteSyntax note when kind == NodeKind.InnerBlock:
                return Wrong(note, "it stands inside of another block: write the note on that");
            case NoteSyntax note:
                return Fits()
                    ? One(ClaimVerb.Note, kind.MainFacet()!, CanonicalText.Of(note.Content))
                    : Wrong(note, "notes stand with lessons, sections, blocks, slots, terms, laws and contacts");
            case FillSyntax fill:
                if (!Fits())
                {
                    return Wrong(fill, "only slots are filled");
                }

                var answer = SlotValue.For(fill, Targets.SlotOf(id), diagnostics);
                return SlotValue.Check(fill, Targets.SlotOf(id), diagnostics)
                    ? [Claim(layer, ClaimVerb.Replace, answer, Facets.Value, SlotValue.Text(answer), id)]
                    : [];
            case SetSyntax set:
                return Set(layer, set, id, kind);
            case BoundSyntax bound:
                return Targets.Facet(bound, id, kind) is { } bounded
                    ? One(
                        bound.IsFloor ? ClaimVerb.AtLeast : ClaimVerb.AtMost,
                        bounded,
                        bound.Value.Value.ToString(CultureInfo.InvariantCulture)
                    )
                    : [];
            case AddSyntax add:
                return Targets.Facet(add, id, kind) is { } list ? One(ClaimVerb.Add, list, add.Element.Value) : [];
            case DefineSyntax define:
                return Fits()
                    ? One(ClaimVerb.Replace, Facets.Definition, CanonicalText.Of(define.Content))
                    : Wrong(define, "only terms are defined");
            case RecordClaimSyntax question:
                return Fits()
                    ? One(ClaimVerb.Replace, Facets.Question, AddedNodes.TextOf(question.Record))
                    : Wrong(question, "only questions are replaced by 'replace-question'");
            case NotApplicableSyntax { IsDrop: true } drop when !Fits():
                return Wrong(drop, "only questions are dropped; write 'not-applicable'");
            case NotApplicableSyntax or RestoreSyntax when kind == NodeKind.Parameter:
                return Wrong(syntax, "text would have a hole where it stands");
            case NotApplicableSyntax or RestoreSyntax when kind == NodeKind.Curriculum:
                return Wrong(syntax, "it is everything there is");
            case NotApplicableSyntax or RestoreSyntax when kind == NodeKind.InnerBlock:
                return Wrong(syntax, "it stands inside of another block: take that out, or replace it");
            case NotApplicableSyntax or RestoreSyntax when kind is NodeKind.Audience or NodeKind.Domain:
                return Wrong(syntax, "lessons and courses name it");
            case NotApplicableSyntax or RestoreSyntax when kind == NodeKind.Scenario:
                return Wrong(syntax, "take out the lesson, section or block that shows it");
            case NotApplicableSyntax or RestoreSyntax when kind is NodeKind.Survey or NodeKind.SurveyItem:
                return Wrong(syntax, "a course asks its survey whole");
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
                return Targets.Facet(decide, id, kind) is { } facet ? Decide(layer, decide, id, kind, facet) : [];
            default:
                throw new InvalidOperationException($"no such claim: {syntax.GetType().Name}");
        }

        bool Fits() => ClaimAims.Takes(syntax.Verb, kind);

        IEnumerable<Claim> One(ClaimVerb verb, string facet, string value) =>
            [Claim(layer, verb, syntax, facet, value, id)];
    }

    private BlockSyntax? BoxOf(string id) =>
        nodes.Find(id)?.Syntax switch
        {
            OutlineNode outline => outline.Block,
            BlockSyntax block => block,
            _ => null,
        };

    /// <summary>A block in place of one that stands in another must be one that the other can hold.</summary>
    private string? WhyNotInPlaceOf(string id, MarkdownContent content)
    {
        var own = BoxOf(id);
        var around = nodes
            .Find(id)!
            .Lesson!.Content.Blocks.WithDescendants()
            .FirstOrDefault(block => block.Children.Any(inner => ReferenceEquals(inner, own)));
        return
            content.SoleBlock is { } other
            && around is not null
            && other.Kind != own!.Kind
            && !around.Kind.CanHold(other.Kind)
            ? $"a '{other.Kind}' block cannot stand in a '{around.Kind}' block"
            : null;
    }

    /// <summary>
    /// Text in place of a block's text goes into the block; where the block does not take it, the block itself is to be
    /// written.
    /// </summary>
    private static string? WhyNotInside(BlockKind kind, MarkdownContent content)
    {
        if (content.SoleBlock is not null)
        {
            return null;
        }

        List<Markdig.Syntax.Block> nodes = [.. content.Nodes.Where(node => !RecordPlaces.IsDefinitions(node))];
        return !kind.TakesText(nodes) ? $"text cannot stand in a '{kind}' block: {WriteIt(kind)}"
            : content.Blocks.FirstOrDefault(inner => !kind.CanHold(inner.Kind)) is { } other
                ? $"a '{other.Kind}' block cannot stand in a '{kind}' block: {WriteIt(kind)}"
            : null;
    }

    private static string WriteIt(BlockKind kind) =>
        $"write the block that is to stand there, with '::: {kind.Name}', inside of '::: replace'";

    private IEnumerable<Claim> Set(string layer, SetSyntax set, string id, NodeKind kind, ClaimSyntax? said = null)
    {
        if (Targets.Facet(set, id, kind) is not { } facet)
        {
            return [];
        }

        if (ClaimAims.IsMarkdown(kind, facet) && facet is not (Facets.Text or Facets.Value or Facets.Definition))
        {
            return set.Content is null
                ? []
                : [Claim(layer, ClaimVerb.Replace, set, facet, CanonicalText.Of(set.Content), id)];
        }

        if (!ClaimAims.IsPlain(kind, facet))
        {
            return Wrong(
                said ?? set,
                kind == NodeKind.Slot ? "slots are filled: write 'fill'" : InPlaceOfReplace(kind)
            );
        }

        if (
            facet is Facets.QuickExit or Facets.ContactsUrl
            && !set.Value.Value.StartsWith("https://", StringComparison.Ordinal)
        )
        {
            return Wrong(said ?? set, "it is a web address that starts with https://");
        }

        if (PictureCells.Is(facet) && !MediaPath.IsValid(set.Value.Value))
        {
            return Wrong(
                said ?? set,
                $"it is the path of a picture in the layer's own folder, such as media/{facet[(facet.IndexOf('.', StringComparison.Ordinal) + 1)..]}.svg"
            );
        }

        if (
            ClaimAims.IsNumber(facet)
            && !decimal.TryParse(set.Value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        )
        {
            diagnostics.Add(Codes.Overlays.NotANumber, set.Value.Span, set.Value.Value, $"{id}.{facet}");
            return [];
        }

        if (!set.Value.Span.IsNowhere)
        {
            PlainMarks.Report(set.Value.Span.Slice.ToString(), set.Value.Span.Part, diagnostics);
        }

        return [Claim(layer, ClaimVerb.Replace, set, facet, CanonicalText.OfPlain(set.Value.Value), id)];
    }

    private IEnumerable<Claim> Decide(string layer, DecideSyntax decide, string id, NodeKind kind, string facet)
    {
        // Words in Markdown where no text is read as Markdown would be lost, or shown with their marks.
        if (decide is { Content: not null, Value: null } && !ClaimAims.IsMarkdown(kind, facet))
        {
            return Wrong(decide, "decide by 'use: LAYER', or write 'value' in a YAML file of the layer");
        }

        if (decide.Value is { } plain && kind != NodeKind.Slot && !ClaimAims.IsMarkdown(kind, facet))
        {
            // A value is one, whether it is set or decided: what it must be is the same.
            return
            [
                .. Set(
                        layer,
                        new SetSyntax(decide.Target, decide.Facet, decide.Terms, plain, decide.Span),
                        id,
                        kind,
                        decide
                    )
                    .Select(claim => claim with { Verb = ClaimVerb.Decide, Syntax = decide }),
            ];
        }

        var value = decide.Content is { } content
            ? CanonicalText.Of(content)
            : CanonicalText.OfPlain(decide.Value?.Value ?? "");
        return [Claim(layer, ClaimVerb.Decide, decide, facet, value, id) with { Use = decide.Use?.Value }];
    }

    internal Claim Claim(
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

    internal IEnumerable<Claim> Wrong(ClaimSyntax syntax, string why, SourceSpan? related = null)
    {
        var diagnostic = Diagnostic.Create(
            Codes.Overlays.VerbDoesNotFit,
            syntax.Target.Span,
            syntax.Target.Value,
            syntax.Verb,
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
                .Create(Codes.Overlays.StubRequired, away.Span, away.Target.Value)
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
            NodeKind.Parameter or NodeKind.Objective or NodeKind.SurveyItem => "write 'set'",
            NodeKind.Survey => "write 'set' with its title, its intro or one of its items",
            NodeKind.Scenario => "write '::: replace #SCENARIO.NODE' in a Markdown file of the layer",
            NodeKind.Statute => "write it whole under 'statutes'",
            NodeKind.Contact => "write it whole under 'contacts'",
            NodeKind.Source => "write it whole under 'sources'",
            NodeKind.Audience or NodeKind.Domain => "write 'set'",
            NodeKind.Lesson or NodeKind.Section or NodeKind.Block or NodeKind.InnerBlock =>
                "write '::: replace' in a Markdown file of the layer",
            NodeKind.Curriculum or NodeKind.Course or NodeKind.Module => "replace its lessons and sections",
            _ => throw new InvalidOperationException($"no such node kind: {kind}"),
        };
}
