using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>What observers tick off.</summary>
internal sealed class ObserverBlock : BlockKindDefinition
{
    public override string Name => "observer";

    internal override string Summary => "What observers tick off.";

    internal override string Example =>
        """
            :::: roleplay {#rp-observer title="The call"}
            A call comes in.

            ::: observer
            - [ ] Asked an open question.
            :::
            ::::
            """;

    internal override BlockCard Card => BlockCard.Checklist;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override ImmutableArray<string> Inside { get; } = ["roleplay", "tabletop"];

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override bool IsForInstructor => true;

    internal override string Label => "observerChecklist";

    /// <summary>On a page of its own, to cut out.</summary>
    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => [];
}
