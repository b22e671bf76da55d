using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;

namespace CourseForge.Blocks;

/// <summary>
/// Places on a picture, each with a text. The list of the texts is what everybody can read, and the marks on the picture
/// lead to it.
/// </summary>
internal sealed class HotspotsBlock : BlockKindDefinition
{
    private static readonly LeadLists.Noun Item = new(
        "a place",
        "what is there",
        "1. **The handle** {at=30,40} Turn it inward."
    );

    public override string Name => "hotspots";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Summary => "A picture with places on it, and a list that says what is at each.";

    internal override string Example =>
        """
            ::: hotspots {title="The desk"}
            ![A desk with a telephone and a screen](media/desk.svg)

            1. **The telephone** {at=20,60} Its number is on the card.
            2. **The screen** {at=70,35} Nobody at the counter sees it.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

    internal override BlockGroups Group => BlockGroups.Containers;

    internal override BlockGroups Holds => BlockGroups.Records;

    internal override bool HasPlaces => true;

    /// <summary>Places are read in this block only; a text in its place would have none.</summary>
    internal override bool TakesText(IReadOnlyList<Block> nodes) => false;

    internal override BlockTemplate? Template => new BlockTemplate("blocks/hotspots", HotspotsView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/hotspots", HotspotsView.Schema);

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        if (block.Nodes.Count == 0)
        {
            return;
        }

        var first = block.Nodes[0];
        if (GalleryBlock.Pictures(first).Count() != 1)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.WrongBody,
                        block.FirstLine(first),
                        Name,
                        "no picture at its beginning",
                        "a picture and below it a list of the places"
                    )
                    .WithHint("begin with the picture: '![what it shows](media/file.svg)'")
            );
        }
        else
        {
            GalleryBlock.CheckShown(block, diagnostics);
        }

        List<Block> rest = first is ListBlock ? block.Nodes : block.Nodes[1..];
        var items = LeadLists.Check(block, rest, Name, Item, diagnostics);
        if (rest.Count == 0)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.WrongBody,
                        block.Name.Span,
                        Name,
                        "no list",
                        "a picture and below it a list of the places"
                    )
                    .WithHint($"write each place as an item: '{Item.Sample}'")
            );
        }

        CheckPlaces(block, items, diagnostics);
    }

    private static void CheckPlaces(BlockSource block, List<LeadItem> items, DiagnosticBag diagnostics)
    {
        var placed = new List<(PicturePlace Place, LeadItem Item)>();
        foreach (var item in items)
        {
            if (item.Place is not { } written)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.BlockParts.PicturePlace, block.FirstLine(item.Item), "this item", "is missing")
                        .WithHint($"write it behind the bold words: '{Item.Sample}'")
                );
                continue;
            }

            if (written.Place is not { } place)
            {
                // What could not be read was told where it stands.
                continue;
            }

            if (placed.Find(other => other.Place.Covers(place)) is { Item: { } same })
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.BlockParts.SamePlace, block.FirstLine(item.Item), place)
                        .WithRelated(block.FirstLine(same.Item), "the other one")
                );
            }

            placed.Add((place, item));
        }
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page)
    {
        if (
            block.Body.SelectMany(GalleryBlock.Pictures).Select(page.Picture).FirstOrDefault() is not { } picture
            || LeadLists.Of(block.Body) is not { Count: > 0 } items
        )
        {
            return [];
        }

        return
        [
            new HotspotsView(
                block.Frame,
                block.Syntax.Id?.Value,
                page.Word(Label),
                picture.Path,
                picture.Alternative,
                picture.Caption,
                [.. items.Select((item, index) => LeadLists.View(item, index, block, page, page.Unique("place")))]
            ),
        ];
    }

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);
}
