using System.Collections.Immutable;
using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Parsing.Markdown;

/// <summary>Reads the opening line of a <c>:::</c> block and holds the block against its shape.</summary>
internal static class BlockReader
{
    /// <summary>The block, or null when its name is unknown or missing; that was reported.</summary>
    internal static BlockSyntax? Read(OpenBlock frame, ContentBuilder content)
    {
        var (opening, node) = (frame.Opening, frame.Node);
        if (opening.Shape is not { } shape)
        {
            return null;
        }

        var owner = $"the block '{shape.Name}'";
        var attributes = AttributeCheck.Check(
            opening.Attributes,
            shape.Attributes.AsSpan(),
            BlockAttributes.Common.AsSpan(),
            owner,
            opening.Name.Span,
            content.Diagnostics
        );
        if (shape.Id == BlockId.Required && opening.Attributes is { Id: null, IsBroken: false })
        {
            var line = opening.Span.Slice;
            var braces = line.IndexOf('{');
            var title = attributes.TryGetValue("title", out var words) ? words.Value : "";
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.MissingAttribute, opening.Name.Span, owner, "an id, such as '#an-id'")
                    .WithFix(NewIds.For(title, opening.Span, braces < 0 ? line.Length : braces, line.Length))
            );
        }

        SlideCheck.Check(
            shape,
            attributes.TryGetValue(SlideText.Attribute, out var slide) ? slide : null,
            content.Diagnostics
        );
        shape.Check(
            new BlockSource(
                opening.Name,
                attributes,
                [.. opening.Attributes.Items.Select(static item => item.Name.Value)],
                node,
                content.FirstLine
            ),
            content.Diagnostics
        );

        CheckArguments(shape, opening, attributes, content);
        CheckBody(shape, node, opening, content);
        return new BlockSyntax(
            shape,
            opening.Name,
            opening.Attributes.Id,
            shape.Arguments.Allowed ? opening.Arguments : [],
            attributes,
            frame.Children.ToImmutable(),
            content.Span(node)
        );
    }

    /// <summary>Reads the line that opens a block: <c>::: name arguments {attributes}</c>.</summary>
    internal static BlockOpening ReadOpening(CustomContainer node, ContentBuilder content)
    {
        var line = content.LineAt(node.Span.Start);
        var at = 0;
        while (at < line.Length && line[at] == ':')
        {
            at++;
        }

        var brace = line.IndexOf('{');
        var wordsEnd = brace < 0 ? line.Length : brace;
        var words = new Located<string>(
            line[at..wordsEnd].ToString(),
            content.Span(node.Span.Start + at, wordsEnd - at)
        ).Words();
        var attributes = AttributeList.Empty(content.Span(node.Span.Start, line.Length));
        if (brace >= 0)
        {
            attributes = ReadBraces(line[brace..], node.Span.Start + brace, content);
        }

        var name = words.Length > 0 ? words[0] : new Located<string>("", content.Span(node.Span.Start, at));
        return new BlockOpening(
            name,
            BlockKinds.Find(name.Value),
            words.Length > 1 ? words.RemoveAt(0) : [],
            attributes,
            content.Span(node.Span.Start, line.Length)
        );
    }

    private static AttributeList ReadBraces(ReadOnlySpan<char> braces, int start, ContentBuilder content)
    {
        var length = AttributeReader.LengthOf(braces);
        if (length == braces.Length)
        {
            return AttributeReader.Read(braces, content.Span(start, length), content.Diagnostics);
        }

        var rest = content.Span(start + length, braces.Length - length);
        content.Report(Codes.Markdown.MalformedAttributes, rest, braces[length..].Trim().ToString());
        return length == 0
            ? AttributeReader.Read(braces, content.Span(start, braces.Length), new DiagnosticBag()) with
            {
                IsBroken = true,
            }
            : AttributeReader.Read(braces[..length], content.Span(start, length), content.Diagnostics);
    }

    private static void CheckArguments(
        BlockKind shape,
        BlockOpening opening,
        ImmutableDictionary<string, Located<string>> attributes,
        ContentBuilder content
    )
    {
        var rule = shape.Arguments;
        if (!rule.Allowed || (!rule.Many && opening.Arguments.Length > 1))
        {
            var extra = opening.Arguments.AsSpan()[(rule.Allowed ? 1 : 0)..];
            if (extra.Length > 0)
            {
                content.Report(
                    Codes.Markdown.UnexpectedArguments,
                    Through(extra[0].Span, extra[^1].Span),
                    shape.Name,
                    Through(extra[0].Span, extra[^1].Span).Slice.ToString()
                );
            }

            return;
        }

        var instead =
            rule.Instead is { } name && attributes.TryGetValue(name, out var value) ? value : (Located<string>?)null;
        if (opening.Arguments.Length == 0 && rule.Allowed && instead is null)
        {
            content.Report(
                Codes.Markdown.MissingArguments,
                opening.Name.Span,
                shape.Name,
                rule.Instead is { } other ? $"{rule.What} (or '{other}=' in braces)" : rule.What
            );
        }
        else if (opening.Arguments.Length > 0 && instead is { } both)
        {
            content.Report(
                Codes.Markdown.UnexpectedArguments,
                Through(opening.Arguments[0].Span, opening.Arguments[^1].Span),
                $"{shape.Name}' with '{rule.Instead}={both.Value}",
                opening.Arguments[0].Value
            );
        }

        foreach (var argument in opening.Arguments)
        {
            if (rule.AreStatutes ? !AuthoredId.IsStatuteId(argument.Value) : !AuthoredId.IsNodeId(argument.Value))
            {
                content.Diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Markdown.MalformedId, argument.Span, argument.Value)
                        .WithHint(
                            rule.AreStatutes ? AuthoredId.StatuteRule
                            : argument.Value.Contains(',', StringComparison.Ordinal)
                                ? "ids are separated by spaces, without commas"
                            : null
                        )
                );
            }
        }
    }

    private static void CheckBody(BlockKind shape, CustomContainer node, BlockOpening opening, ContentBuilder content)
    {
        if (shape.Body == BlockBody.Required && !HasText(node))
        {
            content.Report(Codes.Markdown.MissingBody, opening.Name.Span, shape.Name);
        }
        else if (shape.Body == BlockBody.None && node.Count > 0)
        {
            content.Report(Codes.Markdown.UnexpectedBody, content.FirstLine(node[0]), shape.Name);
        }
    }

    // A role-play of briefs alone has no setting; other blocks inside still count as content.
    private static bool HasText(CustomContainer node)
    {
        foreach (var child in node)
        {
            if (child is not (LinkReferenceDefinitionGroup or BlankLineBlock))
            {
                return true;
            }
        }

        return false;
    }

    private static SourceSpan Through(SourceSpan first, SourceSpan last) =>
        new(first.File, first.Start, last.End - first.Start);
}

/// <summary>The line that opens a block.</summary>
/// <param name="Name">Empty for colons alone.</param>
/// <param name="Shape">Null for an unknown name.</param>
internal sealed record BlockOpening(
    Located<string> Name,
    BlockKindDefinition? Shape,
    ImmutableArray<Located<string>> Arguments,
    AttributeList Attributes,
    SourceSpan Span
);
