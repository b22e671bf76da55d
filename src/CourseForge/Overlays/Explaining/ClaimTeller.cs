using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays.Claims;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Explaining;

/// <summary>A claim and its fate.</summary>
internal sealed class ClaimTeller
{
    private readonly OverlayStackResult _stack;
    private readonly CurriculumNodes _nodes;
    private readonly Dictionary<Claim, TraceStep> _steps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Claim, Problem> _blamed = new(ReferenceEqualityComparer.Instance);

    internal ClaimTeller(OverlayStackResult stack, CurriculumNodes nodes)
    {
        _stack = stack;
        _nodes = nodes;
        foreach (var step in stack.Resolution?.Trace ?? [])
        {
            _steps[step.Claim] = step;
        }

        foreach (var problem in stack.Problems)
        {
            // Of most problems the first claim is to blame, and the others say why.
            var all =
                problem.Kind
                is ProblemKind.Dispute
                    or ProblemKind.SaysTwice
                    or ProblemKind.FloorAboveCeiling
                    or ProblemKind.DuplicateNode;
            foreach (var claim in problem.Claims.Take(all ? problem.Claims.Length : 1))
            {
                _blamed.TryAdd(claim, problem);
            }
        }
    }

    internal static ClaimReference Reference(Claim claim) =>
        new(claim.Layer, VerbOf(claim), claim.Cell.Node, claim.Span);

    internal string Code(Problem problem) =>
        ComposingProblems.Describe(problem, _stack.Layers, _nodes, _stack.Request).Descriptor.Code;

    internal ExplainedClaim Tell(Claim claim, string facet)
    {
        var problem = _blamed.GetValueOrDefault(claim);
        var step = _steps.GetValueOrDefault(claim);
        return new ExplainedClaim
        {
            Layer = claim.Layer,
            LayerTitle = _stack.Layers.GetValueOrDefault(claim.Layer)?.Title ?? claim.Layer,
            Verb = VerbOf(claim),
            Value = claim.Cells?.GetValueOrDefault(facet)?.Value ?? claim.Value,
            Use = claim.Use,
            Terms = claim.Syntax?.Terms ?? ClaimTermsSyntax.None,
            Currency = CurrencyOf(claim.Syntax),
            Span = claim.Span,
            Fate = problem is not null
                ? problem.Kind == ProblemKind.Dispute
                    ? Fate.Disputed
                    : Fate.Refused
                : FateOf(step),
            By = step?.By is { } by ? Reference(by) : null,
            Code = problem is not null
                ? Code(problem)
                : step?.Fate switch
                {
                    ClaimFate.OtherText => Codes.Overlays.TranslationOfOtherText.Code,
                    ClaimFate.Unreviewed => Codes.Overlays.TranslationUnreviewed.Code,
                    null
                    or ClaimFate.Wins
                    or ClaimFate.Agrees
                    or ClaimFate.Contributes
                    or ClaimFate.Superseded
                    or ClaimFate.OutOfDate
                    or ClaimFate.Pending
                    or ClaimFate.Dormant => null,
                    { } fate => throw new InvalidOperationException($"no such fate: {fate}"),
                },
        };
    }

    private static Fate FateOf(TraceStep? step) =>
        step?.Fate switch
        {
            ClaimFate.Wins => Fate.Wins,
            ClaimFate.Agrees => Fate.Agrees,
            ClaimFate.Contributes => Fate.Contributes,
            ClaimFate.Superseded => Fate.Superseded,
            ClaimFate.OutOfDate => Fate.NotInForce,
            ClaimFate.Pending => Fate.Pending,
            ClaimFate.Dormant => Fate.Dormant,
            ClaimFate.OtherText => Fate.OtherText,
            ClaimFate.Unreviewed => Fate.Unreviewed,
            // An insert whose anchor is not there on the day: it has no place, and nobody is to blame.
            null => Fate.Dormant,
            { } fate => throw new InvalidOperationException($"no such fate: {fate}"),
        };

    /// <summary>A record says for itself how well it was checked.</summary>
    internal static CurrencySyntax? CurrencyOf(ClaimSyntax? claim) =>
        claim?.Terms.Currency
        ?? (claim as RecordClaimSyntax)?.Record switch
        {
            StatuteSyntax statute => statute.Currency,
            ContactSyntax contact => contact.Currency,
            PublicationSyntax source => source.Currency,
            null or TermSyntax or QuestionSyntax => null,
            { } record => throw new InvalidOperationException($"no such record: {record.GetType().Name}"),
        };

    private static string VerbOf(Claim claim) => claim.Syntax is { } syntax ? syntax.Verb : claim.Verb.ToString();
}
