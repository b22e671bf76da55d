using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>Slots that follow each other, as one table.</summary>
internal sealed record SlotsView(SlotView[] Slots) : BlockView(Slots[0].Frame)
{
    /// <summary>Who filled all of them, or is to; null where they are of several.</summary>
    private string? Level => Slots.All(slot => slot.Level == Slots[0].Level) ? Slots[0].Level : null;

    internal static ViewType Schema { get; } = new("slots that follow each other",
    [
        .. Common<SlotsView>(),
        Property<SlotsView>.List("slots", "The slots in order.", static () => SlotView.Schema, static block => block.Slots),
        Property<SlotsView>.Text("level", "Who filled all of them, or is to fill them, in words; nothing where they are of several.", static block => block.Level),
        Property<SlotsView>.Flag("marked", "Whether one of them needs to be checked before use.", static block => block.Slots.Any(static slot => slot.Mark is not null)),
        Property<SlotsView>.Flag("open", "Whether nobody has filled one of them in.", static block => block.Slots.Any(static slot => slot is { Filled: false, Absent: null })),
    ]);

    internal override ViewType Type => Schema;
}
