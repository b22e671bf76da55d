using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>milestones and flip-cards.</summary>
internal sealed record LeadListView(BlockFrame Frame) : BlockView(Frame)
{
    public required string? AuthorId { get; init; }

    public required string Label { get; init; }

    public required LeadItemView[] Items { get; init; }

    internal static ViewType Schema { get; } = new("block of items with bold beginnings",
    [
        .. Common<LeadListView>(),
        Property<LeadListView>.Text("authorId", "The block's id as its author wrote it.", static block => block.AuthorId),
        Property<LeadListView>.Text("label", "The kind in words.", static block => block.Label),
        Property<LeadListView>.List("items", "The items in order.", static () => LeadItemView.Schema, static block => block.Items),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Lead">The bold words at its beginning; null where there are none.</param>
/// <param name="Text">What follows in the same paragraph.</param>
/// <param name="More">Further paragraphs, lists and blocks.</param>
internal sealed record LeadItemView(string Number, string? Id, Html? Lead, Html? Text, Html? More) : View
{
    /// <summary>In hundredths of a picture's width.</summary>
    public required string Left { get; init; }

    /// <summary>In hundredths of a picture's height.</summary>
    public required string Top { get; init; }

    /// <summary>The lead without markup.</summary>
    public required string Words { get; init; }

    internal static ViewType Schema { get; } = new("item with a bold beginning",
    [
        Property<LeadItemView>.Text("number", "Its number.", static item => item.Number),
        Property<LeadItemView>.Text("id", "Id for links to it, of places on a picture.", static item => item.Id),
        Property<LeadItemView>.Html("lead", "Its bold words.", static item => item.Lead),
        Property<LeadItemView>.Text("words", "The same without markup.", static item => item.Words),
        Property<LeadItemView>.Html("text", "What follows in the same paragraph.", static item => item.Text),
        Property<LeadItemView>.Html("more", "Further paragraphs, lists and blocks of it.", static item => item.More),
        Property<LeadItemView>.Text("left", "Of places on a picture: from the left, in hundredths of its width.", static item => item.Left),
        Property<LeadItemView>.Text("top", "From the top, in hundredths of its height.", static item => item.Top),
    ]);

    internal override ViewType Type => Schema;
}
