using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;

namespace CourseForge.Overlays.Explaining;

/// <summary>The claims that have a part in what a course says.</summary>
internal static class Decisions
{
    /// <summary>
    /// In the order of cells, layers and places; those on modules that are not in the course, and on records that it
    /// does not show, left out.
    /// </summary>
    internal static ImmutableArray<LayerDecision> Of(Course course, OverlayStackResult stack, CurriculumNodes nodes)
    {
        if (stack.Resolution is not { } resolution)
        {
            return [];
        }

        var teller = new ClaimTeller(stack, nodes);
        var bringers = resolution
            .Trace.Where(step => step.Claim.Verb == ClaimVerb.Insert || step.Claim.Declares)
            .GroupBy(step => step.Claim.Cell.Node, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Claim, StringComparer.Ordinal);
        var shown = Shown(course);
        return
        [
            .. resolution
                .Trace.Where(step =>
                    step.Fate is ClaimFate.Wins or ClaimFate.Agrees or ClaimFate.Contributes
                    && IsInCourse(step.Claim.Cell.Node)
                )
                .OrderBy(step => step.Claim.Cell)
                .ThenBy(step => step.Claim.Layer, StringComparer.Ordinal)
                .ThenBy(step => step.Claim.Span)
                .Select(step => step.Claim)
                .Select(claim => new LayerDecision(
                    claim.Cell.Node,
                    claim.Cell.Facet,
                    teller.Tell(claim, claim.Cell.Facet)
                )
                {
                    Owner = stack.Layers.GetValueOrDefault(claim.Layer)?.Owner,
                    Review = stack
                        .Layers.GetValueOrDefault(claim.Layer)
                        ?.Lock.Reviews.GetValueOrDefault(claim.Cell.ToString()),
                }),
        ];

        NodeKind? KindOf(string id) => nodes.Find(id)?.Kind ?? stack.Added.KindOf(id);

        bool IsInCourse(string id) =>
            KindOf(id) switch
            {
                NodeKind.Course => id == course.Id.Value,
                NodeKind.Objective or NodeKind.Term or NodeKind.Contact or NodeKind.Source or NodeKind.Statute =>
                    shown.Contains(id) || resolution.Removed(id) is not null,
                NodeKind.Parameter or NodeKind.Question => true,
                NodeKind.Survey or NodeKind.SurveyItem => Root(id) == course.Survey?.Id.Value,
                NodeKind.Audience => course.Audience.Id == id,
                NodeKind.Domain => true,
                NodeKind.Scenario => course.Scenarios.Any(scenario => scenario.Id.Value == id),
                null
                or NodeKind.Curriculum
                or NodeKind.Module
                or NodeKind.Lesson
                or NodeKind.Section
                or NodeKind.Block
                or NodeKind.InnerBlock
                or NodeKind.Slot => Root(id) is var root
                    && (shown.Contains(root) || nodes.Find(root)?.Kind != NodeKind.Module),
                { } kind => throw new InvalidOperationException($"no such node kind: {kind}"),
            };

        // The module that a node stands in, by way of the anchors of what layers inserted.
        string Root(string id)
        {
            for (var steps = 0; steps < 100; steps++)
            {
                if (
                    (nodes.Course.Find(id) is { } node ? node.Container : bringers.GetValueOrDefault(id)?.Anchor?.Node)
                    is not { } next
                )
                {
                    break;
                }

                id = next;
            }

            return id;
        }
    }

    private static HashSet<string> Shown(Course course) =>
        [
            .. course.Modules.Select(module => module.Id.Value),
            .. course.Objectives.Select(objective => objective.Id.Value),
            .. course.Terms.Select(term => term.Id.Value),
            .. course.Contacts.Select(contact => contact.Id.Value),
            .. course.Sources.Select(source => source.Id.Value),
            .. course.Statutes.Select(statute => statute.Id.Value),
        ];
}
