using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>Something to do.</summary>
internal sealed class ActivityBlock : BlockKindDefinition
{
    public override string Name => "activity";

    internal override string Summary => "Something to do.";

    internal override string Example =>
        """
            ::: activity {#act-sort title="Sort the cards" minutes=5}
            Sort the cards into three groups.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Minutes, BlockAttributes.Sensitive];

    internal override BlockGroups Holds => BlockGroups.Teaching;

    internal override ImmutableArray<string> HoldsAlso { get; } = ["case", "discussion", "check", "points", "debrief"];

    internal override bool IsExercise => true;
}
