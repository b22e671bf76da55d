using System.Collections.Immutable;
using CourseForge.Layout;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Writing;

// Parsing/Writing: what can be written at a place of a text that may be half written, for editors.

/// <summary>What can be written at a place of a file, by what the file is.</summary>
internal static class WritingPlaces
{
    /// <param name="documents">Files that are read as modules, as curriculum.yaml lists them.</param>
    internal static WritingPlace? At(
        SourceSet sources,
        ImmutableArray<Located<string>> documents,
        CoursePath path,
        string text,
        int offset
    )
    {
        offset = Math.Clamp(offset, 0, text.Length);
        if (documents.Any(document => document.Value == path.Value))
        {
            return DocumentWriting.At(sources, documents, path, text, offset);
        }

        var kind = CurriculumLayout.KindOf(path);
        if (path.Extension == ".md")
        {
            var front = FrontMatter(text);
            return front.End >= offset && offset >= front.Start && DocumentShapes.Of(path) is { } shape
                    ? InYaml(text, front.Start, front.End, offset, shape, "scenario")
                : kind is FileKind.Module or FileKind.Scenario or FileKind.OverlayText
                    ? TextWriting.At(kind, text, offset)
                : null;
        }

        return DocumentShapes.Of(path) is { } document
            ? InYaml(text, 0, text.Length, offset, document, "course") ?? InWords(text, offset)
            : null;
    }

    /// <summary>Words in YAML are Markdown, too.</summary>
    private static WritingPlace? InWords(string text, int offset) => TextWriting.At(FileKind.Bank, text, offset);

    private static WritingPlace? InYaml(string text, int from, int to, int offset, RecordShape shape, string owner) =>
        YamlPlace.Find(text, from, to, offset) is { } place
            ? YamlWriting.At(place, shape, OwnId(text, from, to, owner))
            : null;

    /// <summary>The id of the course or scenario that a file holds.</summary>
    private static string OwnId(string text, int from, int to, string key)
    {
        foreach (var line in text.AsSpan(from, to - from).EnumerateLines())
        {
            if (line.StartsWith(key) && line[key.Length..] is [':', .. var id])
            {
                return id.Trim().ToString();
            }
        }

        return "";
    }

    /// <summary>Between the first two lines of three hyphens; until the end while there is no second one.</summary>
    private static (int Start, int End) FrontMatter(string text)
    {
        if (
            !text.StartsWith("---", StringComparison.Ordinal)
            || text.IndexOf('\n', StringComparison.Ordinal) is not (var first and >= 0)
        )
        {
            return (-1, -1);
        }

        var end = text.IndexOf("\n---", first, StringComparison.Ordinal);
        return (first + 1, end < 0 ? text.Length : end);
    }
}
