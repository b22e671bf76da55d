using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Footnotes and link definitions, which hold for one lesson: uses without definition, definitions without use.
/// </summary>
internal static class DefinitionReader
{
    private const int LongestLabel = 100;
    private const int LongestLink = 1000;

    internal static void ReportUnused(
        List<LinkReferenceDefinition> definitions,
        HashSet<LinkReferenceDefinition> used,
        ContentBuilder content
    )
    {
        foreach (var definition in definitions)
        {
            if (definition is FootnoteLinkReferenceDefinition { Footnote: { } footnote })
            {
                if (content.Kind == MarkdownKind.Value)
                {
                    content.Report(Codes.Markdown.BlockInValue, content.Span(definition), "a footnote");
                }
                else if (footnote.Links.Count == 0)
                {
                    content.Diagnostics.Add(
                        Diagnostic
                            .Create(
                                Codes.Markdown.UnusedFootnote,
                                content.Span(definition),
                                content.Span(definition).Slice.ToString()
                            )
                            .WithHint(
                                definitions.Any(other =>
                                    other != definition
                                    && string.Equals(other.Label, definition.Label, StringComparison.OrdinalIgnoreCase)
                                )
                                    ? "it is defined twice in this lesson, and the other one is shown: give one of them another name"
                                    : null
                            )
                    );
                }
            }
            else if (!used.Contains(definition))
            {
                content.Report(Codes.Markdown.UnusedDefinition, content.FirstLine(definition), definition.Label);
            }
        }
    }

    /// <summary>
    /// Brackets that stayed text: <c>[^name]</c> without a footnote, <c>[text][label]</c> without a definition,
    /// <c>[text](address)</c> that a space or a missing parenthesis keeps from being a link.
    /// </summary>
    internal static void ReportUndefined(LiteralInline literal, ContentBuilder content)
    {
        var isImage = literal.Content.Length == 2 && literal.Content.AsSpan() is "![" && literal.Span.Length == 2;
        if (!isImage && (literal.Content.Length != 1 || literal.Content.CurrentChar != '[' || literal.Span.Length != 1))
        {
            return;
        }

        if (ReportBrokenLink(literal.Span.Start, isImage ? 1 : 0, content) || isImage)
        {
            return;
        }

        var start = literal.Span.Start;
        var line = content.LineAt(start);
        var length = line[..Math.Min(line.Length, LongestLabel)].IndexOf(']') + 1;
        if (length < 3)
        {
            return;
        }

        if (line[1] == '^')
        {
            ReportUndefined(line[..length].ToString(), content.Span(start, length), content);
        }
        else if (start > 0 && content.Text[start - 1] == ']' && line[1] != ']')
        {
            content.Report(
                Codes.Markdown.UndefinedLabel,
                content.Span(start, length),
                line[1..(length - 1)].ToString()
            );
        }
    }

    /// <summary>
    /// <c>[^name]</c> that leads nowhere. Where its text stands in a block, a list or a quote it is not read as one.
    /// </summary>
    internal static void ReportUndefined(string mark, SourceSpan place, ContentBuilder content) =>
        content.Diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.UndefinedFootnote, place, mark)
                .WithHint(
                    content.Text.Contains(mark + ":", StringComparison.OrdinalIgnoreCase)
                        ? $"'{mark}: ...' is read where it begins a line of the lesson itself, outside of blocks, lists and quotes, with a blank line above it"
                        : null
                )
        );

    private static bool ReportBrokenLink(int start, int bracket, ContentBuilder content)
    {
        var line = content.LineAt(start);
        var depth = 0;
        var end = bracket;
        for (; end < line.Length && end < LongestLink; end++)
        {
            depth +=
                line[end] == '[' ? 1
                : line[end] == ']' ? -1
                : 0;
            if (depth == 0)
            {
                break;
            }
        }

        if (depth != 0 || end >= line.Length)
        {
            return false;
        }

        var open = end + 1;
        while (open < line.Length && (line[open] == ' ' || Characters.IsOddBlank(line[open])))
        {
            open++;
        }

        // On the next line it would be the same, and is told there by nobody.
        if (open >= line.Length && IsAddressBelow(start + line.Length, content))
        {
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.BrokenLink, content.Span(start, end + 1), line[..(end + 1)].ToString())
                    .WithHint("no line break stands between ']' and '('")
            );
            return true;
        }

        // Words in parentheses behind a bracket and a space are only text, unless they are an address of ours.
        if (open >= line.Length || line[open] != '(' || (open > end + 1 && !IsOurAddress(line[(open + 1)..])))
        {
            return false;
        }

        var close = line[open..].IndexOf(')');
        var address = close < 0 ? line[(open + 1)..] : line.Slice(open + 1, close - 1);
        var length = close < 0 ? line.Length : open + close + 1;
        var hint =
            open > end + 1 ? "no space stands between ']' and '('"
            : close < 0 ? "the closing ')' is missing on this line"
            : address.Trim().Contains(' ')
                ? $"an address has no spaces{(CurriculumLayout.IsInMedia(address) ? "; rename the file" : "")}"
            : null;
        content.Diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.BrokenLink, content.Span(start, length), line[..length].ToString())
                .WithHint(hint)
                .WithFix(
                    open > end + 1 && close >= 0 && !address.Contains(' ')
                        ? new Fix(
                            "take the space away",
                            [new TextEdit(content.Span(start + end + 1, open - end - 1), "")],
                            IsSafe: true
                        )
                        : null
                )
        );
        return true;
    }

    private static bool IsAddressBelow(int lineEnd, ContentBuilder content)
    {
        var below = content.Text.IndexOf('\n', Math.Min(lineEnd, content.Text.Length)) + 1;
        return below > 0 && content.LineAt(below).TrimStart(" \t>") is ['(', .. var address] && IsOurAddress(address);
    }

    private static bool IsOurAddress(ReadOnlySpan<char> text) =>
        CurriculumLayout.IsInMedia(text)
        || (text.IndexOf(':') is var colon and > 0 && LinkReader.Schemes.Contains(text[..colon].ToString()));
}
