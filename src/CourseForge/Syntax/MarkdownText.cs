using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Syntax;

/// <summary>
/// The words of a piece of Markdown without its markup: for titles, descriptions, reading level and sensitive words.
/// </summary>
internal static class MarkdownText
{
    /// <summary>The words of a whole piece, one paragraph, item or cell a line.</summary>
    public static string Of(MarkdownContent content, MarkdownTextOptions? options = null)
    {
        if (content.PlainText is { } plain)
        {
            return plain.Trim();
        }

        var text = new StringBuilder();
        foreach (var node in content.Nodes)
        {
            Write(node, text, options ?? MarkdownTextOptions.Default);
        }

        return text.ToString().Trim();
    }

    /// <summary>The words of one node. Footnotes are left out, and images too unless the node is the image.</summary>
    public static string Of(MarkdownObject node, MarkdownTextOptions? options = null)
    {
        var text = new StringBuilder();
        if (node is LinkInline { IsImage: true } image)
        {
            Children(image, text, options ?? MarkdownTextOptions.Default);
        }
        else
        {
            Write(node, text, options ?? MarkdownTextOptions.Default);
        }

        return text.ToString().Trim();
    }

    private static void Write(MarkdownObject node, StringBuilder text, MarkdownTextOptions options)
    {
        switch (node)
        {
            case HtmlBlock or FootnoteGroup or LinkReferenceDefinitionGroup:
                return;
            case ContainerBlock container:
                if (
                    container.GetData(MarkdownData.Block) is BlockSyntax block
                    && options.LeaveOut?.Invoke(block) == true
                )
                {
                    return;
                }

                foreach (var child in container)
                {
                    Write(child, text, options);
                }

                return;
            case LeafBlock { Inline: { } inline }:
                Children(inline, text, options);
                EndLine(text);
                return;
            case LeafBlock leaf:
                text.Append(leaf.Lines.ToString());
                EndLine(text);
                return;
            case Inline item:
                Write(item, text, options);
                return;
        }
    }

    private static void Children(ContainerInline container, StringBuilder text, MarkdownTextOptions options)
    {
        foreach (var child in container)
        {
            Write(child, text, options);
        }
    }

    private static void Write(Inline node, StringBuilder text, MarkdownTextOptions options)
    {
        switch (node)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                return;
            case CodeInline code:
                text.Append(code.Content);
                return;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                return;
            case LineBreakInline:
                text.Append(' ');
                return;
            case AutolinkInline link:
                text.Append(
                    link.GetData(MarkdownData.Link) is ReferenceSyntax named
                        ? options.Reference?.Invoke(named) ?? named.Id.Value
                        : link.Url
                );
                return;
            case ParameterInline parameter:
                text.Append(options.Parameter?.Invoke(parameter.Name) ?? "{{" + parameter.Name + "}}");
                return;
            case LinkInline { IsImage: true } image:
                if (options.WithPictures)
                {
                    Children(image, text, options);
                }

                return;
            case LinkInline { FirstChild: null } link when link.GetData(MarkdownData.Link) is ReferenceSyntax reference:
                text.Append(options.Reference?.Invoke(reference) ?? reference.Id.Value);
                return;
            case ContainerInline container:
                Children(container, text, options);
                return;
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}

/// <summary>What stands for the parts of text that are not words of their own.</summary>
/// <param name="Parameter">The value of a parameter; null shows <c>{{name}}</c>.</param>
/// <param name="Reference">The words of a reference without text (<c>[](law:x)</c>); null shows its id.</param>
/// <param name="LeaveOut">Blocks whose words do not count, such as instructor-only ones.</param>
/// <param name="WithPictures">Whether what a picture shows stands for it, where only words can stand.</param>
internal sealed record MarkdownTextOptions(
    Func<string, string?>? Parameter = null,
    Func<ReferenceSyntax, string?>? Reference = null,
    Func<BlockSyntax, bool>? LeaveOut = null,
    bool WithPictures = false
)
{
    public static MarkdownTextOptions Default { get; } = new();

    /// <summary>For a place that holds words and no pictures.</summary>
    public static MarkdownTextOptions Words { get; } = new(WithPictures: true);

    /// <summary>Only what learners read.</summary>
    public static MarkdownTextOptions Learner { get; } = new(LeaveOut: static block => block.IsInstructorOnly);
}
