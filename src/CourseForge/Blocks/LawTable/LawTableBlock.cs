using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>A table of the statutes.</summary>
internal sealed class LawTableBlock : BlockKindDefinition
{
    public override string Name => "law-table";

    internal override string Summary => "A table of the statutes.";

    internal override string Example =>
        """
            ::: law-table {jurisdiction=us}
            :::
            """;

    internal override BlockBody Body => BlockBody.None;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [
        BlockAttributes.Title,
        new("jurisdiction", AttributeType.Id, "Only those of one jurisdiction.", Names: SymbolKind.Jurisdiction),
    ];

    internal override BlockGroups Group => BlockGroups.Records;

    internal override string Label => "law";

    internal override BlockTemplate? Template => new BlockTemplate("blocks/" + Name, StatutesBlockView.Schema);

    internal override BlockBinding Bind(BlockSyntax block, IBlockRecords records) =>
        new() { Statutes = Shown(block, records) };

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [new StatutesBlockView(block.Frame, [.. block.Binding.Statutes.Select(page.Statute)])];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        [Printed(block, page) with { Links = StatutesBlockView.Links(block.Binding.Statutes) }];

    private static ImmutableArray<Statute> Shown(BlockSyntax block, IBlockRecords records)
    {
        if (block.Attribute("jurisdiction") is not { } jurisdiction)
        {
            return records.AllStatutes;
        }

        ImmutableArray<Statute> found =
        [
            .. records.AllStatutes.Where(statute => statute.Jurisdiction == jurisdiction.Value),
        ];
        if (found.IsEmpty)
        {
            records.Report(
                Diagnostic
                    .Create(
                        Codes.Binding.NothingToShow,
                        jurisdiction.Span,
                        "statute",
                        "jurisdiction",
                        jurisdiction.Value
                    )
                    .WithNearest(jurisdiction.Value, records.AllStatutes.Select(statute => statute.Jurisdiction))
            );
        }

        return found;
    }
}
