using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>
/// A body that is made of parts, each under a heading of its own: tabs, sections that open, two sides. All headings are
/// on one level, and nothing stands before the first one.
/// </summary>
internal static class HeadedParts
{
    /// <summary>What one part is called in messages.</summary>
    /// <param name="One">"a tab".</param>
    /// <param name="Many">"tabs".</param>
    internal readonly record struct Noun(string One, string Many)
    {
        internal string Word => One[2..];
    }

    internal static IEnumerable<(HeadingBlock Heading, List<Block> Nodes)> Of(IEnumerable<Block> nodes)
    {
        (HeadingBlock Heading, List<Block> Nodes)? open = null;
        foreach (var node in nodes)
        {
            if (node is HeadingBlock heading)
            {
                if (open is { } done)
                {
                    yield return done;
                }

                open = (heading, []);
            }
            else
            {
                open?.Nodes.Add(node);
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    internal static IReadOnlyList<(ContainerInline? Title, List<Block> Nodes)> SlidesOf(IEnumerable<Block> nodes) =>
        [.. Of(nodes).Select(static part => (part.Heading.Inline, part.Nodes))];

    /// <summary>Whether a text can stand in the place of the body.</summary>
    internal static bool Fits(IReadOnlyList<Block> nodes) =>
        nodes is [HeadingBlock first, ..]
        && nodes.OfType<HeadingBlock>().All(heading => heading.Level == first.Level)
        && Of(nodes).All(static part => part.Nodes.Count > 0);

    /// <summary>Tells what has no heading, no text, another level, or the title of another part.</summary>
    /// <returns>The parts that there are.</returns>
    internal static List<HeadingBlock> Check(BlockSource block, string kind, Noun noun, DiagnosticBag diagnostics)
    {
        var nodes = block.Nodes;
        if (nodes.Count == 0)
        {
            return [];
        }

        if (nodes[0] is not HeadingBlock)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.BlockParts.PartWithoutTitle, block.FirstLine(nodes[0]), kind, noun.One)
                    .WithHint("write its title on a line of its own in front of it, such as '### Before the visit'")
                    .WithRelated(block.Name.Span, "the block opens here")
            );
        }

        var parts = Of(nodes).ToList();
        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (heading, inside) in parts)
        {
            var title = MarkdownText.Of(heading);
            if (heading.Level != parts[0].Heading.Level)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Markdown.WrongBody,
                            block.FirstLine(heading),
                            kind,
                            "headings of two levels",
                            $"the title of each of its {noun.Many} as a heading, all of one level,"
                        )
                        .WithHint($"write '{new string('#', parts[0].Heading.Level)}', or bold words in its place")
                );
            }
            else if (inside.Count == 0)
            {
                diagnostics.Add(Codes.BlockParts.PartWithoutText, block.FirstLine(heading), title, noun.One);
            }

            if (title.Length > 0 && !titles.Add(title))
            {
                diagnostics.Add(Codes.BlockParts.SameTitle, block.FirstLine(heading), kind, noun.Many, title);
            }
        }

        return [.. parts.Select(static part => part.Heading)];
    }

    /// <summary>Tells of a body with one part only.</summary>
    internal static void CheckNotAlone(
        BlockSource block,
        string kind,
        int count,
        Noun noun,
        string instead,
        DiagnosticBag diagnostics
    )
    {
        if (count == 1)
        {
            diagnostics.Add(
                Diagnostic.Create(Codes.BlockParts.SinglePart, block.Name.Span, kind, noun.Word).WithHint(instead)
            );
        }
    }

    internal static HeadedView View(BlockOnPage block, IBlockPage page, HeadedPartText text) =>
        new(block.Frame)
        {
            AuthorId = block.Syntax.Id?.Value,
            Label = page.Word(block.Syntax.Definition().Label),
            PartHeading = block.Syntax.Title is null ? block.Frame.Heading : page.InnerHeading,
            Group = page.Unique("group"),
            IsOpen = block.Syntax.HasFlag("open"),
            Parts =
            [
                .. Of(block.Body)
                    .Select(
                        (part, index) =>
                            new HeadedPartView(
                                Letters.At(index % 26),
                                part.Heading.GetData(MarkdownData.Heading) is HeadingSyntax { Id: { } id }
                                    ? page.Anchor(id.Value)
                                    : null,
                                page.Html(part.Heading.Inline ?? []),
                                text(part.Nodes),
                                index == 0
                            )
                    ),
            ],
        };

    internal static HeadedView View(BlockOnPage block, IBlockPage page) =>
        View(block, page, nodes => page.Html(block.Syntax, nodes));

    internal delegate Html HeadedPartText(IEnumerable<Block> nodes);
}
