using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>Sections under titles that learners open; on paper all of them are open.</summary>
internal sealed class AccordionBlock : BlockKindDefinition
{
    private static readonly HeadedParts.Noun Part = new("a section", "sections");

    public override string Name => "accordion";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override IReadOnlyList<(ContainerInline? Title, List<Block> Nodes)> SlideParts(IEnumerable<Block> nodes) =>
        HeadedParts.SlidesOf(nodes);

    internal override string Summary => "Sections that learners open one by one, each under a heading.";

    internal override string Example =>
        """
            ::: accordion {title="Questions that people ask"}
            ### Must I answer at once?
            No. Ask for time.

            ### Who sees what I say?
            Those who work on the case.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, new("open", AttributeType.Flag, "All sections are open at first.")];

    internal override BlockGroups Group => BlockGroups.Containers;

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool TakesText(IReadOnlyList<Block> nodes) => HeadedParts.Fits(nodes);

    internal override BlockTemplate? Template => new BlockTemplate("blocks/accordion", HeadedView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/parts", HeadedView.Schema);

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        var parts = HeadedParts.Check(block, Name, Part, diagnostics);
        HeadedParts.CheckNotAlone(
            block,
            Name,
            parts.Count,
            Part,
            "write the text without the block, or as a 'note' with the title",
            diagnostics
        );
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [HeadedParts.View(block, page)];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);
}
