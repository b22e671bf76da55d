using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Blocks;

/// <summary>An aside.</summary>
internal sealed class NoteBlock : BlockKindDefinition
{
    public override string Name => "note";

    internal override string Summary => "An aside.";

    internal override string Example =>
        """
            ::: note {title="Why this matters"}
            Indicators are never proof.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Passages;

    internal override BlockGroups Holds => BlockGroups.Records;
}
