using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>Two pictures or texts side by side.</summary>
internal sealed class CompareBlock : BlockKindDefinition
{
    private static readonly HeadedParts.Noun Part = new("a side", "sides");

    public override string Name => "compare";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Summary => "Two pictures or texts side by side, each under a heading.";

    internal override string Example =>
        """
            ::: compare {title="How you ask"}
            ### Leaves the choice
            What happened next?

            ### Suggests the answer
            Did he hit you next?
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Containers;

    internal override BlockGroups Holds => BlockGroups.Records;

    internal override bool TakesText(IReadOnlyList<Block> nodes) =>
        HeadedParts.Fits(nodes) && nodes.OfType<HeadingBlock>().Count() == 2;

    internal override BlockTemplate? Template => new BlockTemplate("blocks/compare", HeadedView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/compare", HeadedView.Schema);

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        var count = HeadedParts.Check(block, Name, Part, diagnostics).Count;
        if (count is not (0 or 2))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.WrongBody,
                        block.Name.Span,
                        Name,
                        count == 1 ? "one side" : count.ToString(CultureInfo.InvariantCulture) + " sides",
                        "two headings with what stands below each"
                    )
                    .WithHint(count == 1 ? null : "more than two are a table, or 'tabs'")
            );
        }
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [HeadedParts.View(block, page)];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);
}
