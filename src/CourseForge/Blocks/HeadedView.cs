using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>accordion, tabs and compare.</summary>
internal sealed record HeadedView(BlockFrame Frame) : BlockView(Frame)
{
    public required string? AuthorId { get; init; }

    public required string Label { get; init; }

    /// <summary>The element for the titles of the parts.</summary>
    public required string PartHeading { get; init; }

    /// <summary>A name that nothing else on the page has.</summary>
    public required string Group { get; init; }

    public required bool IsOpen { get; init; }

    public required HeadedPartView[] Parts { get; init; }

    internal static ViewType Schema { get; } = new("block of parts with titles",
    [
        .. Common<HeadedView>(),
        Property<HeadedView>.Text("authorId", "The block's id as its author wrote it.", static block => block.AuthorId),
        Property<HeadedView>.Text("label", "The kind in words.", static block => block.Label),
        Property<HeadedView>.Element("partHeading", "Element for the titles of the parts: h3, h4 ...", static block => block.PartHeading),
        Property<HeadedView>.Text("group", "A name that nothing else on the page has: of details, one of which is open.", static block => block.Group),
        Property<HeadedView>.Flag("open", "Whether all parts are open at first.", static block => block.IsOpen),
        Property<HeadedView>.List("parts", "The parts in order.", static () => HeadedPartView.Schema, static block => block.Parts),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record HeadedPartView(string Letter, string? Id, Html Title, Html Body, bool IsFirst) : View
{
    internal static ViewType Schema { get; } = new("part with a title",
    [
        Property<HeadedPartView>.Text("letter", "a, b, c ...", static part => part.Letter),
        Property<HeadedPartView>.Text("id", "Id for links to the part, when it has one.", static part => part.Id),
        Property<HeadedPartView>.Html("title", "Its title.", static part => part.Title),
        Property<HeadedPartView>.Html("body", "What is in it.", static part => part.Body),
        Property<HeadedPartView>.Flag("first", "Whether it is the first one.", static part => part.IsFirst),
    ]);

    internal override ViewType Type => Schema;
}
