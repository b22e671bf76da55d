using CourseForge.Views;

namespace CourseForge.Blocks;

internal sealed record SlotView(BlockFrame Frame) : BlockView(Frame)
{
    public required string? Level { get; init; }

    public required bool Filled { get; init; }

    public required Html? Value { get; init; }

    public required string? Href { get; init; }

    /// <summary>Why the slot does not apply here; null where it does.</summary>
    public required Html? Absent { get; init; }

    /// <summary>Where somebody searched for what nobody knows; null where that is not so.</summary>
    public required Html? Searched { get; init; }

    public required string? Cite { get; init; }

    public required SourceView? Source { get; init; }

    public required Html? Notes { get; init; }

    public required MarkView? Mark { get; init; }

    /// <summary>Whether it is on paper, where somebody can write the answer in.</summary>
    public bool OnPaper { get; init; }

    internal static ViewType Schema { get; } = new("slot",
    [
        .. Common<SlotView>(),
        Property<SlotView>.Text("level", "Who fills it, in words: international, country, state, county or agency. When it is filled, or searched for in vain: the layer that did.", static block => block.Level),
        Property<SlotView>.Flag("filled", "Whether it has been filled in.", static block => block.Filled),
        Property<SlotView>.Html("value", "What it was filled with.", static block => block.Value),
        Property<SlotView>.Address("href", "For a phone number or web address: where it leads.", static block => block.Href),
        Property<SlotView>.Html("absent", "Why there is nothing to fill in here, when that is so.", static block => block.Absent),
        Property<SlotView>.Html("searched", "Where somebody searched, when nobody knows the answer: the slot is open.", static block => block.Searched),
        Property<SlotView>.Text("cite", "The law that the value rests on, as it is cited.", static block => block.Cite),
        Property<SlotView>.Of("source", "The source that the value rests on.", static () => SourceView.Schema, static block => block.Source),
        Property<SlotView>.Html("notes", "Local notes on it.", static block => block.Notes),
        Property<SlotView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static block => block.Mark),
        Property<SlotView>.Flag("onPaper", "Whether it stands on paper, where what is open has a line to write on.", static block => block.OnPaper),
    ]);

    internal override ViewType Type => Schema;

    /// <param name="level">Who is to fill it.</param>
    internal static SlotView Open(BlockFrame frame, string? level) =>
        new(frame)
{
Level = level,
Filled = false,
Value = null,
Href = null,
Absent = null,
Searched = null,
Cite = null,
Source = null,
Notes = null,
Mark = null,
};
}
