using CourseForge.Diagnostics;
using CourseForge.Syntax;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace CourseForge.Parsing.Markdown;

/// <summary>Reads <c>{at=30,40}</c> in items of the lists of blocks that have places.</summary>
internal static class PlaceReader
{
    private static readonly AttributeShape[] Attributes =
    [
        new("at", AttributeType.Text, "From the left and from the top, in hundredths of the picture."),
    ];

    /// <summary>False where the braces are no place: nothing was said then.</summary>
    internal static bool Read(AttributesInline braces, HashSet<CustomContainer> withPlaces, ContentBuilder content)
    {
        if (
            braces.Parent?.ParentBlock
                is not ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { Parent: CustomContainer block } } }
            || !withPlaces.Contains(block)
        )
        {
            return false;
        }

        var span = content.Span(braces);
        var values = AttributeCheck.Check(
            AttributeReader.Read(braces.Text, span, content.Diagnostics),
            Attributes,
            [],
            "a place on a picture",
            span,
            content.Diagnostics
        );
        if (!values.TryGetValue("at", out var written))
        {
            // What there is besides was told, and that the place is missing is for the block to tell.
            braces.Remove();
            return true;
        }

        var place = PicturePlace.Read(written.Value);
        if (place is not { IsInside: true })
        {
            content.Report(
                Codes.BlockParts.PicturePlace,
                written.Span,
                "this item",
                $"is '{written.Value}', which {(place is null ? "is not two numbers" : "lies outside of the picture")}"
            );
        }

        braces.ReplaceBy(
            new PlaceInline(place)
            {
                Span = braces.Span,
                Line = braces.Line,
                Column = braces.Column,
            }
        );
        return true;
    }
}
