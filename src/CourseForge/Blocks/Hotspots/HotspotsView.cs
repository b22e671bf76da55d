using CourseForge.Views;

namespace CourseForge.Blocks;

internal sealed record HotspotsView(
    BlockFrame Frame,
    string? AuthorId,
    string Label,
    string Src,
    string Alt,
    string? Caption,
    LeadItemView[] Items
) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("hotspots",
    [
        .. Common<HotspotsView>(),
        Property<HotspotsView>.Text("authorId", "The block's id as its author wrote it.", static block => block.AuthorId),
        Property<HotspotsView>.Text("label", "The kind in words.", static block => block.Label),
        Property<HotspotsView>.Path("src", "Path of the picture from the package's root.", static block => block.Src),
        Property<HotspotsView>.Text("alt", "What the picture shows.", static block => block.Alt),
        Property<HotspotsView>.Text("caption", "What stands below the picture.", static block => block.Caption),
        Property<HotspotsView>.List("items", "The places in order.", static () => LeadItemView.Schema, static block => block.Items),
    ]);

    internal override ViewType Type => Schema;
}
