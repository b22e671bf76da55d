using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace CourseForge.Parsing.Markdown;

// Markdown text to syntax. Markdig builds the tree; the readers in this folder walk it once, hang our records on its
// nodes and report what it would let through. Nothing behind this folder looks at Markdig's attributes, URLs or fences.

/// <summary>
/// The Markdown that authors write: CommonMark, pipe tables, footnotes, task lists, <c>~~strike-through~~</c>, bare web
/// addresses, <c>:::</c> blocks and <c>{{parameters}}</c>.
/// </summary>
internal static class MarkdownDialect
{
    // Markdig's own custom containers come with '::inline::' marks, and its generic attributes take any HTML attribute
    // ('onclick' too) without a place for each. Blocks are therefore taken alone, and attributes are read by us.
    private static readonly MarkdownPipeline Pipeline = Build();

    internal static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        builder.InlineParsers.InsertBefore<EscapeInlineParser>(new BraceInlineParser());
        return builder.Build();
    }
}
