using CourseForge.Overlays.Canonical;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Overlays.Drift;

/// <summary>Whether a canonical text speaks of a law, now or at a review, of which only the text is left.</summary>
internal static class LawInText
{
    /// <summary>What a link to a law begins with.</summary>
    private const string Link = "law:";

    /// <summary>The item of a record that names laws (<see cref="CanonicalRecord"/>).</summary>
    private const string Item = "law: ";

    private static readonly string[] Blocks = ["statute", "law-table"];

    // As much of the dialect as tells words from code: canonical text has one way to write each thing.
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <param name="isRecord">Whether it is a whole record, with an item for each thing that it says.</param>
    internal static bool Is(string text, bool isRecord) =>
        (text.Contains(Link, StringComparison.Ordinal) || Array.Exists(Blocks, text.Contains))
        && Markdown
            .Parse(text, Pipeline)
            .Descendants()
            .Any(node =>
                node switch
                {
                    LinkInline link => link.Url?.StartsWith(Link, StringComparison.Ordinal) == true,
                    CustomContainer block => Blocks.Contains(block.Info, StringComparer.Ordinal),
                    ListItemBlock { Parent.Parent: MarkdownDocument } item => isRecord && IsLaw(item),
                    _ => false,
                }
            );

    private static bool IsLaw(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: LiteralInline first }
        && first.Content.AsSpan().StartsWith(Item);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes();
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        return builder.Build();
    }
}
