using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>A case study: fictional, or with a source.</summary>
internal sealed class CaseBlock : BlockKindDefinition
{
    public override string Name => "case";

    internal override string Summary => "A case study: fictional, or with a source.";

    internal override string Example =>
        """
            ::: case {#case-diner title="The diner" fictional}
            A cook tells you that his passport is in the safe.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [
        BlockAttributes.Title,
        new("fictional", AttributeType.Flag, "Invented, and shown as such."),
        BlockAttributes.Source,
        BlockAttributes.Sensitive,
        BlockAttributes.Minutes,
    ];

    internal override BlockGroups Holds => BlockGroups.Teaching;

    internal override ImmutableArray<string> HoldsAlso { get; } = ["discussion", "check", "points"];

    internal override bool IsExercise => true;

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
