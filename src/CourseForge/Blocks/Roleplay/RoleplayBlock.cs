using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>A role-play. Its text is the setting, which learners see; briefs, observer and debrief are for the instructor.</summary>
internal sealed class RoleplayBlock : BlockKindDefinition
{
    public override string Name => "roleplay";

    internal override string Summary =>
        "A role-play: its text is the setting, which learners see; briefs, observer and debrief are for the instructor.";

    internal override string Example =>
        """
            :::: roleplay {#rp-door title="At the door" minutes=10}
            Two inspectors knock.

            ::: brief {role="Shift leader"}
            You want to see everyone.
            :::

            ::: observer
            - [ ] Spoke to each person alone.
            :::

            ::: debrief
            What made it easier to talk?
            :::
            ::::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Minutes, BlockAttributes.Sensitive];

    internal override BlockGroups Holds => BlockGroups.Teaching;

    internal override ImmutableArray<string> HoldsAlso { get; } = ["brief", "observer", "debrief"];

    internal override bool IsExercise => true;
}
