using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>A table-top exercise: its text is the setting, injects follow by the clock.</summary>
internal sealed class TabletopBlock : BlockKindDefinition
{
    public override string Name => "tabletop";

    internal override SlideUse OnSlides => SlideUse.Title;

    internal override string Summary => "A table-top exercise: its text is the setting, injects follow by the clock.";

    internal override string Example =>
        """
            ::::: tabletop {#tt-motel title="The motel" minutes=10}
            It is 2 a.m.

            :::: inject {at=5 title="A second call" to="Front desk"}
            The clerk calls again.

            ::: expected
            The front desk asks for help.
            :::
            ::::
            :::::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Minutes, BlockAttributes.Sensitive];

    internal override BlockGroups Holds => BlockGroups.Teaching;

    internal override ImmutableArray<string> HoldsAlso { get; } = ["inject", "observer", "debrief"];

    internal override bool IsExercise => true;
}
