using System.Collections.Immutable;
using CourseForge.Composing.Canonical;
using CourseForge.Composing.Resolution;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;

namespace CourseForge.Composing.Coverage;

/// <summary>The slots of a curriculum and of its layers, and how each stands in a variant.</summary>
internal static class SlotCoverages
{
    internal static ImmutableArray<SlotCoverage> Of(CurriculumSyntax curriculum, CurriculumNodes nodes, LaidLayers laid)
    {
        var input = Input(curriculum, laid);
        var check = new SlotCheck(input);
        var shown = ShownLessons(curriculum, laid.Request.Target?.Target);
        var slots = ImmutableArray.CreateBuilder<SlotCoverage>();
        foreach (var node in nodes.Slots)
        {
            Add((BlockSyntax)node.Syntax, node.Lesson?.Content, shown is null || (node.Lesson is { } lesson && shown.Contains(lesson.Id.Value)));
        }

        foreach (var (slot, insert) in laid.Added.Slots.OrderBy(added => added.Slot.Id!.Value.Value, StringComparer.Ordinal))
        {
            // One in a text that is not in force on the day is not there.
            if (input.Resolution.Has(new CellId(slot.Id!.Value.Value, Facets.Value)))
            {
                Add(slot, insert.Content, isShown: true);
            }
        }

        return slots.ToImmutable();

        void Add(BlockSyntax block, MarkdownContent? content, bool isShown)
        {
            var id = block.Id!.Value;
            var level = EnumWords.Read<JurisdictionLevel>(block.Attribute("level")?.Value) ?? JurisdictionLevel.Agency;
            var asked = new AskedSlot(new CellId(id.Value, Facets.Value), level, block.Attribute("decide")?.Value == "must", isShown);
            slots.Add(new SlotCoverage(new CoveredSlot(id.Value, block.Title ?? id.Value, level, asked.MustDecide, Guidance(block, content), id.Span), check.Of(asked)));
        }
    }

    private static CoverageInput Input(CurriculumSyntax curriculum, LaidLayers laid)
    {
        var levels = new Dictionary<string, JurisdictionLevel>(StringComparer.Ordinal);
        foreach (var layer in laid.Stack!.Layers)
        {
            // A translation answers nothing: it says what others have answered.
            if (laid.Layers[layer.Id].Overlay is { } head && !Translations.Is(laid.Layers[layer.Id], curriculum) && curriculum.Jurisdictions.FirstOrDefault(jurisdiction => jurisdiction.Id.Value == head.Jurisdiction.Value) is { } jurisdiction)
            {
                levels.Add(layer.Id, jurisdiction.Level);
            }
        }

        return new CoverageInput(laid.Stack, laid.Resolution!, laid.Day, levels, layer => laid.Layers[layer].Id.Span)
        {
            ReviewOf = id => ReviewOf(curriculum, laid.Resolution!, id),
            IsDrifted = claim => claim.Syntax is { } written && laid.Drift[claim.Layer].Any(finding => finding.State is DriftState.Changed or DriftState.RuleChanged or DriftState.Gone && finding.Claims.Contains(written)),
        };
    }

    /// <summary>A law or a source as the variant has it: a layer may have brought another record.</summary>
    private static Located<DateOnly>? ReviewOf(CurriculumSyntax curriculum, Resolution.Resolution resolution, string id)
    {
        foreach (var facet in (ReadOnlySpan<string>)[Facets.Statute, Facets.Source])
        {
            if (resolution.Cells.GetValueOrDefault(new CellId(id, facet))?.Source?.Syntax is RecordClaimSyntax claim)
            {
                return (claim.Record as StatuteSyntax)?.Currency.ReviewBy ?? (claim.Record as SourceRecordSyntax)?.Currency.ReviewBy;
            }
        }

        return curriculum.Statutes.FirstOrDefault(statute => statute.Id.Value == id)?.Currency.ReviewBy ?? curriculum.Sources.FirstOrDefault(source => source.Id.Value == id)?.Currency.ReviewBy;
    }

    /// <summary>The lessons of the target's courses; null for all.</summary>
    private static HashSet<string>? ShownLessons(CurriculumSyntax curriculum, TargetHeadSyntax? target)
    {
        if (target is null || target.Courses.IsEmpty)
        {
            return null;
        }

        var modules = curriculum.Courses.Where(course => target.Courses.Any(wanted => wanted.Value == course.Id.Value)).SelectMany(course => course.Modules).Select(module => module.Value).ToHashSet(StringComparer.Ordinal);
        return [.. curriculum.Modules.Where(module => modules.Contains(module.Id.Value)).SelectMany(module => module.Lessons).Select(lesson => lesson.Id.Value)];
    }

    private static string Guidance(BlockSyntax slot, MarkdownContent? content)
    {
        var container = content?.Nodes.SelectMany(node => node.Descendants<ContainerBlock>().Prepend(node as ContainerBlock)).FirstOrDefault(node => ReferenceEquals(node?.GetData(MarkdownData.Block), slot));
        return container is null ? "" : CanonicalText.Of(container);
    }
}
