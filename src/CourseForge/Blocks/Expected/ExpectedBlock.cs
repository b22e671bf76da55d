using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>What the instructor expects after an inject.</summary>
internal sealed class ExpectedBlock : BlockKindDefinition
{
    public override string Name => "expected";

    internal override string Summary => "What the instructor expects after an inject.";

    internal override string Example =>
        """
            ::::: tabletop {#tt-expected title="The motel"}
            It is 2 a.m.

            :::: inject {at=0}
            The clerk calls.

            ::: expected
            One car goes.
            :::
            ::::
            :::::
            """;

    internal override ImmutableArray<string> Inside { get; } = ["inject"];

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool IsForInstructor => true;

    internal override string Label => "expectedActions";
}
