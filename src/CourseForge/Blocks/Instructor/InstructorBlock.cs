using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Views;

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
    [
        BlockAttributes.Title,
        BlockAttributes.Minutes,
        new(
            "opening",
            AttributeType.Flag,
            "It is needed before the module's first lesson; the manual prints it there."
        ),
    ];

    internal override BlockGroups Group => BlockGroups.InstructorNotes;

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool IsForInstructor => true;

    internal override string Label => "instructorNote";

    internal static bool IsOpening(BlockSyntax block) => block.Kind is InstructorBlock && block.HasFlag("opening");

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        IsOpening(block.Syntax) == page.IsOpening ? [Printed(block, page)] : [];
}
