using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// The one walk over Markdig's tree: hangs our records on its nodes and reports what may not stand where it stands.
/// </summary>
internal sealed class TreeReader
{
    private readonly ContentBuilder _content;
    private readonly HashSet<LinkReferenceDefinition> _usedDefinitions = [];
    private readonly List<LinkReferenceDefinition> _definitions = [];
    private readonly HashSet<CustomContainer> _withPlaces = [];
    private bool _isTooDeep;

    private TreeReader(ContentBuilder content) => _content = content;

    /// <summary>False when the text is nested too deep to be used; that was reported.</summary>
    internal static bool Read(MarkdownDocument document, ContentBuilder content)
    {
        var reader = new TreeReader(content);
        reader.Blocks(document, null, 0);
        if (reader._isTooDeep)
        {
            return false;
        }

        DefinitionReader.ReportUnused(reader._definitions, reader._usedDefinitions, content);
        return true;
    }

    private void Blocks(ContainerBlock container, OpenBlock? frame, int depth)
    {
        if (!Enter(container, depth))
        {
            return;
        }

        var hasLeavers = false;
        for (var i = 0; i < container.Count && !_isTooDeep; i++)
        {
            var child = container[i];
            if (child is QuoteBlock quote && Callout.Read(quote, _content) is var (opening, node))
            {
                container[i] = node;
                Callouts(opening, node, frame, depth + 1);
                continue;
            }

            Block(child, frame, child is ListItemBlock or Footnote ? depth : depth + 1);
            hasLeavers |= child is HtmlBlock { Lines.Count: 0 };
        }

        if (hasLeavers)
        {
            RemoveEmptyHtml(container);
        }
    }

    /// <summary>
    /// Comments and refused HTML leave the tree, all at once: taking them out one by one costs the square of their
    /// number.
    /// </summary>
    private static void RemoveEmptyHtml(ContainerBlock container)
    {
        var kept = container.Where(child => child is not HtmlBlock { Lines.Count: 0 }).ToArray();
        container.Clear();
        foreach (var child in kept)
        {
            container.Add(child);
        }
    }

    private bool Enter(MarkdownObject node, int depth)
    {
        if (depth <= MarkdownGuard.DeepestNesting)
        {
            return true;
        }

        if (!_isTooDeep)
        {
            _isTooDeep = true;
            _content.Report(Codes.Markdown.TooDeep, _content.Span(node.Span.Start, 1), MarkdownGuard.DeepestNesting);
        }

        return false;
    }

    private void Block(Block block, OpenBlock? frame, int depth)
    {
        switch (block)
        {
            case CustomContainer container:
                Container(container, frame, depth);
                break;
            case HeadingBlock heading:
                var attributes = HeadingReader.TakeAttributes(heading, _content);
                Inlines(heading.Inline, 0);
                HeadingReader.Read(heading, attributes, _content);
                LookAlikes.Check(heading, _content);
                break;
            case HtmlBlock html:
                if (html.Type != HtmlBlockType.Comment)
                {
                    FenceCheck.ReportUnread(
                        html.Lines.ToString(),
                        _content.FirstLine(html),
                        "inside raw HTML",
                        false,
                        _content
                    );
                }

                HtmlReader.Read(html, _content);
                break;
            case Table table:
                Blocks(table, frame, depth);
                LookAlikes.Check(table, _content);
                break;
            case FencedCodeBlock { ClosingFencedCharCount: 0 } code:
                _content.Report(
                    Codes.Markdown.UnclosedCode,
                    _content.FirstLine(code),
                    _content.FirstLine(code).Slice.ToString()
                );
                break;
            case CodeBlock code:
                if (code is FencedCodeBlock fenced)
                {
                    FenceCheck.ReportUnread(
                        code.Lines.ToString(),
                        _content.FirstLine(code),
                        "inside code",
                        true,
                        _content
                    );
                    LookAlikes.Check(fenced, _content);
                }
                else
                {
                    FenceCheck.ReportIndented(code, _content);
                    LookAlikes.Check(code, _content);
                }

                if (ParameterPlaces.Find(_content.Span(code)) is { } written)
                {
                    ShownParameter(written);
                }

                break;
            case LinkReferenceDefinitionGroup group:
                Definitions(group);
                break;
            case FootnoteGroup when _content.Kind == MarkdownKind.Value:
                break;
            case ContainerBlock other:
                Blocks(other, frame, depth);
                break;
            case LeafBlock leaf:
                Inlines(leaf.Inline, 0);
                LookAlikes.Check(leaf, _content);
                break;
        }
    }

    private void Container(CustomContainer node, OpenBlock? outer, int depth)
    {
        var opening = BlockReader.ReadOpening(node, _content);
        if (_content.Kind == MarkdownKind.Value)
        {
            _content.Report(Codes.Markdown.BlockInValue, opening.Span, "a block");
            return;
        }

        if (opening.Name.Value.Length == 0 && opening.Attributes.Items.Length == 0 && opening.Attributes.Id is null)
        {
            FenceCheck.ReportStray(opening, outer, _content);
            Blocks(node, outer, depth);
            return;
        }

        var frame = new OpenBlock(opening, node, outer, ImmutableArray.CreateBuilder<BlockSyntax>());
        FenceCheck.Check(frame, _content);
        Inside(frame, depth);
    }

    private void Callouts(BlockOpening opening, CustomContainer node, OpenBlock? outer, int depth)
    {
        if (_content.Kind == MarkdownKind.Value)
        {
            _content.Report(Codes.Markdown.BlockInValue, opening.Span, "a callout");
            return;
        }

        var frame = new OpenBlock(opening, node, outer, ImmutableArray.CreateBuilder<BlockSyntax>());
        FenceCheck.CheckPlace(frame, _content);
        Inside(frame, depth);
    }

