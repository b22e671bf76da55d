using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;

namespace CourseForge.Parsing.Markdown;

/// <summary>Reads a piece of Markdown (a lesson, a YAML value) into <see cref="MarkdownContent"/>.</summary>
internal static class MarkdownReader
{
    /// <param name="text">The piece as the parser sees it.</param>
    /// <param name="map">Where its characters stand in the file.</param>
    /// <param name="kind">What may be in it.</param>
    /// <param name="rawHtml">Raw HTML is sanitised and kept instead of refused.</param>
    /// <param name="paths">Where links lead that are written as paths; null in all that is no document.</param>
    internal static MarkdownContent Read(
        string text,
        TextMap map,
        MarkdownKind kind,
        bool rawHtml,
        DiagnosticBag diagnostics,
        DocumentLinks? paths = null
    )
    {
        var content = new ContentBuilder(text, map, kind, rawHtml, diagnostics) { Paths = paths };
        if (MarkdownGuard.Accepts(content) && Parse(content) is { } document && TreeReader.Read(document, content))
        {
            return content.Build(document);
        }

        return new ContentBuilder("", map, kind, rawHtml, diagnostics).Build([]);
    }

    internal static MarkdownDocument? Parse(ContentBuilder content)
    {
        try
        {
            return MarkdownDialect.Parse(content.Text);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of nesting, which names no place.
            content.Report(Codes.Markdown.TooDeep, content.FirstLine(0), MarkdownGuard.DeepestNesting);
            return null;
        }
    }
}

/// <summary>What a piece of Markdown may hold.</summary>
internal enum MarkdownKind
{
    /// <summary>A lesson: everything.</summary>
    Lesson,

    /// <summary>
    /// A value in YAML or front matter: paragraphs, lists, inline marks and references; no headings, no blocks.
    /// </summary>
    Value,
}
