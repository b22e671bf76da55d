using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>The private brief of one role.</summary>
internal sealed class BriefBlock : BlockKindDefinition
{
    public override string Name => "brief";

    internal override string Summary => "The private brief of one role.";

    internal override string Example =>
        """
            :::: roleplay {#rp-brief title="The call"}
            A call comes in.

            ::: brief {role="Caller"}
            You are afraid to give your name.
            :::
            ::::
            """;

    internal override BlockCard Card => BlockCard.Role;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [new("role", AttributeType.Text, "Whose brief it is.", Required: true)];

    internal override ImmutableArray<string> Inside { get; } = ["roleplay"];

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool IsForInstructor => true;

    internal override string Label => "roleCard";

    /// <summary>On a page of its own, to cut out.</summary>
    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => [];
}
