using System.Text;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Tests.Parsing.Markdown;

/// <summary>Asserts that places slice to what they claim.</summary>
internal static class SpanTruth
{
    internal static void Check(ModuleSyntax module)
    {
        foreach (var lesson in module.Lessons)
        {
            Exactly(lesson.Id);
            Assert.StartsWith("##", lesson.Span.Slice.ToString());
            Assert.Equal(
                lesson.Minutes.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                lesson.Minutes.Span.Slice.ToString()
            );
            foreach (var id in lesson.Objectives.Concat(lesson.Audience))
            {
                Exactly(id);
            }

            Check(lesson.Content);
        }
    }

    internal static void Check(MarkdownContent content)
    {
        CheckRecords(content);
        foreach (var node in content.Descendants())
        {
            if (node is LiteralInline { IsFirstCharacterEscaped: false } literal)
            {
                // Markdig trims the words of table cells and headings, not their places.
                Assert.Equal(
                    literal.Content.ToString().Trim(),
                    content.Parts[0].Map.Span(literal.Span.Start, literal.Span.Length).Slice.Trim().ToString()
                );
            }
        }
    }

    internal static void CheckRecords(MarkdownContent content)
    {
        foreach (var block in content.Blocks)
        {
            Check(block);
        }

        foreach (var reference in content.References)
        {
            Exactly(reference.Id);
            Assert.StartsWith("[", reference.Span.Slice.ToString());
            if (reference.Section is { } section)
            {
                Exactly(section);
            }
        }

        foreach (var link in content.Links)
        {
            Exactly(link.Url);
        }

        foreach (var media in content.Media)
        {
            Exactly(media.Path);
            Assert.StartsWith("![", media.Span.Slice.ToString());
        }

        foreach (var heading in content.Headings)
        {
            Assert.StartsWith(new string('#', heading.Level), heading.Span.Slice.ToString());
            if (heading.Id is { } id)
            {
                Exactly(id);
            }
        }

        foreach (var parameter in content.Parameters)
        {
            Exactly(parameter.Name);
            Assert.StartsWith("{{", parameter.Span.Slice.ToString());
            Assert.EndsWith("}}", parameter.Span.Slice.ToString());
        }
    }

    private static void Check(BlockSyntax block)
    {
        Exactly(block.Name);
        Assert.StartsWith(":::", block.Span.Slice.ToString());
        foreach (var located in block.Arguments.Concat(block.Attributes.Values).Concat(block.Id is { } id ? [id] : []))
        {
            Assert.True(located.Value.Length == 0 || located.Value == located.Span.Slice.ToString());
        }

        foreach (var child in block.Children)
        {
            Assert.True(child.Span.Start >= block.Span.Start && child.Span.End <= block.Span.End);
            Check(child);
        }
    }

    /// <summary>Everything that was read, without places.</summary>
    internal static string Describe(ModuleSyntax module)
    {
        var text = new StringBuilder();
        foreach (var lesson in module.Lessons)
        {
            text.Append("lesson ")
                .Append(lesson.Id)
                .Append(' ')
                .Append(lesson.Title)
                .Append(' ')
                .Append(lesson.Minutes)
                .Append(' ')
                .AppendJoin(',', lesson.Objectives)
                .Append('\n');
            Describe(lesson.Content, text);
        }

        return text.ToString();
    }

    internal static void Describe(MarkdownContent content, StringBuilder text)
    {
        foreach (var block in content.Blocks)
        {
            Describe(block, text, 1);
        }

        text.AppendJoin(
                '\n',
                content.References.Select(reference =>
                    $"{reference.Kind} {reference.Id} {reference.Section} {reference.HasText}"
                )
            )
            .Append('\n');
        text.AppendJoin('\n', content.Links.Select(link => $"{link.Url} {link.Text}")).Append('\n');
        text.AppendJoin(
                '\n',
                content.Media.Select(media =>
                    $"{media.Kind} {media.Path} {media.AltText} {media.IsDecorative} {media.Captions} {media.Transcript}"
                )
            )
            .Append('\n');
        text.AppendJoin('\n', content.Headings.Select(heading => $"{heading.Level} {heading.Text} {heading.Id}"))
            .Append('\n');
        text.AppendJoin('\n', content.Parameters.Select(parameter => parameter.Name)).Append('\n');
        text.Append(MarkdownText.Of(content)).Append('\n');
    }

    private static void Describe(BlockSyntax block, StringBuilder text, int depth)
    {
        text.Append(' ', depth)
            .Append(block.Kind)
            .Append(' ')
            .Append(block.Id)
            .Append(' ')
            .AppendJoin(' ', block.Arguments)
            .Append(' ')
            .AppendJoin(
                ' ',
                block
                    .Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => $"{pair.Key}={pair.Value}")
            )
            .Append('\n');
        foreach (var child in block.Children)
        {
            Describe(child, text, depth + 1);
        }
    }

    private static void Exactly(Located<string> located) => Assert.Equal(located.Value, Slice(located.Span));

    private static string Slice(SourceSpan span) => span.Slice.ToString();
}
