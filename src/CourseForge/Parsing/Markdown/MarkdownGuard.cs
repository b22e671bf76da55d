using System.Buffers;
using CourseForge.Diagnostics;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Looks for text that would take the parser's time or stack, before it is parsed. Measured on Markdig 1.6: blocks stop
/// at 128 levels with an exception, brackets nest without limit, and unclosed links ("[a](" repeated) or ever deeper
/// lists cost the square of their length.
/// </summary>
internal static class MarkdownGuard
{
    internal const int DeepestNesting = 32;
    internal const int LongestParagraph = 100_000;

    /// <summary>
    /// Marks in a paragraph are what costs time: a few marks like "&lt;?" or "[*a](b)*" cost the square of their
    /// number.
    /// </summary>
    internal const int MostMarks = 4_000;

    /// <summary>Unclosed tags cost an HTML parser the square of their number.</summary>
    internal const int MostTags = 2_000;

    // Far above the limit, because blocks that were not closed are counted too, and have a better message.
    private const int MostOpenBlocks = 4 * DeepestNesting;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]()<>{}|&!\\^~");

    // Lists nest by indentation as well; four columns a level is what authors write.
    private const int WidestIndent = 4 * DeepestNesting;

    internal static bool Accepts(ContentBuilder content)
    {
        var text = content.Text.AsSpan();
        int paragraphStart = 0,
            marks = 0,
            brackets = 0,
            parentheses = 0,
            openBlocks = 0;
        var fence = default(CodeFence);
        for (var lineStart = 0; lineStart < text.Length; )
        {
            var rest = text[lineStart..];
            var length = rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            var line = rest[..length];
            var isOutside = fence.Take(line) || line.IsWhiteSpace();
            if (isOutside || BeginsBlock(line))
            {
                paragraphStart = isOutside ? lineStart + length + 1 : lineStart;
                marks = brackets = parentheses = 0;
            }

            if (!isOutside)
            {
                marks += CountMarks(line);
                if (lineStart + length - paragraphStart > LongestParagraph || marks > MostMarks)
                {
                    content.Report(
                        Codes.Markdown.ParagraphTooLong,
                        content.Span(paragraphStart, 1),
                        marks > MostMarks ? MostMarks : LongestParagraph,
                        marks > MostMarks ? "marks such as '*', '[' and '|'" : "characters"
                    );
                    return false;
                }

                openBlocks = Math.Max(0, openBlocks + Fence(line));
                if (
                    (openBlocks > MostOpenBlocks ? 0 : TooDeepAt(line, ref brackets, ref parentheses))
                    is var at
                        and >= 0
                )
                {
                    content.Report(
                        Codes.Markdown.TooDeep,
                        content.Span(lineStart + Math.Min(at, line.Length - 1), 1),
                        DeepestNesting
                    );
                    return false;
                }
            }

            lineStart += length + 1;
        }

        return true;
    }

    private static int TooDeepAt(ReadOnlySpan<char> line, ref int brackets, ref int parentheses)
    {
        var text = Markers(line, out var depth, out var indent);
        if (depth > DeepestNesting || (depth > 0 && indent > WidestIndent))
        {
            return text;
        }

        for (var i = text; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    brackets++;
                    break;
                case ']':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '(':
                    parentheses++;
                    break;
                case ')':
                    parentheses = Math.Max(0, parentheses - 1);
                    break;
            }

            if (brackets > DeepestNesting || parentheses > DeepestNesting)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the text of a line begins behind its quote and list markers.</summary>
    private static int Markers(ReadOnlySpan<char> line, out int depth, out int indent)
    {
        depth = indent = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var marker =
                line[i] is '-' or '+' or '*' && i + 1 < line.Length && line[i + 1] is ' ' or '\t'
                    ? 1
                    : NumberMarker(line[i..]);
            switch (line[i])
            {
                case ' ':
                    indent++;
                    break;
                case '\t':
                    indent += 4;
                    break;
                case '>':
                    depth++;
                    break;
                default:
                    if (marker == 0)
                    {
                        return i;
                    }

                    depth++;
                    i += marker;
                    break;
            }
        }

        return line.Length;
    }

    private static int NumberMarker(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return
            digits is > 0 and < 10 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' '
            ? digits + 1
            : 0;
    }

    /// <summary>List items, headings and fences begin something new without a blank line.</summary>
    private static bool BeginsBlock(ReadOnlySpan<char> line)
    {
        // CommonMark 0.31, 5.2: of numbered items, only number 1 can interrupt a paragraph.
        var text = line.TrimStart(' ');
        return text.StartsWith("- ")
            || text.StartsWith("* ")
            || text.StartsWith("+ ")
            || text.StartsWith("1. ")
            || text.StartsWith(":::")
            || (text.StartsWith("#") && text.TrimStart('#').StartsWith(" "));
    }

    /// <summary>1 for a line that opens a block, -1 for one that closes a block.</summary>
    private static int Fence(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return !text.StartsWith(":::") ? 0
            : text.TrimStart(':').IsEmpty ? -1
            : 1;
    }

    private static int CountMarks(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var next = line.IndexOfAny(Marks); next >= 0; next = line.IndexOfAny(Marks))
        {
            count++;
            line = line[(next + 1)..];
        }

        return count;
    }
}
