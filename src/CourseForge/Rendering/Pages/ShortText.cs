using CourseForge.Text;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Pages;

/// <summary>Where a paragraph may end for readers who only need to be reminded of it.</summary>
internal static class ShortText
{
    private const int Enough = 110;

    /// <summary>Characters after which the first sentence may end.</summary>
    internal const int Sentence = 20;

    /// <summary>
    /// The end of the first sentence after which enough has been said, and something is still to come; null when the
    /// paragraph is best written in full.
    /// </summary>
    /// <param name="enough">Characters after which the sentence may end.</param>
    internal static (LiteralInline In, int Length)? EndOf(ContainerInline paragraph, int enough = Enough)
    {
        // What ends in a colon leads to what comes next, which would hang in the air.
        if (
            paragraph.LastChild is LiteralInline last
            && last.Content.AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var seen = 0;
        var inQuotation = false;
        for (var child = paragraph.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is LiteralInline literal)
            {
                var text = literal.Content.AsSpan();
                for (var i = 0; i < text.Length; i++)
                {
                    inQuotation ^= text[i] == '"';

                    // Half of what somebody says, without its end, is not what they say.
                    if (
                        seen + i >= enough
                        && !(inQuotation && !ClosesQuotation(text, i))
                        && Sentences.EndAt(text, i, literal.NextSibling is null or LineBreakInline) is { } end
                    )
                    {
                        var isAll = text[end..].Trim().IsEmpty && literal.NextSibling is null;
                        return isAll ? null : (literal, end);
                    }
                }

                seen += text.Length;
            }
            else if (child is ContainerInline container)
            {
                seen += Length(container);
            }
        }

        return null;
    }

    /// <summary>How many letters the first sentence has; null where there is no other.</summary>
    internal static int? LengthOfSentence(ContainerInline paragraph) =>
        EndOf(paragraph, Sentence) is { } end ? LengthBefore(paragraph, end.In) + end.Length : null;

    private static int LengthBefore(ContainerInline paragraph, Inline last)
    {
        var length = 0;
        for (var child = paragraph.FirstChild; child is not null && child != last; child = child.NextSibling)
        {
            length += child switch
            {
                LiteralInline literal => literal.Content.Length,
                ContainerInline inner => Length(inner),
                _ => 0,
            };
        }

        return length;
    }

    private static bool ClosesQuotation(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at + 1] == '"';

    private static int Length(ContainerInline container) => LengthBefore(container, container);
}
