using CourseForge.Diagnostics;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Looks for text that would take the parser's time or stack, before it is parsed. Measured on Markdig 1.6: blocks stop at 128 levels
/// with an exception, brackets nest without limit, and unclosed links ("[a](" repeated) or ever deeper lists cost the square of their length.
/// </summary>
internal static class MarkdownGuard
{
    internal const int DeepestNesting = 32;
    internal const int LongestParagraph = 100_000;

    // Lists nest by indentation as well; four columns a level is what authors write.
    private const int WidestIndent = 4 * DeepestNesting;

    internal static bool Accepts(ContentBuilder content)
    {
        var text = content.Text.AsSpan();
        int paragraphStart = 0, brackets = 0, parentheses = 0;
        var fence = default(CodeFence);
        for (var lineStart = 0; lineStart < text.Length;)
        {
            var rest = text[lineStart..];
            var length = rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            var line = rest[..length];
            if (fence.Take(line) || line.IsWhiteSpace())
            {
                paragraphStart = lineStart + length + 1;
                brackets = parentheses = 0;
            }
            else
            {
                if (lineStart + length - paragraphStart > LongestParagraph)
                {
                    content.Report(Codes.Markdown.ParagraphTooLong, content.Span(paragraphStart, 1), ParagraphLength(text[paragraphStart..]), LongestParagraph);
                    return false;
                }

                if (TooDeepAt(line, ref brackets, ref parentheses) is var at and >= 0)
                {
                    content.Report(Codes.Markdown.TooDeep, content.Span(lineStart + at, 1), DeepestNesting);
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
            var marker = line[i] is '-' or '+' or '*' && i + 1 < line.Length && line[i + 1] is ' ' or '\t' ? 1 : NumberMarker(line[i..]);
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

        return digits is > 0 and < 10 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? digits + 1 : 0;
    }

    private static int ParagraphLength(ReadOnlySpan<char> text) => text.IndexOf("\n\n") is var end and >= 0 ? end : text.Length;
}