    private void Inside(OpenBlock frame, int depth)
    {
        var (node, outer) = (frame.Node, frame.Outer);
        if (frame.Opening.Shape is { HasPlaces: true })
        {
            _withPlaces.Add(node);
        }

        Blocks(node, frame, depth);
        if (!_isTooDeep && BlockReader.Read(frame, _content) is { } block)
        {
            node.SetData(MarkdownData.Block, block);
            (outer?.Children ?? _content.Blocks).Add(block);
        }
    }

    private void Definitions(LinkReferenceDefinitionGroup group)
    {
        foreach (var child in group)
        {
            if (child is LinkReferenceDefinition definition)
            {
                _definitions.Add(definition);
            }
        }
    }

    private void Inlines(ContainerInline? container, int depth)
    {
        if (container is null || !Enter(container, depth))
        {
            return;
        }

        for (var inline = container.FirstChild; inline is not null && !_isTooDeep; )
        {
            // Attributes behind a link go with the link, so the next one is asked for after that.
            Inline(inline, depth);
            var next = inline.NextSibling;
            if (inline is AttributesInline braces && !PlaceReader.Read(braces, _withPlaces, _content))
            {
                TurnBackToText(braces);
            }

            inline = next;
        }

        HtmlReader.Read(container, _content);
    }

    private void Inline(Inline inline, int depth)
    {
        switch (inline)
        {
            case ParameterInline parameter:
                Parameter(parameter);
                break;
            case LiteralInline literal:
                DefinitionReader.ReportUndefined(literal, _content);
                FenceCheck.ReportIndented(literal, _content);
                LiteralCheck.NoBreakSpace(literal, _content);
                LiteralCheck.OpenBraces(literal, _content);
                break;
            case CodeInline code when ParameterPlaces.Find(_content.Span(code)) is { } shown:
                ShownParameter(shown);
                break;
            case HtmlEntityInline entity when Text.Characters.FirstThatIsNone(entity.Transcoded.AsSpan()) >= 0:
                _content.Report(
                    Codes.Markdown.BadEntity,
                    _content.Span(entity),
                    _content.Span(entity).Slice.ToString()
                );
                break;
            case AutolinkInline autolink:
                LinkReader.Read(autolink, _content);
                break;
            case LinkInline link:
                Inlines(link, depth + 1);
                if (!_isTooDeep)
                {
                    Link(link);
                }

                break;
            case ContainerInline container:
                Inlines(container, depth + 1);
                break;
        }
    }

    private void Link(LinkInline link)
    {
        if (link.Reference is { } definition)
        {
            _usedDefinitions.Add(definition);
        }

        AttributeList? attributes = null;
        if (link.NextSibling is AttributesInline braces)
        {
            attributes = AttributeReader.Read(braces.Text, _content.Span(braces), _content.Diagnostics);
            braces.Remove();
        }

        LinkReader.Read(link, attributes, _content);
    }

    private void Parameter(ParameterInline inline)
    {
        var span = _content.Span(inline);
        if (!inline.IsComplete)
        {
            _content.Report(Codes.Markdown.UnclosedParameter, span);
        }
        else if (!AuthoredId.IsId(inline.Name))
        {
            _content.Report(Codes.Markdown.MalformedParameter, span, span.Slice.ToString());
        }
        else
        {
            var parameter = new ParameterSyntax(
                new Text.Located<string>(inline.Name, span.Part(span.Slice.IndexOf(inline.Name), inline.Name.Length)),
                span
            );
            inline.SetData(MarkdownData.Parameter, parameter);
            _content.Parameters.Add(parameter);
        }
    }

    /// <summary>Code shows what is written, which is an error only where a parameter has that name.</summary>
    private void ShownParameter(Text.SourceSpan place)
    {
        var name = place.Slice.Trim("{} \t").ToString();
        if (AuthoredId.IsId(name))
        {
            _content.SingleBraces.Add(new Text.Located<string>(name, place));
        }
    }

    private static bool IsHeadingLine(Inline inline)
    {
        var first = inline;
        while (first.PreviousSibling is { } before and not LineBreakInline)
        {
            first = before;
        }

        return first is LiteralInline literal && literal.Content.AsSpan().StartsWith("##");
    }

    private void TurnBackToText(AttributesInline braces)
    {
        var text = braces.Text.AsSpan();
        // What keeps a line that begins with '##' from being a heading was told already.
        if (
            (text[1] is '#' or '.' || text.Contains('=') || braces.PreviousSibling is CodeInline or AutolinkInline)
            && !IsHeadingLine(braces)
        )
        {
            _content.Report(Codes.Markdown.StrayAttributes, _content.Span(braces), braces.Text);
        }
        else if (AuthoredId.IsId(text[1..^1]))
        {
            _content.SingleBraces.Add(new Text.Located<string>(braces.Text[1..^1], _content.Span(braces)));
        }

        braces.ReplaceBy(
            new LiteralInline(new StringSlice(braces.Text))
            {
                Span = braces.Span,
                Line = braces.Line,
                Column = braces.Column,
            }
        );
    }
}

/// <summary>A block that is open around what is being read.</summary>
internal sealed record OpenBlock(
    BlockOpening Opening,
    CustomContainer Node,
    OpenBlock? Outer,
    ImmutableArray<BlockSyntax>.Builder Children
);
