using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;

namespace CourseForge.Blocks;

/// <summary>Bodies that are one list, each item of which begins with bold words: cards, points of time or places.</summary>
internal static class LeadLists
{
    /// <summary>What an item and its bold words are, in messages.</summary>
    /// <param name="One">"a card".</param>
    /// <param name="Lead">"what stands on its front".</param>
    /// <param name="Sample">An item as it is to be written.</param>
    internal readonly record struct Noun(string One, string Lead, string Sample);

    internal static List<LeadItem> Of(IEnumerable<Block> nodes) =>
        [
            .. nodes
                .OfType<ListBlock>()
                .Take(1)
                .SelectMany(static list => list.OfType<ListItemBlock>())
                .Select(LeadItem.Of),
        ];

    /// <summary>Whether a text can stand in the place of the body.</summary>
    internal static bool Fits(IReadOnlyList<Block> nodes) =>
        nodes is [ListBlock] && Of(nodes).All(static item => item.Lead.Count > 0);

    /// <summary>Tells what is no list, and items without bold words or with nothing besides.</summary>
    /// <param name="nodes">Of the body, what the list is to be.</param>
    internal static List<LeadItem> Check(
        BlockSource block,
        IReadOnlyList<Block> nodes,
        string kind,
        Noun noun,
        DiagnosticBag diagnostics
    )
    {
        var list = nodes.FirstOrDefault(static node => node is ListBlock);
        if (nodes.FirstOrDefault(node => node != list) is { } other)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.WrongBody,
                        block.FirstLine(other),
                        kind,
                        (list, other) switch
                        {
                            (null, _) => "no list",
                            (_, ListBlock) => "a second list",
                            _ => "something that is not in its list",
                        },
                        "one list"
                    )
                    .WithHint(
                        list is null
                            ? $"write each as an item: '{noun.Sample}'"
                            : "indent what belongs to an item as far as its words; write all else before or after the block"
                    )
                    .WithRelated(block.Name.Span, "the block opens here")
            );
        }

        var items = Of(nodes);
        var leads = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (item.Lead.Count == 0)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.BlockParts.ItemWithoutLead, block.FirstLine(item.Item), noun.One, noun.Lead)
                        .WithHint($"begin it so: '{noun.Sample}'")
                );
            }
            else if (item.Text.Count == 0 && item.More.Count == 0)
            {
                diagnostics.Add(
                    Codes.BlockParts.PartWithoutText,
                    block.FirstLine(item.Item),
                    MarkdownText.Of(((ParagraphBlock)item.Item[0]).Inline!).Trim(),
                    noun.One
                );
            }
        }

        return items;
    }

    internal static LeadItemView View(
        LeadItem item,
        int index,
        BlockOnPage block,
        IBlockPage page,
        string? id = null
    ) =>
        new(
            (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            id,
            item.Lead.Count > 0 ? page.Html(item.Lead) : null,
            item.Text.Count > 0 ? page.Html(item.Text) : null,
            item.More.Count > 0 ? page.Html(block.Syntax, item.More) : null
        )
        {
            Left = item.Place?.Place?.Left ?? "0",
            Top = item.Place?.Place?.Top ?? "0",
            Words = item.Lead.Count > 0 ? page.Plain(item.Lead) : "",
        };

    internal static LeadListView View(BlockOnPage block, IBlockPage page) =>
        new(block.Frame)
        {
            AuthorId = block.Syntax.Id?.Value,
            Label = page.Word(block.Syntax.Definition().Label),
            Items = [.. Of(block.Body).Select((item, index) => View(item, index, block, page))],
        };
}
