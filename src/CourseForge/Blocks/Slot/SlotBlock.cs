using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>A hole that a jurisdiction fills; its text is guidance.</summary>
internal sealed class SlotBlock : BlockKindDefinition
{
    public override string Name => "slot";

    internal override string Summary => "A hole that a jurisdiction fills; its text is guidance.";

    internal override string Example =>
        """
            ::: slot {#slot-on-call title="Duty manager on call" type=phone level=agency decide=must}
            The number that the night shift calls.
            :::
            """;

    internal override BlockId Id => BlockId.Required;

    internal override bool IsSlot => true;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [
        BlockAttributes.Title with
        {
            Required = true,
        },
        new(
            "type",
            AttributeType.Word,
            "What goes into it.",
            Words: ["text", "phone", "url", "date", "hours", "choice"]
        ),
        new("choices", AttributeType.Text, "For a choice: what to choose from, separated by '|'."),
        new("level", AttributeType.Word, "Who fills it.", Words: EnumWords.Of<JurisdictionLevel>()),
        new("decide", AttributeType.Word, "Whether it must be filled.", Words: ["must", "may"]),
    ];

    internal override BlockGroups Group => BlockGroups.Records;

    internal override BlockTemplate? Template => new BlockTemplate("blocks/slot", SlotsView.Schema);

    /// <summary>As on screen: what a layer filled in, with its mark, or what is to be filled in.</summary>
    internal override BlockTemplate PrintTemplate => new("blocks/slot", SlotsView.Schema);

    /// <summary>Slots that follow each other are the rows of one table.</summary>
    internal override bool Joins => true;

    internal override BlockView Join(IReadOnlyList<BlockView> views) => new SlotsView([.. views.Cast<SlotView>()]);

    /// <summary>A slot for a choice says what to choose from, and no other slot does.</summary>
    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        var isChoice = block.Attributes.TryGetValue("type", out var type) && type.Value == "choice";
        if (block.Attributes.TryGetValue("choices", out var choices))
        {
            if (!isChoice)
            {
                diagnostics.Add(
                    Codes.OverlayFiles.SlotChoices,
                    choices.Span,
                    "has choices, but its type is not 'choice'"
                );
            }
            else if (
                choices.Value.Split('|') is var words
                && (words.Length < 2 || words.Any(string.IsNullOrWhiteSpace))
            )
            {
                diagnostics.Add(Codes.OverlayFiles.SlotChoices, choices.Span, $"offers no choice: '{choices.Value}'");
            }
        }
        else if (isChoice && !block.Written.Contains("choices"))
        {
            diagnostics.Add(
                Codes.OverlayFiles.SlotChoices,
                type.Span,
                "is for a choice, but does not say between what"
            );
        }
    }

    internal override BlockBinding? Bind(BlockSyntax block, IBlockRecords records) =>
        block.Id is { } id && records.SlotValue(id) is { } value ? new BlockBinding { Slot = value } : null;

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) => [Shown(block, page)];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        [Shown(block, page) with { OnPaper = true }];

    private static SlotView Shown(BlockOnPage block, IBlockPage page)
    {
        var level = block.Syntax.Attribute("level") is { } written
            ? page.Word("level", written.Value) ?? written.Value
            : null;
        if (block.Binding.Slot is not { } filled)
        {
            return SlotView.Open(block.Frame, level);
        }

        var frame = filled.Guidance is { } asked ? block.Frame with { Body = page.Html(asked)! } : block.Frame;

        var rests = page.Rests(filled.Origin);
        var value =
            filled.Content is not null ? page.Html(filled.Content)
            : filled.Value is { } word ? page.Html(word)
            : null;
        // Who filled it, or searched for the answer, says more than who was to.
        return new SlotView(frame)
        {
            Level = value is null && filled.Searched is null ? level : filled.Origin.LayerTitle,
            Filled = value is not null,
            Value = value,
            Href = Address(block.Syntax, filled.Value, page.Country),
            Absent = page.Words(filled.NotApplicable?.Origin.Terms.Reason),
            Searched = page.Words(filled.Searched),
            Cite = rests.Cite,
            Source = rests.Source,
            Notes = page.Html(filled.Notes),
            Mark = rests.Mark,
        };
    }

    /// <summary>Where a number or an address leads; null for all that leads nowhere.</summary>
    private static string? Address(BlockSyntax block, Located<string>? value, string? country) =>
        value is not { } address
            ? null
            : block.Attribute("type")?.Value switch
            {
                "phone" => PhoneLink.Call(address.Value, country),
                "url" => address.Value,
                _ => null,
            };
}
