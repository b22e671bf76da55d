using CourseForge.Views;

namespace CourseForge.Blocks;

internal sealed record GalleryView(BlockFrame Frame, string? AuthorId, string Label, PictureView[] Pictures) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("gallery",
    [
        .. Common<GalleryView>(),
        Property<GalleryView>.Text("authorId", "The block's id as its author wrote it.", static block => block.AuthorId),
        Property<GalleryView>.Text("label", "The kind in words.", static block => block.Label),
        Property<GalleryView>.List("pictures", "The pictures in order.", static () => PictureView.Schema, static block => block.Pictures),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Id">Of the picture in large.</param>
/// <param name="Before">Id of the picture before it in large; null at the first one.</param>
/// <param name="After">Id of the picture after it in large; null at the last one.</param>
internal sealed record PictureView(string Number, string Id, string Src, string Alt, string? Caption, string? Before, string? After) : View
{
    internal static ViewType Schema { get; } = new("picture",
    [
        Property<PictureView>.Text("number", "Its number.", static picture => picture.Number),
        Property<PictureView>.Text("id", "Id of the picture in large, which nothing else on the page has.", static picture => picture.Id),
        Property<PictureView>.Path("src", "Path of the file from the package's root.", static picture => picture.Src),
        Property<PictureView>.Text("alt", "What it shows.", static picture => picture.Alt),
        Property<PictureView>.Text("caption", "What stands below it.", static picture => picture.Caption),
        Property<PictureView>.Text("before", "Id of the one before it in large, when there is one.", static picture => picture.Before),
        Property<PictureView>.Text("after", "Id of the one after it in large, when there is one.", static picture => picture.After),
    ]);

    internal override ViewType Type => Schema;
}
