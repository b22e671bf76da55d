using CourseForge.Diagnostics;
using CourseForge.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>Plain words that would have been a mark but for one sign.</summary>
internal static class LiteralCheck
{
    /// <summary>
    /// A mark at the beginning of a line with a no-break space behind it, as pasted from a word processor.
    /// </summary>
    internal static void NoBreakSpace(LiteralInline literal, ContentBuilder content)
    {
        var text = literal.Content.AsSpan();
        var space = text.IndexOfAny(Characters.OddBlanks);
        if (
            space <= 0
            || literal.PreviousSibling is not (null or LineBreakInline)
            || literal.Parent is not { ParentBlock: ParagraphBlock }
        )
        {
            return;
        }

        var mark = text[..space];
        var what =
            mark.TrimStart('#').IsEmpty && space <= 6 ? "a heading"
            : mark is "-" or "*" or "+"
            || (space > 1 && mark[^1] is '.' or ')' && !mark[..^1].ContainsAnyExceptInRange('0', '9'))
                ? "a list"
            : null;
        if (what is not null)
        {
            var place = content.Span(literal.Span.Start, space + 1);
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.NoBreakSpace, place, mark.ToString(), what)
                    .WithFix("type a space there", place.Part(space, 1), " ")
            );
        }
    }

    /// <summary>Braces that were meant for attributes but do not close on their line.</summary>
    internal static void OpenBraces(LiteralInline literal, ContentBuilder content)
    {
        var text = literal.Content.AsSpan();
        var at =
            literal.PreviousSibling is LinkInline && text.Length > 1 && text[0] == '{' && char.IsAsciiLetter(text[1])
                ? 0
                : text.IndexOf("{#");
        if (at >= 0 && !(at == 0 && literal.IsFirstCharacterEscaped))
        {
            // Counted from the end: an escaped first character is longer in the file than in the text.
            var start = literal.Span.End + 1 - (text.Length - at);
            content.Diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.StrayAttributes,
                        content.Span(start, text.Length - at),
                        text[at..].ToString()
                    )
                    .WithHint("the closing '}' is missing on this line")
            );
        }
    }
}
