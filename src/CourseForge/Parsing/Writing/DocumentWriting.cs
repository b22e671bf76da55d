using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CourseForge.Layout;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Writing;

/// <summary>
/// What can be written in a document that curriculum.yaml lists: what a module may have, but for braces behind headings,
/// and links to other documents and their headings.
/// </summary>
internal static partial class DocumentWriting
{
    /// <summary>Null where words stand that nobody can know.</summary>
    /// <param name="listed">The documents, as curriculum.yaml lists them.</param>
    internal static WritingPlace? At(
        SourceSet sources,
        ImmutableArray<Located<string>> listed,
        CoursePath path,
        string text,
        int offset
    )
    {
        var line = text.AsSpan(0, offset)[(offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1)..].ToString();
        var found = TextWriting.At(FileKind.Module, text, offset);
        if (LinkHead().Match(line) is not { Success: true } link)
        {
            return line.StartsWith('#') && line.Contains('{', StringComparison.Ordinal) ? null : found;
        }

        var (file, heading) = (link.Groups["file"].Value, link.Groups["heading"]);
        if (heading.Success)
        {
            var target = file.Length == 0 ? path.Value : path.Resolve(file);
            var at = listed.FirstOrDefault(one => one.Value == target);
            return at.Value is not null && sources.Files.FirstOrDefault(one => one.Path.Value == target) is { } document
                ? Place(text, offset, heading.Length) with
                {
                    Words =
                    [
                        .. PlainDocument
                            .Read(at, document)
                            .Headings.Select(static one => new WritingWord(WritingWordKind.Value, one.Slug, one.Words)),
                    ],
                }
                : null;
        }

        return Place(text, offset, file.Length) with
        {
            Words =
            [
                .. listed
                    .Where(one => one.Value != path.Value)
                    .Select(one => new WritingWord(
                        WritingWordKind.Value,
                        path.AddressOf(new CoursePath(one.Value)),
                        "A link to a document."
                    )),
                .. found?.Words ?? [],
            ],
        };
    }

    private static WritingPlace Place(string text, int offset, int written)
    {
        var end = offset;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' or '/'))
        {
            end++;
        }

        return new WritingPlace(offset - written, end);
    }

    [GeneratedRegex(
        @"\]\((?<file>[^()\s#:]*)(#(?<heading>[^()\s#]*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LinkHead();
}
