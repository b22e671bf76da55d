using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Keeps of raw HTML what is on an allow-list. Everything else goes: scripts, styles, frames, forms, event handlers,
/// unknown addresses.
/// </summary>
internal static class RawHtml
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a",
        "abbr",
        "aside",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    };

    // Their content goes with them: it is code or another document, not words.
    private static readonly HashSet<string> Opaque = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "applet",
        "frame",
        "frameset",
        "noscript",
        "noembed",
        "noframes",
        "template",
        "svg",
        "math",
        "title",
        "textarea",
        "select",
        "option",
        "head",
        "xmp",
        "plaintext",
        "audio",
        "video",
        "canvas",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "abbr",
        "cite",
        "colspan",
        "datetime",
        "dir",
        "headers",
        "href",
        "lang",
        "open",
        "reversed",
        "rowspan",
        "scope",
        "span",
        "start",
        "title",
        "translate",
        "value",
    };

    private static readonly HashSet<string> Voids = new(StringComparer.Ordinal) { "br", "col", "hr", "wbr" };

    /// <summary>The safe part of a piece of HTML, complete in itself.</summary>
    /// <param name="dropped">What went, in words.</param>
    internal static string Sanitise(string html, List<string> dropped)
    {
        var body = Parse(html);
        var result = new StringBuilder(html.Length);
        foreach (var child in body.ChildNodes)
        {
            Write(child, result, dropped, 0);
        }

        return result.ToString();
    }

    /// <summary>One tag, open or closing, as it stands among Markdown text; null when nothing of it stays.</summary>
    internal static SafeTag? SanitiseTag(string tag, List<string> dropped)
    {
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            var name = tag[2..].TrimEnd('>').Trim().ToLowerInvariant();
            if (Elements.Contains(name) && !Voids.Contains(name))
            {
                return new SafeTag(name, $"</{name}>", IsClosing: true, IsVoid: false);
            }

            dropped.Add($"</{name}>");
            return null;
        }

        var end = 1;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        var opened = tag[1..end].ToLowerInvariant();
        if (!Elements.Contains(opened))
        {
            dropped.Add(opened.Length == 0 ? tag : $"<{opened}>");
            return null;
        }

        // Table parts are dropped by an HTML parser outside of a table, so the attributes are read from a neutral
        // element.
        var element = Parse("<span" + tag[end..]).FirstElementChild;
        var result = new StringBuilder().Append('<').Append(opened);
        if (element is not null)
        {
            WriteAttributes(element, opened, result, dropped);
        }

        return new SafeTag(opened, result.Append('>').ToString(), IsClosing: false, IsVoid: Voids.Contains(opened));
    }

    private static IElement Parse(string html)
    {
        // Without scripting and without loading anything: a parser alone, no browsing context behind it.
        var document = new HtmlParser().ParseDocument("<!doctype html><body></body>");
        var body = document.Body ?? document.DocumentElement;
        body.InnerHtml = html;
        return body;
    }

    private static void Write(INode node, StringBuilder result, List<string> dropped, int depth)
    {
        switch (node)
        {
            case IText text:
                result.Append(Escape(text.Data));
                break;
            case IElement element:
                WriteElement(element, result, dropped, depth);
                break;
        }
    }

    private static void WriteElement(IElement element, StringBuilder result, List<string> dropped, int depth)
    {
        var name = element.LocalName;
        if (depth > 64 || Opaque.Contains(name))
        {
            dropped.Add($"<{name}>");
            return;
        }

        var isKept = Elements.Contains(name);
        if (isKept)
        {
            result.Append('<').Append(name);
            WriteAttributes(element, name, result, dropped);
            result.Append('>');
        }
        else
        {
            dropped.Add($"<{name}>");
        }

        foreach (var child in element.ChildNodes)
        {
            Write(child, result, dropped, depth + 1);
        }

        if (isKept && !Voids.Contains(name))
        {
            result.Append("</").Append(name).Append('>');
        }
    }

    private static void WriteAttributes(IElement element, string name, StringBuilder result, List<string> dropped)
    {
        foreach (var attribute in element.Attributes)
        {
            if (
                !Attributes.Contains(attribute.Name)
                || (attribute.Name is "href" or "cite" && !IsSafeAddress(attribute.Value))
            )
            {
                dropped.Add($"the attribute '{attribute.Name}' of <{name}>");
                continue;
            }

            result
                .Append(' ')
                .Append(attribute.Name)
                .Append("=\"")
                .Append(Escape(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal))
                .Append('"');
        }
    }

    private static bool IsSafeAddress(string address) =>
        LinkScheme.Forbidden(address) is null
        && WebAddress.Disguise(address) is null
        && LinkScheme.Of(address) is "https" or "http" or "mailto" or "tel";

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);
}

/// <param name="Text">Safe to write.</param>
internal sealed record SafeTag(string Name, string Text, bool IsClosing, bool IsVoid);
