namespace CourseForge.Rendering.Templates.Checking;

/// <summary>A tag of a template between its braces, found without reading what it says.</summary>
/// <param name="Start">Behind the braces, and a <c>~</c> or <c>-</c>.</param>
/// <param name="Length">Up to such a one, or to the braces.</param>
/// <param name="OpenQuote">Where a quote stands that is not closed before the tag's end; -1 when there is none.</param>
internal readonly record struct TemplateTag(int Start, int Length, int OpenQuote)
{
    /// <summary>All tags but comments; one that has no end is left out.</summary>
    internal static IEnumerable<TemplateTag> All(string text)
    {
        var at = 0;
        while ((at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var start = at + 2;
            if (start < text.Length && text[start] is '~' or '-')
            {
                start++;
            }

            if (CommentEnd(text, start) is { } comment)
            {
                at = comment;
                continue;
            }

            var (end, quote) = End(text, start);
            if (end < 0)
            {
                yield break;
            }

            var length = end - start;
            if (length > 0 && text[end - 1] is '~' or '-')
            {
                length--;
            }

            // Three braces are another language, which is told elsewhere.
            if (start >= text.Length || text[start] != '{')
            {
                yield return new TemplateTag(start, length, quote);
            }

            at = end + 2;
        }
    }

    /// <summary>The text with blanks in the place of all tags and comments.</summary>
    internal static string Without(string text)
    {
        var rest = text.ToCharArray();
        var at = 0;
        while ((at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var start = at + 2;
            var end = CommentEnd(text, start) ?? (End(text, start).End is var close and >= 0 ? close + 2 : text.Length);
            Array.Fill(rest, ' ', at, end - at);
            at = end;
        }

        return new string(rest);
    }

    /// <summary>What a tag says, with blanks in the place of what stands in quotes.</summary>
    internal static string WithoutQuoted(string tag)
    {
        var rest = tag.ToCharArray();
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] is '"' or '\'' && tag.IndexOf(tag[at], at + 1) is var end and > 0)
            {
                Array.Fill(rest, ' ', at + 1, end - at - 1);
                at = end;
            }
        }

        return new string(rest);
    }

    private static int? CommentEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '#')
        {
            return null;
        }

        var isLong = at + 1 < text.Length && text[at + 1] == '#';
        if (isLong)
        {
            at = text.IndexOf("##", at + 2, StringComparison.Ordinal);
            if (at < 0)
            {
                return text.Length;
            }
        }

        var end = text.IndexOf("}}", at, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    private static (int End, int OpenQuote) End(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '}' when at + 1 < text.Length && text[at + 1] == '}':
                    return (at, -1);
                case '{' when at + 1 < text.Length && text[at + 1] == '{' && at > start:
                    // Another tag begins: this one has no end, and that is told elsewhere.
                    return (-1, -1);
                case '"' or '\'':
                    // A text in quotes does not go over the end of its line.
                    var next = text.AsSpan(at + 1).IndexOfAny(text[at], '\r', '\n');
                    var close = next < 0 ? text.Length : at + 1 + next;
                    if (close == text.Length || text[close] is '\r' or '\n')
                    {
                        var end = text.IndexOf("}}", at, close - at, StringComparison.Ordinal);
                        return end < 0 ? (-1, -1) : (end, at);
                    }

                    // "home }} ... " with the quote of another tag or attribute: what stands between is no text.
                    if (
                        text.IndexOf("}}", at, close - at, StringComparison.Ordinal) is var inner and >= 0
                        && IsOutside(text, at, inner, close)
                    )
                    {
                        return (inner, at);
                    }

                    at = close;
                    break;
            }
        }

        return (-1, -1);
    }

    /// <summary>Whether a quoted text with braces in it is none: HTML stands behind them.</summary>
    private static bool IsOutside(string text, int quote, int braces, int close) =>
        text.AsSpan(quote, braces - quote).IndexOf("{{") < 0
        && text.AsSpan(braces, close - braces).ContainsAny('<', '>', '{');
}
