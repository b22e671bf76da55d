using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Overlays.Claims;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays;

/// <summary>Says what stands against a stack: both sides with their places, and what to write.</summary>
internal sealed class ComposingProblems(
    IReadOnlyDictionary<string, LayerSyntax> layers,
    CurriculumNodes nodes,
    VariantRequest request
)
{
    private const int ShownLength = 60;

    internal static void Report(
        IEnumerable<Problem> problems,
        IReadOnlyDictionary<string, LayerSyntax> layers,
        CurriculumNodes nodes,
        VariantRequest request,
        DiagnosticBag diagnostics
    )
    {
        var writer = new ComposingProblems(layers, nodes, request);
        foreach (var problem in problems)
        {
            diagnostics.Add(writer.Describe(problem));
        }
    }

    internal static Diagnostic Describe(
        Problem problem,
        IReadOnlyDictionary<string, LayerSyntax> layers,
        CurriculumNodes nodes,
        VariantRequest request
    ) => new ComposingProblems(layers, nodes, request).Describe(problem);

    private Diagnostic Describe(Problem problem)
    {
        var first = problem.Claims is [var claim, ..] ? claim : null;
        var second = problem.Claims is [_, var other, ..] ? other : null;
        var id = problem.Cell.Node;
        switch (problem.Kind)
        {
            case ProblemKind.MissingLayer:
                var missing = problem.Layer!;
                var place =
                    problem.Child is { } child
                    && layers.GetValueOrDefault(child)?.BuildsOn.FirstOrDefault(parent => parent.Value == missing)
                        is { Value: not null } named
                        ? named.Span
                        : SourceSpan.OfFile(new CoursePath(CurriculumLayout.Overlays));
                return Diagnostic
                    .Create(
                        Codes.Overlays.MissingLayer,
                        place,
                        missing,
                        problem.Child is null ? "" : $", which '{problem.Child}' builds on"
                    )
                    .WithNearest(missing, layers.Keys);
            case ProblemKind.Cycle:
                return Diagnostic.Create(Codes.Overlays.Cycle, layers[problem.Layer!].Id.Span, problem.Layer);
            case ProblemKind.UnknownNode:
                return Diagnostic
                    .Create(Codes.Overlays.UnknownTarget, first!.Syntax?.Target.Span ?? first.Span, id)
                    .WithNearest(id, nodes.Ids);
            case ProblemKind.ForeignNode:
                return Diagnostic.Create(
                    Codes.Overlays.ForeignNode,
                    Place(first!),
                    second is null ? id : first!.Anchor?.Node ?? id,
                    second?.Layer ?? OwnerOf(id),
                    first!.Layer
                );
            case ProblemKind.DuplicateNode:
                return Related(
                    Diagnostic.Create(Codes.Overlays.DuplicateNode, Place(first!), id),
                    problem.Claims.Skip(1),
                    nodes.Find(id)?.Id.Span
                );
            case ProblemKind.SaysTwice:
                return Related(
                    Diagnostic.Create(Codes.Overlays.SaysTwice, Place(second!), first!.Layer, problem.Cell),
                    [first]
                );
            case ProblemKind.Dispute:
                return Dispute(problem);
            case ProblemKind.NoteOnReplaced:
                return Related(
                    Diagnostic.Create(
                        Codes.Overlays.NoteOnReplaced,
                        Place(first!),
                        first!.Layer,
                        $"'{id}'",
                        second!.Layer
                    ),
                    [second]
                );
            case ProblemKind.Locked:
                return Locked(
                    Diagnostic.Create(
                        Codes.Overlays.Locked,
                        Place(first!),
                        id,
                        Locker(second, LockedNode(first!, second)) + In(LockedNode(first!, second), first!),
                        Because(second, LockedNode(first!, second))
                    ),
                    second,
                    LockedNode(first!, second)
                );
            case ProblemKind.ContainsLocked:
                var inner = second?.Cell.Node
                    ?? nodes.Course.Nodes.First(node => node.IsLocked && IsIn(node.Id, id)).Id;
                return Locked(
                    Diagnostic.Create(
                        Codes.Overlays.ContainsLocked,
                        Place(first!),
                        id,
                        inner,
                        Locker(second, inner),
                        Because(second, inner)
                    ),
                    second,
                    inner
                );
            case ProblemKind.LockOnDispute:
                return Diagnostic.Create(Codes.Overlays.LockOnDispute, Place(first!), id);
            case ProblemKind.OnRemovedNode:
                return Related(
                    Diagnostic.Create(Codes.Overlays.OnRemovedNode, Place(first!), id, second!.Layer, first!.Layer),
                    [second]
                );
            case ProblemKind.FloorAboveCeiling:
                return Bounds(problem);
            case ProblemKind.WrongVerb:
                return Diagnostic
                    .Create(
                        Codes.Overlays.WrongVerb,
                        Place(first!),
                        problem.Cell,
                        first!.Syntax!.Verb,
                        RuleOf(problem.Cell).Written()
                    )
                    .WithHint(VerbFor(RuleOf(problem.Cell)));
            case ProblemKind.NothingToUse:
                return Diagnostic.Create(
                    Codes.Overlays.NothingToUse,
                    Place(first!),
                    first!.Layer,
                    first.Use,
                    problem.Cell
                );
            default:
                throw new InvalidOperationException($"no such problem: {problem.Kind}");
        }
    }

    private Diagnostic Dispute(Problem problem)
    {
        var cell = problem.Cell;
        var isPresence = problem.Claims.Any(claim => claim.IsPresence);
        var views = string.Join("; ", problem.Claims.Select(claim => View(claim, cell.Node)));
        var name = NameOf(cell);
        var use = problem.Claims[0].Layer;

        // What stands in something that was taken out comes back only with that.
        var removed = problem.Claims.FirstOrDefault(claim => claim.Verb == ClaimVerb.NotApplicable)?.Cell.Node;
        var hint = isPresence
            ? $"this is a legal choice. {Where()} add  not-applicable: {{{cell.Node}: {{because: \"...\"}}}}  or  restore: {{{removed}: {{because: \"...\"}}}}"
            : $"this is a legal choice. {Where()} add  decide: {{{name}: {{use: {use}, because: \"...\"}}}}";
        return Related(
            Diagnostic.Create(Codes.Overlays.Dispute, Place(problem.Claims[0]), name, views).WithHint(hint),
            problem.Claims
        );
    }

    private string Where() =>
        request.Target is { } target
            ? $"In {target.Id.Span.File?.Path.Value ?? "the target"}"
            : "In a layer that builds on both";

    /// <summary>As one writes it: the facet only where the verb would not know.</summary>
    private string NameOf(CellId cell) =>
        nodes.Find(cell.Node)?.Kind.MainFacet() == cell.Facet
        || cell.Facet == CellId.Presence
        || nodes.Find(cell.Node) is null
            ? cell.Node
            : cell.ToString();

    /// <summary>What a layer wants for a node, in words.</summary>
    private static string View(Claim claim, string node)
    {
        var text = Shortened.To(ShownLength, claim.Value.ReplaceLineEndings(" "));
        var view = claim.Verb switch
        {
            ClaimVerb.NotApplicable when claim.Cell.Node != node =>
                $"says '{claim.Cell.Node}', in which it stands, does not apply",
            ClaimVerb.NotApplicable => "says it does not apply",
            ClaimVerb.Restore => "says it applies",
            ClaimVerb.Keep => "keeps it as it is",
            ClaimVerb.Lock => "locks it",
            ClaimVerb.Insert => "adds it",
            ClaimVerb.Add => $"adds '{text}'",
            ClaimVerb.Note => $"notes '{text}'",
            ClaimVerb.AtLeast => $"says at least {text}",
            ClaimVerb.AtMost => $"says at most {text}",
            ClaimVerb.Decide when claim.Use is { } used => $"says what '{used}' says",
            ClaimVerb.Replace or ClaimVerb.Decide => $"says '{text}'",
            _ => throw new InvalidOperationException($"no such verb: {claim.Verb}"),
        };
        var cite = claim.Syntax?.Terms.Cite is { } law ? $" ({law.Value})" : "";
        return $"{claim.Layer} {view}{cite}";
    }

    private Diagnostic Bounds(Problem problem)
    {
        var floor = problem.Claims.FirstOrDefault(claim => claim.Verb == ClaimVerb.AtLeast);
        var ceiling = problem.Claims.FirstOrDefault(claim => claim.Verb == ClaimVerb.AtMost);
        var own = nodes.Course.Find(problem.Cell.Node)?.Cells.GetValueOrDefault(problem.Cell.Facet)?.Value;
        var diagnostic = Diagnostic.Create(
            Codes.Overlays.FloorAboveCeiling,
            Place((floor ?? ceiling)!),
            problem.Cell,
            floor?.Value ?? own,
            ceiling?.Value ?? own
        );
        return Related(
            diagnostic,
            problem.Claims.Skip(1),
            problem.Claims.Length < 2 ? nodes.Find(problem.Cell.Node)?.Id.Span : null
        );
    }

    private string OwnerOf(string id) =>
        layers
            .Values.Where(layer =>
                layer.Claims.Any(claim => claim is InsertSyntax or RecordClaimSyntax && claim.Target.Value == id)
            )
            .Select(LayerName.Of)
            .FirstOrDefault()
        ?? "another layer";

    private bool IsIn(string id, string container)
    {
        for (var at = nodes.Course.Find(id)?.Container; at is not null; at = nodes.Course.Find(at)?.Container)
        {
            if (at == container)
            {
                return true;
            }
        }

        return false;
    }

    private static string VerbFor(MergeRule rule) =>
        rule switch
        {
            MergeRule.AtLeast => "write 'at-least' to ask for more; nobody can ask for less",
            MergeRule.AtMost => "write 'at-most' to allow less; nobody can allow more",
            MergeRule.AddOnly => "write 'add' with what is to come in; nobody can take anything out",
            MergeRule.Replace => "write 'set' or 'replace'",
            _ => throw new InvalidOperationException($"no such rule: {rule}"),
        };

    private MergeRule RuleOf(CellId cell) =>
        nodes.Course.Find(cell.Node)?.Cells.GetValueOrDefault(cell.Facet)?.Rule ?? MergeRule.Replace;

    /// <summary>What a lock was put on: what a claim is about, or something that it stands in.</summary>
    private string LockedNode(Claim claim, Claim? held)
    {
        if (held is not null)
        {
            return held.Cell.Node;
        }

        var around =
            claim.Anchor is not { } anchor ? nodes.Course.Around(claim.Cell.Node).Prepend(claim.Cell.Node)
            : anchor.Side is InsertPlace.FirstIn or InsertPlace.LastIn
                ? nodes.Course.Around(anchor.Node).Prepend(anchor.Node)
            : nodes.Course.Around(anchor.Node);
        return around.FirstOrDefault(at => nodes.LockOf(at) is not null) ?? claim.Cell.Node;
    }

    private static string In(string locked, Claim claim) =>
        locked == claim.Cell.Node ? ""
        : claim.Anchor is null ? $", with '{locked}' in which it stands"
        : $", with '{locked}' in which it would stand";

    private static string Locker(Claim? held, string id) => held is null ? $"the base (lock: {id})" : $"'{held.Layer}'";

    private string Because(Claim? held, string id) =>
        held?.Syntax?.Terms.Because?.Value ?? nodes.LockOf(id)?.Because ?? "no reason given";

    private Diagnostic Locked(Diagnostic diagnostic, Claim? held, string id) =>
        held is not null ? diagnostic.WithRelated(held.Span, "locked here")
        : nodes.LockOf(id) is { } own ? diagnostic.WithRelated(own.Target.Span, "locked here")
        : diagnostic;

    private static SourceSpan Place(Claim claim) => claim.Span;

    private static Diagnostic Related(Diagnostic diagnostic, IEnumerable<Claim> claims, SourceSpan? more = null)
    {
        foreach (var claim in claims)
        {
            diagnostic = diagnostic.WithRelated(claim.Span, $"'{claim.Layer}' says it here");
        }

        return more is { } place ? diagnostic.WithRelated(place, "and here") : diagnostic;
    }
}
