using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>The points that an instructor expects.</summary>
internal sealed class PointsBlock : BlockKindDefinition
{
    public override string Name => "points";

    internal override string Summary => "The points that an instructor expects.";

    internal override string Example =>
        """
            :::: discussion {#disc-points title="What helps?"}
            What helps?

            ::: points
            - Time.
            :::
            ::::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override ImmutableArray<string> Inside { get; } = ["discussion", "activity", "case"];

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool IsForInstructor => true;

    internal override string Label => "expectedPoints";
}
