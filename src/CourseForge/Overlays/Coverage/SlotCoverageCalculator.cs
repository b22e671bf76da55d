using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Overlays.Translations;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;

namespace CourseForge.Overlays.Coverage;

/// <summary>The slots of a curriculum and of its layers, and how each stands in a variant.</summary>
internal static class SlotCoverageCalculator
{
    /// <summary>Inserted texts that stand in inserted texts.</summary>
    private const int MaximumDepth = 100;

    internal static ImmutableArray<SlotCoverage> Of(
        CurriculumSyntax curriculum,
        CurriculumNodes nodes,
        OverlayStackResult stack,
        CompileOptions options
    )
    {
        var input = Input(curriculum, stack);
        var check = new SlotCheck(input);
        var shown = stack.Request.Target?.Target is { } target ? new ReachableSlots(curriculum, target, options) : null;
        var slots = ImmutableArray.CreateBuilder<SlotCoverage>();
        foreach (var node in nodes.Slots)
        {
            Add(
                (BlockSyntax)node.Syntax,
                node.Lesson?.Content,
                shown is null || (node.Lesson is { } lesson && shown.Has(lesson, (BlockSyntax)node.Syntax))
            );
        }

        foreach (
            var (slot, insert) in stack.Added.Slots.OrderBy(added => added.Slot.Id!.Value.Value, StringComparer.Ordinal)
        )
        {
            // One in a text that is not in force on the day is not there.
            if (input.Resolution.Has(new CellId(slot.Id!.Value.Value, Facets.Value)))
            {
                Add(slot, insert.Content, shown is null || shown.Has(insert, LessonOf, slot));
            }
        }

        return slots.ToImmutable();

        // What an inserted text stands in, by way of others that were inserted; null for a lesson in a module of its
        // own kind.
        object? LessonOf(string anchor)
        {
            for (var steps = 0; steps < MaximumDepth; steps++)
            {
                if (nodes.Find(anchor) is { } node)
                {
                    return node.Lesson ?? node.Syntax;
                }

                if (stack.Added.InsertOf(anchor) is not { } other)
                {
                    return null;
                }

                if (other.Lesson is not null)
                {
                    return other;
                }

                anchor = other.Anchor.Value;
            }

            return null;
        }

        void Add(BlockSyntax block, MarkdownContent? content, bool isShown)
        {
            var id = block.Id!.Value;
            var level = EnumWords.Read<JurisdictionLevel>(block.Attribute("level")?.Value) ?? JurisdictionLevel.Agency;
            var asked = new AskedSlot(
                new CellId(id.Value, Facets.Value),
                level,
                block.Attribute("decide")?.Value == "must",
                isShown
            );
            slots.Add(
                new SlotCoverage(
                    new CoveredSlot(
                        id.Value,
                        block.Title ?? id.Value,
                        level,
                        asked.MustDecide,
                        Guidance(block, content),
                        id.Span
                    ),
                    check.Of(asked)
                )
            );
        }
    }

    private static CoverageInput Input(CurriculumSyntax curriculum, OverlayStackResult stack)
    {
        var levels = new Dictionary<string, JurisdictionLevel>(StringComparer.Ordinal);
        foreach (var layer in stack.Stack!.Layers)
        {
            // A translation answers nothing: it says what others have answered.
            if (
                stack.Layers[layer.Id].Overlay is { } head
                && !TranslationRules.Is(stack.Layers[layer.Id], curriculum)
                && curriculum.Jurisdictions.FirstOrDefault(jurisdiction =>
                    jurisdiction.Id.Value == head.Jurisdiction.Value
                )
                    is { } jurisdiction
            )
            {
                levels.Add(layer.Id, jurisdiction.Level);
            }
        }

        return new CoverageInput(stack.Stack, stack.Resolution!, stack.Day, levels, layer =>
            stack.Layers[layer].Id.Span
        )
        {
            ReviewOf = id => ReviewOf(curriculum, stack.Resolution!, id),
            IsDrifted = claim =>
                claim.Syntax is { } written
                && stack
                    .Drift[claim.Layer]
                    .Any(finding =>
                        finding.State is DriftState.Changed or DriftState.RuleChanged or DriftState.Gone
                        && finding.Claims.Contains(written)
                    ),
        };
    }

    /// <summary>A law or a source as the variant has it: a layer may have brought another record.</summary>
    private static Located<DateOnly>? ReviewOf(
        CurriculumSyntax curriculum,
        Resolution.ResolvedOverlays resolution,
        string id
    )
    {
        foreach (var facet in (ReadOnlySpan<string>)[Facets.Statute, Facets.Source])
        {
            if (resolution.Cells.GetValueOrDefault(new CellId(id, facet))?.Source?.Syntax is RecordClaimSyntax claim)
            {
                return (claim.Record as StatuteSyntax)?.Currency.ReviewBy
                    ?? (claim.Record as PublicationSyntax)?.Currency.ReviewBy;
            }
        }

        return curriculum.Statutes.FirstOrDefault(statute => statute.Id.Value == id)?.Currency.ReviewBy
            ?? curriculum.Sources.FirstOrDefault(source => source.Id.Value == id)?.Currency.ReviewBy;
    }

    private static string Guidance(BlockSyntax slot, MarkdownContent? content)
    {
        var container = content
            ?.Nodes.SelectMany(node => node.Descendants<ContainerBlock>().Prepend(node as ContainerBlock))
            .FirstOrDefault(node => ReferenceEquals(node?.GetData(MarkdownData.Block), slot));
        return container is null ? "" : CanonicalText.Of(container);
    }
}
