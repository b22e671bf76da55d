using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>Notes for the instructor.</summary>
internal sealed class InstructorBlock : BlockKindDefinition
{
    public override string Name => "instructor";

    internal override string Summary => "Notes for the instructor.";

    internal override string Example =>
        """
            ::: instructor {minutes=5 title="Teaching notes"}
            Ask before you explain.
            :::
            """;

    /// <summary>Its minutes say how long the notes are good for, and come out of the lesson's teaching.</summary>
    internal override bool TakesTime => false;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Minutes];

    internal override BlockGroups Group => BlockGroups.InstructorNotes;

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool IsForInstructor => true;

    internal override string Label => "instructorNote";
}
