using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>News that the instructor brings in at a minute.</summary>
internal sealed class InjectBlock : BlockKindDefinition
{
    public override string Name => "inject";

    internal override string Summary => "News that the instructor brings in at a minute.";

    internal override string Example =>
        """
            :::: tabletop {#tt-inject title="The motel"}
            It is 2 a.m.

            ::: inject {at=0}
            The clerk calls.
            :::
            ::::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [
        new("at", AttributeType.Number, "Minutes from the start.", Required: true),
        BlockAttributes.Title,
        new("to", AttributeType.Text, "Who gets it."),
    ];

    internal override ImmutableArray<string> Inside { get; } = ["tabletop"];

    internal override BlockGroups Holds => BlockGroups.Asides;

    internal override ImmutableArray<string> HoldsAlso { get; } = ["expected"];

    internal override bool IsForInstructor => true;

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        [
            Printed(block, page) with
            {
                Clock =
                    block.Syntax.Attribute("at") is { } at
                    && int.TryParse(at.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                        ? page.Clock(minutes)
                        : null,
                To = block.Syntax.Attribute("to")?.Value,
            },
        ];
}
