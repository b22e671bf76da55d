using CourseForge.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>
/// An item of a list, taken apart: what it begins with, what follows in the same paragraph, and all else of it. The tree
/// stays as it is: a sentence is cut out of a copy.
/// </summary>
/// <param name="Lead">The bold words at its beginning; empty where it begins without any.</param>
/// <param name="Text">What follows in the same paragraph.</param>
/// <param name="More">Further paragraphs, lists and blocks.</param>
internal sealed record LeadItem(
    ListItemBlock Item,
    IReadOnlyList<Inline> Lead,
    IReadOnlyList<Inline> Text,
    IReadOnlyList<Block> More
)
{
    /// <summary>Of an item that says where on a picture it belongs.</summary>
    internal Syntax.PlaceInline? Place =>
        Item.FirstOrDefault() is ParagraphBlock { Inline: { } words }
            ? words.OfType<Syntax.PlaceInline>().FirstOrDefault()
            : null;

    /// <summary>An item whose lead must be bold. What stands between the lead and its text belongs to neither.</summary>
    internal static LeadItem Of(ListItemBlock item)
    {
        if (
            item.FirstOrDefault() is not ParagraphBlock { Inline: { } words }
            || words.FirstOrDefault(static inline => inline is not Syntax.PlaceInline)
                is not EmphasisInline { DelimiterCount: 2 } bold
        )
        {
            return new LeadItem(item, [], [], [.. item]);
        }

        var rest = words.SkipWhile(inline => inline != bold).Skip(1).ToList();
        while (
            rest.Count > 0
            && (
                rest[0] is LineBreakInline or Syntax.PlaceInline
                || (rest[0] is LiteralInline blank && blank.Content.AsSpan().IsWhiteSpace())
            )
        )
        {
            rest.RemoveAt(0);
        }

        if (rest.Count > 0 && rest[0] is LiteralInline literal)
        {
            var text = literal.Content.AsSpan();
            var from = text.Length - text.TrimStart(" :.–—-").Length;
            rest = Rest(literal, from, rest[1..]);
        }

        return new LeadItem(item, [.. bold], rest, [.. item.Skip(1)]);
    }

    /// <summary>The lead of a sentence or of bold words, and what follows it.</summary>
    internal static (IReadOnlyList<Inline> Lead, IReadOnlyList<Inline> Text) Parts(ContainerInline words)
    {
        var all = words.ToList();
        if (all[0] is EmphasisInline { DelimiterCount: 2 } bold)
        {
            return ([.. bold], all[1..]);
        }

        for (var at = 0; at < all.Count; at++)
        {
            if (all[at] is LiteralInline literal && EndOfSentence(literal) is { } end)
            {
                return ([.. all[..at], Piece(literal, 0, end)], Rest(literal, end, all[(at + 1)..]));
            }
        }

        return (all, []);
    }

    private static List<Inline> Rest(LiteralInline literal, int from, List<Inline> after) =>
        from < literal.Content.Length ? [Piece(literal, from, literal.Content.Length), .. after] : after;

    private static int? EndOfSentence(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var isLast = literal.NextSibling is null or LineBreakInline;
        for (var i = 0; i < text.Length; i++)
        {
            if (Sentences.EndAt(text, i, isLast) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static LiteralInline Piece(LiteralInline literal, int from, int to) =>
        new(new StringSlice(literal.Content.Text, literal.Content.Start + from, literal.Content.Start + to - 1));
}
