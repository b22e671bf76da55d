using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>Questions for afterwards.</summary>
internal sealed class DebriefBlock : BlockKindDefinition
{
    public override string Name => "debrief";

    internal override string Summary => "Questions for afterwards.";

    internal override string Example =>
        """
            :::: roleplay {#rp-debrief title="The call"}
            A call comes in.

            ::: debrief
            What would you do otherwise?
            :::
            ::::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Minutes];

    internal override ImmutableArray<string> Inside { get; } = ["roleplay", "tabletop", "activity"];

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool IsForInstructor => true;
}
