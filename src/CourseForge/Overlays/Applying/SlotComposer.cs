using System.Collections.Immutable;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Applying;

/// <summary>What stands beside the texts: the answers to slots, and what came into the lists of blocks.</summary>
/// <param name="absent">What layers took out, by id.</param>
/// <param name="modules">As they were composed.</param>
internal sealed class SlotComposer(
    CurriculumNodes nodes,
    ResolvedCells outcome,
    IReadOnlyDictionary<string, AbsentSyntax> absent,
    ImmutableArray<ModuleSyntax> modules
)
{
    internal ImmutableDictionary<string, SlotValueSyntax> Values()
    {
        var slots = ImmutableDictionary.CreateBuilder<string, SlotValueSyntax>(StringComparer.Ordinal);
        var shown = Blocks
            .Where(block => block is { IsSlot: true, Id: not null })
            .Select(block => block.Id!.Value.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var id in shown)
        {
            outcome.Show(new CellId(id, Facets.Value));
        }

        foreach (var cell in outcome.Resolution.Cells.Values)
        {
            var id = cell.Id.Node;
            if (
                cell is { Id.Facet: Facets.Value, Source: { } source, Words: { } words }
                && !absent.ContainsKey(id)
                && Value(words) is var (value, content)
                && (value is not null || content is not null || words.Syntax is FillSyntax { Searched: not null })
            )
            {
                slots[id] = new SlotValueSyntax(
                    value,
                    content,
                    null,
                    outcome.Origin(OriginKind.Filled, source),
                    outcome.WithNotes(null, id, Facets.Value)
                )
                {
                    Searched = (words.Syntax as FillSyntax)?.Searched,
                };
            }
        }

        // A note on a slot that nobody has filled stands with the question.
        foreach (var cell in outcome.Resolution.Cells.Values)
        {
            var id = cell.Id.Node;
            if (cell is { Id.Facet: Facets.Value, Notes: [var note, ..] } && !slots.ContainsKey(id))
            {
                slots[id] = new SlotValueSyntax(
                    null,
                    null,
                    null,
                    outcome.Origin(OriginKind.Note, note),
                    outcome.WithNotes(null, id, Facets.Value)
                );
            }
        }

        // Other words for what a slot asks stand with it, whoever has answered it.
        foreach (var cell in outcome.Resolution.Cells.Values)
        {
            var id = cell.Id.Node;
            if (
                cell is { Id.Facet: Facets.Guidance, Words: { } words }
                && words.Syntax is SetSyntax { Content: not null } or DecideSyntax { Content: not null }
                && !absent.ContainsKey(id)
            )
            {
                slots[id] = (
                    slots.GetValueOrDefault(id)
                    ?? new SlotValueSyntax(null, null, null, outcome.Origin(OriginKind.Filled, words), null)
                ) with
                {
                    Guidance = (words.Syntax as SetSyntax)?.Content ?? ((DecideSyntax)words.Syntax).Content,
                };
            }
        }

        foreach (var (id, gone) in absent)
        {
            if (shown.Contains(id))
            {
                slots[id] = new SlotValueSyntax(
                    null,
                    null,
                    gone,
                    gone.Origin,
                    outcome.WithNotes(null, id, Facets.Value)
                );
            }
        }

        return slots.ToImmutable();
    }

    private static (Located<string>? Value, MarkdownContent? Content) Value(Claim source) =>
        source.Syntax switch
        {
            FillSyntax fill => (fill.Value, fill.Content),
            DecideSyntax decide => (decide.Value, decide.Content),
            // Of a parameter, whose facet has the same name.
            SetSyntax or BoundSyntax or AddSyntax => (null, null),
            var claim => throw new InvalidOperationException($"{claim?.GetType().Name} fills no slot"),
        };

    /// <summary>
    /// Ids that layers added to the lists of blocks: of the block that stands under the id by now, if it is of the kind
    /// that has such a list.
    /// </summary>
    internal Dictionary<BlockSyntax, ImmutableArray<Located<string>>> MoreArguments()
    {
        var more = new Dictionary<BlockSyntax, ImmutableArray<Located<string>>>(ReferenceEqualityComparer.Instance);
        Dictionary<string, BlockSyntax>? shown = null;
        foreach (var cell in outcome.Resolution.Cells.Values)
        {
            if (cell.Added.IsEmpty || nodes.Find(cell.Id.Node)?.Kind is not (NodeKind.Block or NodeKind.InnerBlock))
            {
                continue;
            }

            shown ??= Blocks
                .Where(block => block.Id is not null)
                .DistinctBy(block => block.Id!.Value.Value)
                .ToDictionary(block => block.Id!.Value.Value, StringComparer.Ordinal);
            if (shown.GetValueOrDefault(cell.Id.Node) is { } block && block.Kind.ListFacet == cell.Id.Facet)
            {
                more.Add(block, [.. cell.Added.Select(LessonComposer.Element)]);
            }
            else
            {
                outcome.Lose(cell.Id);
            }
        }

        return more;
    }

    /// <summary>Every block that stands on a page.</summary>
    private IEnumerable<BlockSyntax> Blocks =>
        modules.SelectMany(module => module.Lessons).SelectMany(lesson => lesson.Content.Blocks.WithDescendants());
}
