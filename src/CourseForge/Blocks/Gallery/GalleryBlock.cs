using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>Pictures beside each other, each of which can be seen large.</summary>
internal sealed class GalleryBlock : BlockKindDefinition
{
    public override string Name => "gallery";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Summary => "Pictures beside each other, each of which can be seen large.";

    internal override string Example =>
        """
            ::: gallery {title="The rooms"}
            ![The hall, with the desk on the left](media/hall.jpg "The hall")
            ![The waiting room, with six chairs](media/waiting.jpg "The waiting room")
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Containers;

    internal override bool TakesText(IReadOnlyList<Block> nodes) =>
        nodes.Count > 0 && nodes.All(static node => Pictures(node).Any() && OtherThanPicture(node) is null);

    internal override BlockTemplate? Template => new BlockTemplate("blocks/gallery", GalleryView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/gallery", GalleryView.Schema);

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        if (block.Nodes.Find(static node => OtherThanPicture(node) is not null) is { } other)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.WrongBody,
                        block.FirstLine(other),
                        Name,
                        "something that is no picture",
                        "pictures"
                    )
                    .WithHint(
                        "what is said about one stands behind its path: '![what it shows](media/file.jpg \"Caption\")'"
                    )
                    .WithRelated(block.Name.Span, "the block opens here")
            );
        }

        HeadedParts.CheckNotAlone(
            block,
            Name,
            block.Nodes.Sum(static node => Pictures(node).Count()),
            new HeadedParts.Noun("a picture", "pictures"),
            "write the picture without the block",
            diagnostics
        );
        CheckShown(block, diagnostics);
    }

    /// <summary>A picture to look at says something.</summary>
    internal static void CheckShown(BlockSource block, DiagnosticBag diagnostics)
    {
        foreach (var (media, _) in block.Nodes.SelectMany(Pictures).Where(static picture => picture.Media.IsDecorative))
        {
            diagnostics.Add(Codes.BlockParts.DecorativeShown, media.Span, media.Path.Value, block.Name.Value);
        }
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page)
    {
        var pictures = block.Body.SelectMany(Pictures).Select(page.Picture).OfType<PictureParts>().ToArray();
        var ids = pictures.Select(_ => page.Unique("picture")).ToArray();
        yield return new GalleryView(
            block.Frame,
            block.Syntax.Id?.Value,
            page.Word(Label),
            [
                .. pictures.Select(
                    (picture, at) =>
                        new PictureView(
                            (at + 1).ToString(CultureInfo.InvariantCulture),
                            ids[at],
                            picture.Path,
                            picture.Alternative,
                            picture.Caption,
                            at > 0 ? ids[at - 1] : null,
                            at + 1 < ids.Length ? ids[at + 1] : null
                        )
                ),
            ]
        );
    }

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);

    /// <summary>The pictures of a paragraph that is made of pictures.</summary>
    internal static IEnumerable<(MediaSyntax Media, LinkInline Link)> Pictures(Block node) =>
        node is ParagraphBlock { Inline: { } inline }
            ? inline
                .OfType<LinkInline>()
                .Select(static link => (Media: link.GetData(MarkdownData.Link) as MediaSyntax, Link: link))
                .Where(static picture => picture.Media is { Kind: MediaKind.Image })
                .Select(static picture => (picture.Media!, picture.Link))
            : [];

    /// <summary>What is no picture; null where there is nothing else. A file that could not be read was told.</summary>
    private static object? OtherThanPicture(Block node) =>
        node is not ParagraphBlock { Inline: { } inline }
            ? node
            : inline.FirstOrDefault(static part =>
                part is not LineBreakInline
                && part is not LiteralInline { Content.IsEmpty: true }
                && !(part is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace())
                && !(
                    part is LinkInline { IsImage: true } image
                    && image.GetData(MarkdownData.Link) is null or MediaSyntax { Kind: MediaKind.Image }
                )
            );
}
