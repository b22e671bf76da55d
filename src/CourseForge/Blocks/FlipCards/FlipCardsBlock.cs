using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;

namespace CourseForge.Blocks;

/// <summary>Cards that learners turn over: a word and what it means, a question and its answer.</summary>
internal sealed class FlipCardsBlock : BlockKindDefinition
{
    private static readonly LeadLists.Noun Item = new(
        "a card",
        "what stands on its front",
        "- **Coercion** Making somebody act by threats."
    );

    public override string Name => "flip-cards";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Label => "flipCards";

    internal override string Summary =>
        "Cards to turn over: one list, each item of which begins with its front, in bold.";

    internal override string Example =>
        """
            ::: flip-cards {title="In other words"}
            - **Consent** A free yes, by somebody who can say no.
            - **Coercion** Making somebody act by threats.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Containers;

    internal override bool TakesText(IReadOnlyList<Block> nodes) => LeadLists.Fits(nodes);

    internal override BlockTemplate? Template => new BlockTemplate("blocks/flip-cards", LeadListView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/flip-cards", LeadListView.Schema);

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        var items = LeadLists.Check(block, block.Nodes, Name, Item, diagnostics);
        HeadedParts.CheckNotAlone(
            block,
            Name,
            items.Count,
            new HeadedParts.Noun(Item.One, "cards"),
            "write it as a 'note' with the title",
            diagnostics
        );
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) => [LeadLists.View(block, page)];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);
}
