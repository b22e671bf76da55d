using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Parsing.Markdown;

/// <summary>Reads the headings of sections: <c>### Title {#an-id}</c>.</summary>
internal static class HeadingReader
{
    /// <summary>Takes the braces at the end of a heading out of its words.</summary>
    internal static AttributeList? TakeAttributes(HeadingBlock heading, ContentBuilder content)
    {
        if (heading.Inline?.LastChild is not AttributesInline braces)
        {
            return null;
        }

        if (braces.PreviousSibling is LiteralInline literal)
        {
            literal.Content.TrimEnd();
        }

        braces.Remove();
        return AttributeReader.Read(braces.Text, content.Span(braces), content.Diagnostics);
    }

    /// <summary>The nearest level that there is. That a title was meant for a section is a guess.</summary>
    private static Fix LevelFix(HeadingBlock heading, ContentBuilder content)
    {
        var marks = new string('#', heading.Level > 4 ? 4 : 3);
        return new Fix(
            $"write '{marks}'",
            [new TextEdit(content.Span(heading.Span.Start, heading.Level), marks)],
            IsSafe: heading.Level > 4
        );
    }

    internal static void Read(HeadingBlock heading, AttributeList? attributes, ContentBuilder content)
    {
        var span = content.FirstLine(heading);
        if (content.Kind == MarkdownKind.Value)
        {
            content.Report(Codes.Markdown.BlockInValue, span, "a heading");
            return;
        }

        if (heading.IsSetext)
        {
            content.Report(
                Codes.Markdown.UnderlinedHeading,
                content.Span(heading.Span.End, 1),
                heading.Level == 1 ? "=" : "-"
            );
            return;
        }

        if (heading.Level is not (3 or 4))
        {
            content.Diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.HeadingLevel,
                        content.Span(heading.Span.Start, heading.Level),
                        new string('#', heading.Level)
                    )
                    .WithHint(
                        heading.Level == 1 ? "the title stands in the front matter; this may be a '###' section" : null
                    )
                    .WithFix(LevelFix(heading, content))
            );
        }

        var text = MarkdownText.Of(heading);
        if (text.Length == 0)
        {
            content.Report(Codes.Markdown.EmptyHeading, span);
        }

        Located<string>? slide = null;
        if (attributes is not null)
        {
            var written = AttributeCheck.Check(
                attributes,
                [BlockAttributes.Slide],
                [],
                "a section",
                span,
                content.Diagnostics
            );
            slide = written.TryGetValue(SlideText.Attribute, out var words) ? words : null;
            SlideCheck.Check(slide, content.Diagnostics);
        }

        var syntax = new HeadingSyntax(heading.Level, text, attributes?.Id ?? content.Paths?.IdOf(span), span)
        {
            Slide = slide,
        };
        heading.SetData(MarkdownData.Heading, syntax);
        content.Headings.Add(syntax);
    }
}
