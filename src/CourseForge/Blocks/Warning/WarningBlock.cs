using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>A safety point: what to do and what not to do.</summary>
internal sealed class WarningBlock : BlockKindDefinition
{
    public override string Name => "warning";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Summary => "A safety point: what to do and what not to do.";

    internal override string Example =>
        """
            ::: warning {title="At the scene"}
            **Do not** question people in front of each other.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Passages;

    internal override BlockGroups Holds => BlockGroups.Records;
}
