using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>A prompt to talk about.</summary>
internal sealed class DiscussionBlock : BlockKindDefinition
{
    public override string Name => "discussion";

    internal override string Summary => "A prompt to talk about.";

    internal override string Example =>
        """
            :::: discussion {#disc-choices title="What choice?" minutes=3}
            What choices can you offer?

            ::: points
            - Where to sit.
            - Whether to go on.
            :::
            ::::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Minutes];

    internal override BlockGroups Holds => BlockGroups.Teaching;

    internal override ImmutableArray<string> HoldsAlso { get; } = ["points"];

    internal override bool IsExercise => true;
}
