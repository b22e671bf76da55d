using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Markup;

/// <summary>
/// The last line of a quotation, where it begins with a dash: whose words they are. The tree stays as it is.
/// </summary>
/// <param name="Before">What stands before it in the same paragraph.</param>
/// <param name="Words">Without the dash.</param>
internal sealed record Attribution(IReadOnlyList<Inline> Before, IReadOnlyList<Inline> Words)
{
    private static readonly string[] Dashes = ["— ", "– ", "-- ", "--- ", "―"];

    /// <summary>Null where the quotation ends otherwise, or is nothing but such a line.</summary>
    internal static Attribution? Of(QuoteBlock quote)
    {
        if (quote.LastOrDefault() is not ParagraphBlock { Inline: { } inline })
        {
            return null;
        }

        var all = inline.ToList();
        var start = all.FindLastIndex(static part => part is LineBreakInline) + 1;
        if (
            start >= all.Count
            || (start == 0 && quote.Count == 1)
            || all[start] is not LiteralInline literal
            || Array.Find(Dashes, dash => literal.Content.AsSpan().StartsWith(dash)) is not { } found
        )
        {
            return null;
        }

        var rest = new LiteralInline(
            new StringSlice(literal.Content.Text, literal.Content.Start + found.Length, literal.Content.End)
        );
        return new Attribution([.. all[..Math.Max(0, start - 1)]], [rest, .. all[(start + 1)..]]);
    }
}
