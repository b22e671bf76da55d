using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Text that was meant as something and is shown as it is: what other Markdown tools read and this one does not, and
/// what misses being read by a sign or a blank. Each is told with its place and the right spelling; a backslash in
/// front says that the signs are meant. What they look like stands in <see cref="LookAlikePatterns"/>.
/// </summary>
internal static class LookAlikes
{
    /// <summary>What stands for a character that is no word of the text: code, addresses, tags, parameters.</summary>
    private const char Masked = '\u0001';

    /// <summary>Stands for a character of an address that is a link without more.</summary>
    private const char MaskedAddress = '\u0002';

    /// <summary>The words of a paragraph or heading.</summary>
    internal static void Check(LeafBlock block, ContentBuilder content)
    {
        if (block.Inline is not { } inline || block.Span.IsEmpty)
        {
            return;
        }

        // Masks take characters away and add none that is looked for, so text that holds none without them is done with.
        var written = Written(block, content);
        if (written.ContainsAny(LookAlikePatterns.Signs))
        {
            Marks(Words(block, inline, content), block, content);
        }

        UnreadStress.Report(block, inline, content);
        if (block is ParagraphBlock && MayHoldLines(written))
        {
            Lines(Words(block, inline, content), block, content);
        }
    }

    private static void Marks(string text, LeafBlock block, ContentBuilder content)
    {
        var told = new List<(int Start, int End)>();
        foreach (var pattern in LookAlikePatterns.Marks)
        {
            if (!text.Contains(pattern.Sign, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var match in pattern.Find(text))
            {
                // What stands in something that was told, such as a fraction in a formula, is told with it.
                var end = match.Start + match.Length;
                if (told.Any(other => match.Start < other.End && end > other.Start))
                {
                    continue;
                }

                told.Add((match.Start, end));
                Report(block.Span.Start + match.Start, match.Length, pattern.What, match.Hint ?? pattern.Hint, content);
            }
        }
    }

    /// <summary>Code that is code only because of the blanks in front of it.</summary>
    internal static void Check(CodeBlock code, ContentBuilder content)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i].Slice.AsSpan();
            if (LookAlikePatterns.OfIndented(line) is { } what)
            {
                // From the text, because a tab stands for several characters in the code's own lines.
                var text = content.Text;
                var start = code.Lines.Lines[i].Position;
                start = start <= 0 ? 0 : text.LastIndexOf('\n', Math.Min(start, text.Length) - 1) + 1;
                var written = content.LineAt(start);
                Report(
                    start + written.Length - written.TrimStart(" \t>").Length,
                    written.TrimStart(" \t>").Length,
                    what,
                    "four blanks or a tab in front of a line make code: take them away",
                    content
                );
                return;
            }
        }
    }

    /// <summary>Code by its fence that other programs read as more than code.</summary>
    internal static void Check(FencedCodeBlock code, ContentBuilder content)
    {
        if (code.Info is { Length: > 0 } word && LookAlikePatterns.OfFence(word) is { } meant)
        {
            var line = content.LineAt(code.Span.Start);
            Report(code.Span.Start, line.TrimEnd().Length, meant.What, meant.Hint, content);
        }
    }

    /// <summary>Rows that are wider than the head of their table.</summary>
    internal static void Check(Table table, ContentBuilder content)
    {
        var head = table.OfType<TableRow>().FirstOrDefault(static row => row.IsHeader);
        if (head is null)
        {
            return;
        }

        var columns = Cells(head);
        foreach (var row in table.OfType<TableRow>().Where(row => Cells(row) > columns))
        {
            var cell = (TableCell)row[columns];
            var start = cell.Span.IsEmpty ? row.Span.Start : cell.Span.Start;
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.ExtraCells, content.FirstLine(start), Cells(row), columns)
                    .WithHint(@"write '\|' for a line that is meant as text, or give the head a cell more")
            );
        }
    }

    /// <summary>The words that browsers show when the mouse rests on a link: nobody else ever sees them.</summary>
    internal static void CheckTitle(LinkInline link, ContentBuilder content)
    {
        if (string.IsNullOrWhiteSpace(link.Title) || link.IsAutoLink)
        {
            return;
        }

        var place =
            link.TitleSpan.IsEmpty || link.Reference is not null
                ? content.Span(link)
                : content.Span(link.TitleSpan.Start, link.TitleSpan.Length);
        content.Diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.LinkTitle, place, link.Title)
                .WithHint("put the words into the text, or into the words of the link")
        );
    }

    internal static void Report(int start, int length, string what, string hint, ContentBuilder content)
    {
        var place = content.Span(start, length);
        content.Diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.ShownAsItIs, place, Text.YamlWords.Quote(place.Slice.ToString()), what)
                .WithHint(hint)
        );
    }

    /// <summary>Whether a paragraph is to be looked at line by line: the lines of most are words and nothing else.</summary>
    private static bool MayHoldLines(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny('\t', '|'))
        {
            return true;
        }

        foreach (var line in text.Split('\n'))
        {
            if (LookAlikePatterns.MayBeLine(text[line].TrimStart(" \t>")))
            {
                return true;
            }
        }

        return false;
    }

    private static void Lines(string text, LeafBlock block, ContentBuilder content)
    {
        var lines = new List<(int Start, string Text)>();
        for (var at = 0; at <= text.Length; )
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(at, end - at).TrimEnd('\r');
            var words = line.TrimStart(" \t>");
            lines.Add((at + line.Length - words.Length, words.ToString()));
            at = end + 1;
        }

        foreach (var pattern in LookAlikePatterns.Lines)
        {
            var (count, first) = (0, 0);
            for (var index = lines.Count - 1; index >= 0; index--)
            {
                if (pattern.Is(lines[index].Text, index))
                {
                    (count, first) = (count + 1, index);
                }
            }

            if (
                count >= (pattern.IsAll ? Math.Max(pattern.Fewest, lines.Count) : pattern.Fewest)
                && !(pattern.NotInItem && block.Parent is ListItemBlock)
            )
            {
                Report(
                    block.Span.Start + lines[first].Start,
                    lines[first].Text.TrimEnd().Length,
                    pattern.What,
                    pattern.Hint,
                    content
                );
                return;
            }
        }

        if (HasColumns(lines))
        {
            Report(
                block.Span.Start + lines[0].Start,
                lines[0].Text.TrimEnd().Length,
                "a table",
                "write '| a | b |', below the head '|---|---|', and a line for each row",
                content
            );
        }
    }

    /// <summary>Lines with as many tabs, or lines between blanks, each: columns as tables of other programs are pasted.</summary>
    private static bool HasColumns(List<(int Start, string Text)> lines) =>
        lines.Count > 1
        && Columns(lines[0].Text) is var columns and > 0
        && lines.TrueForAll(line => Columns(line.Text) == columns);

    private static int Columns(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Count('\t') is var tabs and > 0 ? tabs : text.Count(" | ");
    }

    private static int Cells(TableRow row)
    {
        var count = row.Count;
        while (count > 0 && row[count - 1] is TableCell { Count: 0, Span.IsEmpty: true })
        {
            count--;
        }

        return count;
    }

    private static ReadOnlySpan<char> Written(LeafBlock block, ContentBuilder content) =>
        content.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, content.Text.Length - block.Span.Start));

    /// <summary>The text of a block as it was written, with what is no word of it masked.</summary>
    private static string Words(LeafBlock block, ContainerInline inline, ContentBuilder content)
    {
        var start = block.Span.Start;
        var length = Written(block, content).Length;
        var masked = ImmutableArray.CreateBuilder<(Markdig.Syntax.SourceSpan Span, char Sign)>();
        foreach (var node in inline.FindDescendants<Inline>())
        {
            switch (node)
            {
                case CodeInline or HtmlInline or ParameterInline or FootnoteLink or HtmlEntityInline:
                    masked.Add((node.Span, Masked));
                    break;
                case AutolinkInline:
                case LinkInline { IsAutoLink: true }:
                    masked.Add((node.Span, MaskedAddress));
                    break;
                case LinkInline link:
                    masked.Add((link.UrlSpan, Masked));
                    masked.Add((link.TitleSpan, Masked));
                    break;
            }
        }

        if (masked.Count == 0)
        {
            return content.Text.Substring(start, length);
        }

        var text = content.Text.AsSpan(start, length).ToArray();
        foreach (var (span, sign) in masked)
        {
            for (var at = Math.Max(0, span.Start - start); at <= span.End - start && at < length; at++)
            {
                text[at] = text[at] == '\n' ? '\n' : sign;
            }
        }

        return new string(text);
    }
}
