using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Explaining;
using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// The one table of what the verbs of overlays may be aimed at. The table in docs/overlays.md says the same in words.
/// </summary>
internal static class ClaimAims
{
    private static readonly string Scenario = NodeKind.Scenario.Written();

    /// <summary>Whether there are things of a kind of which the verb may be said.</summary>
    /// <param name="verb">As authors write it.</param>
    internal static bool Takes(string verb, NodeKind kind) =>
        verb switch
        {
            "replace" => kind
                is NodeKind.Lesson
                    or NodeKind.Section
                    or NodeKind.Block
                    or NodeKind.InnerBlock
                    or NodeKind.Scenario,
            "note" => kind
                is NodeKind.Lesson
                    or NodeKind.Section
                    or NodeKind.Block
                    or NodeKind.Slot
                    or NodeKind.Term
                    or NodeKind.Statute
                    or NodeKind.Contact,
            "fill" => kind == NodeKind.Slot,
            "define" => kind == NodeKind.Term,
            "replace-question" or "drop" => kind == NodeKind.Question,
            "not-applicable" or "restore" => kind
                is not (
                    NodeKind.Parameter
                    or NodeKind.Curriculum
                    or NodeKind.Survey
                    or NodeKind.SurveyItem
                    or NodeKind.Scenario
                    or NodeKind.InnerBlock
                    or NodeKind.Audience
                    or NodeKind.Domain
                ),
            "before" or "after" => kind is NodeKind.Lesson or NodeKind.Section or NodeKind.Block or NodeKind.Slot,
            "first-in" or "last-in" => kind is NodeKind.Module or NodeKind.Lesson or NodeKind.Section,
            "statutes" => kind == NodeKind.Statute,
            "contacts" => kind == NodeKind.Contact,
            "sources" => kind == NodeKind.Source,
            "terms" => kind == NodeKind.Term,
            // What these say of which value is a question of the value.
            "set" or "at-least" or "at-most" or "add" or "decide" => true,
            "keep" or "lock" => true,
            _ => false,
        };

    /// <summary>Whether a verb may be said of a value of a thing.</summary>
    internal static bool Takes(string verb, NodeKind kind, string facet) =>
        verb switch
        {
            "at-least" or "at-most" => IsNumber(facet),
            "add" => IsList(facet),
            "replace" => kind != NodeKind.Scenario || Facets.Is(facet, Facets.Text),
            "set" => IsPlain(kind, facet)
                || (IsMarkdown(kind, facet) && facet is not (Facets.Text or Facets.Value or Facets.Definition)),
            _ => Takes(verb, kind),
        };

    internal static bool IsNumber(string facet) =>
        facet is Facets.Minutes or Facets.Hours
        || facet.EndsWith(Facets.PassMark, StringComparison.Ordinal)
        || facet.EndsWith(Facets.Attempts, StringComparison.Ordinal);

    internal static bool IsList(string facet) =>
        facet is Facets.Objectives or "contacts" or "statutes" or Facets.Questions;

    /// <summary>Whether a value is a number or words without markup.</summary>
    internal static bool IsPlain(NodeKind kind, string facet) =>
        IsNumber(facet)
        || facet is Facets.QuickExit or Facets.ContactsUrl or Facets.Publisher
        || Facets.Is(facet, Facets.Title)
        || facet.StartsWith(Facets.Certificate, StringComparison.Ordinal)
        || facet.StartsWith(Facets.Brand, StringComparison.Ordinal)
        || facet == Facets.Cover
        || (facet == Facets.Value && kind == NodeKind.Parameter)
        || (facet == Facets.Text && kind is NodeKind.Objective or NodeKind.SurveyItem)
        || (facet is Facets.Place or Facets.Time or Facets.People && kind == NodeKind.Scenario)
        || (facet == Facets.Warning && kind == NodeKind.Lesson);

    internal static bool IsMarkdown(NodeKind kind, string facet) =>
        (facet == Facets.Text && kind is NodeKind.Lesson or NodeKind.Section or NodeKind.Block or NodeKind.InnerBlock)
        || (facet == Facets.Value && kind == NodeKind.Slot)
        || facet
            is Facets.Definition
                or Facets.Summary
                or Facets.Disclaimer
                or Facets.Description
                or Facets.Intro
                or Facets.Guidance
        || (facet == Facets.Warning && kind is NodeKind.Module or NodeKind.Scenario);

    /// <summary>Everything that a verb may be aimed at, in the base and in what layers bring, in ordinal order.</summary>
    internal static ImmutableArray<AimedNode> Of(CurriculumSyntax curriculum, CurriculumNodes nodes, string verb)
    {
        var added = new AddedNodes(curriculum.Layers);
        return
        [
            .. nodes
                .Ids.Select(id => nodes.Find(id)!)
                .Where(node => Takes(verb, node.Kind))
                .Select(node => new AimedNode(
                    node.Id.Value,
                    node.Kind.Written(),
                    NodeTitles.Of(node, null),
                    FacetsOf(nodes.Course.Find(node.Id.Value)?.Cells.Keys ?? [], node.Kind)
                ))
                .Concat(
                    added
                        .Ids.Where(id => nodes.Find(id) is null && Takes(verb, added.KindOf(id)!.Value))
                        .Select(id => new AimedNode(
                            id,
                            added.KindOf(id)!.Value.Written(),
                            null,
                            FacetsOf(added.FacetsOf(id), added.KindOf(id)!.Value)
                        ))
                )
                .Where(node => !IsOfFacets(verb) || !node.Facets.IsEmpty)
                .SelectMany(node => verb == "replace" && node.Kind == Scenario ? NodesOf(node) : [node])
                .OrderBy(static node => node.Id, StringComparer.Ordinal),
        ];

        ImmutableArray<string> FacetsOf(IEnumerable<string> facets, NodeKind kind) =>
            [.. facets.Where(facet => Takes(verb, kind, facet)).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Everything that overlays can speak of, with all its parts: the base's in its order, then what layers bring.
    /// </summary>
    internal static ImmutableArray<AimedNode> All(CurriculumSyntax curriculum, CurriculumNodes nodes)
    {
        var added = new AddedNodes(curriculum.Layers);
        return
        [
            .. nodes.Course.Nodes.Select(node =>
            {
                var info = nodes.Find(node.Id)!;
                return new AimedNode(node.Id, info.Kind.Written(), NodeTitles.Of(info, null), InOrder(node.Cells.Keys))
                {
                    Container = node.Container,
                };
            }),
            .. added
                .Ids.Where(id => nodes.Find(id) is null)
                .Order(StringComparer.Ordinal)
                .Select(id => new AimedNode(
                    id,
                    added.KindOf(id)!.Value.Written(),
                    NullIfEmpty(added.InsertOf(id)?.Title?.Value),
                    InOrder(added.FacetsOf(id))
                )
                {
                    Container = added.InsertOf(id)?.Anchor.Value,
                }),
        ];

        static ImmutableArray<string> InOrder(IEnumerable<string> facets) => [.. facets.Order(StringComparer.Ordinal)];

        static string? NullIfEmpty(string? title) => string.IsNullOrEmpty(title) ? null : title;
    }

    /// <summary>Of a scenario, its nodes are replaced, each by its own name.</summary>
    private static IEnumerable<AimedNode> NodesOf(AimedNode scenario) =>
        scenario.Facets.Select(facet =>
            scenario with
            {
                Id = Facets.Of(scenario.Id, facet[..^(Facets.Text.Length + 1)]),
                Facets = [],
            }
        );

    private static bool IsOfFacets(string verb) => verb is "set" or "at-least" or "at-most" or "add";
}
