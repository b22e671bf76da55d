using CourseForge.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>Footnotes and link definitions, which hold for one lesson: uses without definition, definitions without use.</summary>
internal static class DefinitionReader
{
    private const int LongestLabel = 100;

    internal static void ReportUnused(List<LinkReferenceDefinition> definitions, HashSet<LinkReferenceDefinition> used, ContentBuilder content)
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
                    content.Report(Codes.Markdown.UnusedFootnote, content.Span(definition), content.Span(definition).Slice.ToString());
                }
            }
            else if (!used.Contains(definition))
            {
                content.Report(Codes.Markdown.UnusedDefinition, content.FirstLine(definition), definition.Label);
            }
        }
    }

    /// <summary>Brackets that stayed text: <c>[^name]</c> without a footnote, <c>[text][label]</c> without a definition.</summary>
    internal static void ReportUndefined(LiteralInline literal, ContentBuilder content)
    {
        if (literal.Content.Length != 1 || literal.Content.CurrentChar != '[' || literal.Span.Length != 1)
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
            content.Report(Codes.Markdown.UndefinedFootnote, content.Span(start, length), line[..length].ToString());
        }
        else if (start > 0 && content.Text[start - 1] == ']' && line[1] != ']')
        {
            content.Report(Codes.Markdown.UndefinedLabel, content.Span(start, length), line[1..(length - 1)].ToString());
        }
    }
}
