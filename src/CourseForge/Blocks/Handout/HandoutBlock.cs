using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>Text that also goes on the one-page handout.</summary>
internal sealed class HandoutBlock : BlockKindDefinition
{
    public override string Name => "handout";

    internal override string Summary => "Text that also goes on the one-page handout.";

    internal override string Example =>
        """
            ::: handout {title="First minutes"}
            1. Stop and look.
            2. Speak alone.
            :::
            """;

    internal override bool IsOnHandout => true;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Poster, BlockAttributes.Card];

    internal override BlockGroups Group => BlockGroups.Handouts;

    internal override BlockGroups Holds => BlockGroups.Passages | BlockGroups.Records;
}
