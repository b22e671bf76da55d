using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Signs of stress that are left in the text: <c>** words**</c>, <c>**words</c>, <c>~~words ~~</c>, <c>**words*</c>.
/// </summary>
internal static class UnreadStress
{
    private const int LongestShown = 60;

    internal static void Report(LeafBlock block, ContainerInline inline, ContentBuilder content)
    {
        // A sign may begin with the last character of the words.
        var start = Math.Min(block.Span.Start, content.Text.Length);
        var own = content.Text.AsSpan(start, Math.Min(block.Span.Length + 2, content.Text.Length - start));
        if (!own.ContainsAny('*', '~'))
        {
            return;
        }

        Pairs(inline, "**", "strong text", content);
        Pairs(inline, "~~", "struck-out text", content);
        foreach (var stress in inline.FindDescendants<EmphasisInline>())
        {
            Uneven(stress, content);
        }
    }

    private static void Pairs(ContainerInline inline, string sign, string what, ContentBuilder content)
    {
        var text = content.Text;
        if (!text.Contains(sign, StringComparison.Ordinal))
        {
            return;
        }

        var left = new List<int>();
        foreach (var literal in inline.FindDescendants<LiteralInline>())
        {
            for (var at = literal.Span.Start; at >= 0 && at <= literal.Span.End && at + 1 < text.Length; at++)
            {
                // A sign may begin with the last character of the words.
                var rest = text.AsSpan(at, Math.Min(literal.Span.End + 2, text.Length) - at);
                var next = rest.IndexOf(sign, StringComparison.Ordinal);
                if (next < 0)
                {
                    break;
                }

                at += next;
                if (!IsEscaped(text, at) && IsAlone(text, at, sign))
                {
                    left.Add(at);
                    at++;
                }
            }
        }

        // Powers such as 2**3 stand between words on both sides.
        left.RemoveAll(at => IsWord(text, at - 1) && IsWord(text, at + 2));
        for (var i = 0; i + 1 < left.Count; i++)
        {
            var words = text.AsSpan(left[i] + 2, left[i + 1] - left[i] - 2);
            var isTurned =
                (IsWord(text, left[i] - 1) && char.IsWhiteSpace(words[0]))
                || (IsWord(text, left[i + 1] + 2) && char.IsWhiteSpace(words[^1]));
            if (!isTurned && !words.ContainsAny('\r', '\n') && HasLetter(words))
            {
                var hasBlank = char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1]);
                LookAlikes.Report(
                    left[i],
                    left[i + 1] + 2 - left[i],
                    what,
                    hasBlank
                        ? $"no blank stands between the signs and the words: {sign}words{sign}"
                        : "beside a letter the signs are read only around letters: take other signs out of them, or put a blank in front",
                    content
                );
                i++;
            }
        }

        // One alone that begins a word: what closes it is missing.
        if (left is [var open] && !IsWord(text, open - 1) && open + 2 < text.Length && char.IsLetter(text[open + 2]))
        {
            var words = content.LineAt(open).TrimEnd();
            LookAlikes.Report(
                open,
                Math.Min(words.Length, LongestShown),
                what,
                $"what closes it is missing: {sign}words{sign}; signs that are meant have a backslash in front",
                content
            );
        }
    }

    /// <summary>More stars on one side than on the other: one is left.</summary>
    private static void Uneven(EmphasisInline stress, ContentBuilder content)
    {
        if (stress.DelimiterChar != '*')
        {
            return;
        }

        var text = content.Text;
        var (start, end) = (stress.Span.Start, stress.Span.End);
        var isBefore =
            start > 0
            && text[start - 1] == '*'
            && !IsEscaped(text, start - 1)
            && stress.PreviousSibling is LiteralInline before
            && before.Content.AsSpan().EndsWith("*");
        var isBehind =
            end + 1 < text.Length
            && text[end + 1] == '*'
            && stress.NextSibling is LiteralInline { IsFirstCharacterEscaped: false } behind
            && behind.Content.AsSpan().StartsWith("*");
        if (isBefore != isBehind)
        {
            LookAlikes.Report(
                isBefore ? start - 1 : start,
                end + 2 - start,
                "strong text",
                "as many stars stand behind the words as in front of them: **words**",
                content
            );
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEscaped(string text, int at) => at > 0 && text[at - 1] == '\\';

    /// <summary>Whether there are two of the sign and no more.</summary>
    private static bool IsAlone(string text, int at, string sign) =>
        (at == 0 || text[at - 1] != sign[0]) && (at + 2 >= text.Length || text[at + 2] != sign[0]);

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
