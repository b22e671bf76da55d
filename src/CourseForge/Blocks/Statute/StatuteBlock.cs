using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>Law cards.</summary>
internal sealed class StatuteBlock : BlockKindDefinition
{
    public override string Name => "statute";

    internal override string Summary => "Law cards.";

    internal override string Example =>
        """
            ::: statute us:18-usc-1591
            :::
            """;

    internal override BlockBody Body => BlockBody.None;

    internal override BlockArguments Arguments { get; } = new(true, null, "the ids of statutes", SymbolKind.Statute);

    internal override string ListFacet => "statutes";

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Records;

    internal override string Label => "law";

    internal override BlockTemplate? Template => new BlockTemplate("blocks/" + Name, StatutesBlockView.Schema);

    internal override BlockBinding Bind(BlockSyntax block, IBlockRecords records) =>
        new() { Statutes = records.Statutes(records.Arguments(block)) };

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [new StatutesBlockView(block.Frame, [.. block.Binding.Statutes.Select(page.Statute)])];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        [Printed(block, page) with { Links = StatutesBlockView.Links(block.Binding.Statutes) }];
}
