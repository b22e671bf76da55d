using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>
/// Texts of which one is shown at a time, as for readers of different trades. On paper, and where the screen is narrow,
/// they stand one below the other.
/// </summary>
internal sealed class TabsBlock : BlockKindDefinition
{
    private static readonly HeadedParts.Noun Part = new("a tab", "tabs");

    public override string Name => "tabs";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override IReadOnlyList<(ContainerInline? Title, List<Block> Nodes)> SlideParts(IEnumerable<Block> nodes) =>
        HeadedParts.SlidesOf(nodes);

    internal override string Summary => "Texts of which one is shown at a time, each under a heading.";

    internal override string Example =>
        """
            ::: tabs {title="What you do"}
            ### By telephone
            Give the number of your desk first.

            ### In person
            Show your badge first.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Containers;

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool TakesText(IReadOnlyList<Block> nodes) => HeadedParts.Fits(nodes);

    internal override BlockTemplate? Template => new BlockTemplate("blocks/tabs", HeadedView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/parts", HeadedView.Schema);

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        var parts = HeadedParts.Check(block, Name, Part, diagnostics);
        HeadedParts.CheckNotAlone(
            block,
            Name,
            parts.Count,
            Part,
            "write the text without the block, or add what it is to be chosen from",
            diagnostics
        );
        foreach (var heading in parts.Where(static heading => MarkdownText.Of(heading).Length > LongestTitle))
        {
            diagnostics.Add(
                Codes.BlockParts.LongTabTitle,
                block.FirstLine(heading),
                MarkdownText.Of(heading).Length,
                LongestTitle
            );
        }
    }

    /// <summary>Characters for which there is room in a row of tabs.</summary>
    private const int LongestTitle = 40;

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [HeadedParts.View(block, page)];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);
}
