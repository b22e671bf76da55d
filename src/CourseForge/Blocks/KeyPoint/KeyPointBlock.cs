using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>The one sentence to remember.</summary>
internal sealed class KeyPointBlock : BlockKindDefinition
{
    public override string Name => "key-point";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Label => "keyPoint";

    internal override string Summary => "The one thing to remember of a lesson, set large.";

    internal override string Example =>
        """
            ::: key-point
            Safety comes before evidence.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Passages;

    internal override BlockGroups Holds => BlockGroups.Records;
}
