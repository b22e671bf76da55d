using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>A statistic or legal statement, with its source; authors write <c>claim</c>. One without source is told by a lint rule,
/// so that a curriculum can set its level.</summary>
internal sealed class StatementBlock : BlockKindDefinition
{
    public override string Name => "claim";

    internal override SlideUse OnSlides => SlideUse.Point;

    internal override string Summary => "A statistic or legal statement, with its source.";

    internal override string Example =>
        """
            ::: claim {source=src-report confidence=secondary}
            Few victims report what happened to them at first contact.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [
        BlockAttributes.Source,
        new("confidence", AttributeType.Word, "How well it was checked.", Words: EnumWords.Of<Confidence>()),
    ];

    internal override BlockGroups Group => BlockGroups.Records;

    internal override BlockTemplate? Template => new BlockTemplate("blocks/" + Name, SourcedBlockView.Schema);

    internal override BlockBinding? Bind(BlockSyntax block, IBlockRecords records) => Sourced.Bind(block, records);

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [
            new SourcedBlockView(
                block.Frame,
                block.Syntax.HasFlag("fictional"),
                Sourced.Source(block, page),
                Sourced.Mark(block, page)
            ),
        ];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        [
            Printed(block, page) with
            {
                Fictional = block.Syntax.HasFlag("fictional"),
                Source = Sourced.Source(block, page),
                Mark = Sourced.Mark(block, page),
            },
        ];
}
