using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Syntax;

/// <summary>Where the words for the instructor alone stand in a text.</summary>
internal static class InstructorPlaces
{
    /// <summary>Blocks for the instructor, and footnotes that only such blocks refer to.</summary>
    internal static List<SourceSpan> In(MarkdownContent content)
    {
        var places = new List<SourceSpan>();
        foreach (var block in content.Blocks.WithDescendants())
        {
            if (block.IsInstructorOnly)
            {
                places.Add(block.Span);
            }
        }

        if (places.Count == 0)
        {
            return places;
        }

        foreach (var part in content.Parts)
        {
            foreach (
                var note in part.Nodes.OfType<FootnoteGroup>().SelectMany(static group => group.OfType<Footnote>())
            )
            {
                if (IsInstructorOnly(note))
                {
                    places.Add(part.Map.Span(note.Span.Start, note.Span.Length));
                }
            }
        }

        return places;
    }

    /// <summary>Whether nothing in a part is for learners.</summary>
    internal static bool IsAll(ContentPart part) =>
        !part.Nodes.IsEmpty
        && part.Nodes.All(static node =>
            node.GetData(MarkdownData.Block) is BlockSyntax { IsInstructorOnly: true } || node is FootnoteGroup
        );

    /// <summary>Whether nobody but the instructor is led to a footnote.</summary>
    internal static bool IsInstructorOnly(Footnote note)
    {
        var links = note.Links.Where(static link => !link.IsBackLink).ToList();
        return links.Count > 0 && links.TrueForAll(IsInside);
    }

    private static bool IsInside(FootnoteLink link)
    {
        ContainerInline? inline = link.Parent;
        while (inline?.Parent is { } outer)
        {
            inline = outer;
        }

        for (MarkdownObject? node = inline?.ParentBlock; node is Block block; node = block.Parent)
        {
            if (block.GetData(MarkdownData.Block) is BlockSyntax { IsInstructorOnly: true })
            {
                return true;
            }
        }

        return false;
    }
}
