using System.Buffers;
using System.Net;
using System.Text;

namespace CourseForge.Rendering.Pages;

/// <param name="Anchor">The id of the heading; empty for what stands above the first one.</param>
/// <param name="Title">The words of the heading; empty for what stands above the first one.</param>
internal sealed record TextSection(string Anchor, string Title, string Text);

/// <summary>
/// The words of a page as it was written, section by section: what stands in its main part, without what is there to be
/// used (questions, links on, buttons), and without what every page has.
/// </summary>
internal static class PageText
{
    private static readonly string[] Skipped =
    [
        "form",
        "nav",
        "svg",
        "button",
        "noscript",
        "header",
        "script",
        "style",
    ];

    /// <summary>Marks of parts that are no text of the lesson.</summary>
    private static readonly string[] SkippedMarks =
    [
        "class=\"endnotes\"",
        "class=\"objectives",
        "data-scenario=",
        "data-gate=",
        "class=\"block-label",
        "class=\"visually-hidden",
        "class=\"note-reference",
        "class=\"notes",
        " hidden",
    ];

    /// <param name="written">A page in UTF-8.</param>
    internal static List<TextSection> SectionsOf(ReadOnlySpan<byte> written)
    {
        var sections = new List<TextSection>();
        var start = written.IndexOf("<main"u8);
        var end = written.LastIndexOf("</main>"u8);
        if (start < 0 || end < start)
        {
            return sections;
        }

        written = written[start..end];
        var characters = ArrayPool<char>.Shared.Rent(written.Length);
        Add(characters.AsSpan(0, Encoding.UTF8.GetChars(written, characters)), sections);
        ArrayPool<char>.Shared.Return(characters);
        return sections;
    }

    private static void Add(ReadOnlySpan<char> page, List<TextSection> sections)
    {
        var (anchor, heading) = ("", "");
        var text = new StringBuilder();
        var words = new StringBuilder();
        var skipping = "";
        var depth = 0;
        var inHeading = "";
        for (var at = page.IndexOf('>') + 1; at < page.Length; )
        {
            if (page[at] != '<')
            {
                var next = page[at..].IndexOf('<');
                next = next < 0 ? page.Length : at + next;
                if (depth == 0)
                {
                    (inHeading.Length > 0 ? words : text).Append(page[at..next]);
                }

                at = next;
                continue;
            }

            var close = at + page[at..].IndexOf('>');
            var tag = page[at..(close + 1)];
            var isEnd = tag.Length > 1 && tag[1] == '/';
            var name = NameOf(tag[(isEnd ? 2 : 1)..]);
            at = close + 1;
            if (depth > 0)
            {
                depth += name.SequenceEqual(skipping) ? (isEnd ? -1 : 1) : 0;
                continue;
            }

            if (!isEnd && IsSkipped(name, tag))
            {
                skipping = name.ToString();
                depth = tag[^2] == '/' ? 0 : 1;
                continue;
            }

            if (name is "h2" or "h3")
            {
                if (!isEnd && IdOf(tag) is { } id)
                {
                    EndSection();
                    (anchor, inHeading) = (id, name.ToString());
                    words.Clear();
                }
                else if (isEnd && inHeading.Length > 0)
                {
                    heading = Words(words);
                    inHeading = "";
                }
            }

            if (!IsInline(name))
            {
                text.Append(' ');
            }
        }

        EndSection();

        void EndSection()
        {
            var found = Words(text);
            if (anchor.Length > 0 || found.Length > 0)
            {
                sections.Add(new TextSection(anchor, heading, found));
            }

            text.Clear();
        }
    }

    private static string Words(StringBuilder markup)
    {
        var characters = ArrayPool<char>.Shared.Rent(markup.Length);
        markup.CopyTo(0, characters, markup.Length);
        var words = PageSections.WordsOf(characters.AsSpan(0, markup.Length));
        ArrayPool<char>.Shared.Return(characters);
        return words;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" />\n");
        return end < 0 ? tag : tag[..end];
    }

    private static bool IsSkipped(ReadOnlySpan<char> name, ReadOnlySpan<char> tag)
    {
        foreach (var skipped in Skipped)
        {
            if (name.SequenceEqual(skipped))
            {
                return true;
            }
        }

        foreach (var mark in SkippedMarks)
        {
            if (tag.Contains(mark, StringComparison.Ordinal) && name is not ("input" or "img" or "br"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInline(ReadOnlySpan<char> name) =>
        name is "a" or "em" or "strong" or "span" or "sup" or "sub" or "cite" or "q" or "code" or "abbr" or "i" or "b";

    private static string? IdOf(ReadOnlySpan<char> tag)
    {
        const string Id = " id=\"";
        var start = tag.IndexOf(Id);
        if (start < 0)
        {
            return null;
        }

        var value = tag[(start + Id.Length)..];
        return WebUtility.HtmlDecode(value[..value.IndexOf('"')].ToString());
    }
}
