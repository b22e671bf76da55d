using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CourseForge.Blocks;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Callouts as GitHub writes them: a quote whose first line is <c>[!NOTE]</c>. They become the blocks that they are
/// meant as, so that no later phase knows of two spellings.
/// </summary>
internal static partial class Callout
{
    /// <summary>
    /// Colons that a callout's block counts with: it has none, and whatever stands in it may have as many as it likes.
    /// </summary>
    internal const int Fence = 1000;

    /// <summary>The kind of block for each word; capital letters do not count.</summary>
    private static readonly ImmutableDictionary<string, string> Kinds = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        [
            KeyValuePair.Create("note", "note"),
            KeyValuePair.Create("tip", "note"),
            KeyValuePair.Create("important", "note"),
            KeyValuePair.Create("warning", "warning"),
            KeyValuePair.Create("caution", "warning"),
        ]
    );

    internal static string Words => "NOTE, TIP, IMPORTANT, WARNING and CAUTION";

    /// <summary>
    /// The opening and the block in the place of a quote that is a callout; null for any other quote, which stays as
    /// it is.
    /// </summary>
    internal static (BlockOpening Opening, CustomContainer Node)? Read(QuoteBlock quote, ContentBuilder content)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { } words } paragraph)
        {
            return null;
        }

        var line = content.LineAt(paragraph.Span.Start);
        var match = Opening().Match(line.ToString());
        if (
            !match.Success
            || !Kinds.TryGetValue(match.Groups[1].Value, out var kind)
            || BlockKinds.Find(kind) is not { } shape
        )
        {
            return null;
        }

        var span = content.Span(paragraph.Span.Start, line.Length);
        var name = new Located<string>(
            kind,
            content.Span(paragraph.Span.Start + match.Groups[1].Index, match.Groups[1].Length)
        );
        var title = match.Groups[2];
        ImmutableArray<AttributeSyntax> attributes =
            title.Length == 0
                ? []
                :
                [
                    new AttributeSyntax(
                        new Located<string>("title", name.Span),
                        new Located<string>(
                            title.Value,
                            content.Span(paragraph.Span.Start + title.Index, title.Length)
                        ),
                        IsFlag: false
                    ),
                ];
        TakeFirstLine(words);
        if (words.FirstChild is { } first)
        {
            paragraph.Span = new Markdig.Syntax.SourceSpan(first.Span.Start, paragraph.Span.End);
        }

        var node = new CustomContainer(null!)
        {
            Span = quote.Span,
            Line = quote.Line,
            Column = quote.Column,
            Info = kind,
            OpeningFencedCharCount = Fence,
            ClosingFencedCharCount = Fence,
        };
        foreach (var child in quote.ToArray())
        {
            quote.Remove(child);
            if (child != paragraph || words.FirstChild is not null)
            {
                node.Add(child);
            }
        }

        return (new BlockOpening(name, shape, [], new AttributeList(null, attributes, span), span), node);
    }

    private static void TakeFirstLine(ContainerInline words)
    {
        for (var inline = words.FirstChild; inline is not null; )
        {
            var next = inline.NextSibling;
            inline.Remove();
            if (inline is LineBreakInline)
            {
                break;
            }

            inline = next;
        }
    }

    /// <summary>
    /// A word, and behind it perhaps a title without marks, as some programs write it, with a sign for whether it is
    /// folded.
    /// </summary>
    [GeneratedRegex(
        @"^[\u00A0\u202F]*\[!([A-Za-z]+)\][+-]?(?:[ \t]+([^*_`\[\]{}<>\\!|]+))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();
}
