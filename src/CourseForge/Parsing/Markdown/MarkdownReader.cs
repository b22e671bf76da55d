using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>Reads a piece of Markdown (a lesson, a YAML value) into <see cref="MarkdownContent"/>.</summary>
internal static class MarkdownReader
{
    /// <param name="text">The piece as the parser sees it.</param>
    /// <param name="map">Where its characters stand in the file.</param>
    /// <param name="kind">What may be in it.</param>
    /// <param name="rawHtml">Raw HTML is kept (and sanitised when rendered) instead of refused.</param>
    internal static MarkdownContent Read(string text, TextMap map, MarkdownKind kind, bool rawHtml, DiagnosticBag diagnostics) => throw new NotImplementedException();
}

/// <summary>What a piece of Markdown may hold.</summary>
internal enum MarkdownKind
{
    /// <summary>A lesson: everything.</summary>
    Lesson,

    /// <summary>A value in YAML or front matter: paragraphs, lists, inline marks and references; no headings, no blocks.</summary>
    Value,
}
