using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>A heading of a document.</summary>
/// <param name="Start">Where its line begins in the file.</param>
/// <param name="Length">Of the line, without its end.</param>
/// <param name="Slug">What other programs call it behind the <c>#</c> of an address.</param>
/// <param name="Id">Its id in the curriculum: that of the document and the slug.</param>
/// <param name="Lesson">The id of the lesson that it begins, or stands in.</param>
/// <param name="Words">As a title shows them, without marks.</param>
internal sealed record PlainHeading(
    int Start,
    int Length,
    int Level,
    string Words,
    string Slug,
    string Id,
    string Lesson
);

/// <summary>A document and its headings.</summary>
/// <param name="Path">As curriculum.yaml lists it.</param>
/// <param name="Body">Where the text behind the title begins.</param>
internal sealed record PlainDocument(
    Located<string> Path,
    SourceFile File,
    string Id,
    ImmutableArray<PlainHeading> Headings,
    int Body
)
{
    private FrozenDictionary<int, PlainHeading>? _byStart;

    /// <summary>The title; null where the document does not begin with one.</summary>
    internal PlainHeading? Title =>
        Headings is [{ Level: 1 } first, ..]
        && File.Text.AsSpan(BehindFrontMatter(File.Text)..first.Start).IsWhiteSpace()
            ? first
            : null;

    /// <summary>What an address names behind its <c>#</c>; null where there is no such heading.</summary>
    internal PlainHeading? Find(string slug) =>
        Headings.FirstOrDefault(heading => heading.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase));

    internal PlainHeading? At(int start) =>
        (_byStart ??= Headings.ToFrozenDictionary(static heading => heading.Start)).GetValueOrDefault(start);

    internal static PlainDocument Read(Located<string> path, SourceFile file)
    {
        var id = AuthoredId.Suggest(System.IO.Path.ChangeExtension(path.Value, null)) ?? "document";
        var found = Scan(file);
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var headings = ImmutableArray.CreateBuilder<PlainHeading>(found.Count);
        string? lesson = null;
        var body = found is [(_, _, 1, _), ..] ? file.Text.IndexOf('\n', found[0].Start) : 0;
        body = body < 0 ? file.Length : body;
        var next = found.Skip(body > 0 ? 1 : 0).FirstOrDefault(static one => one.Level == 2);
        var hasIntroduction = !file
            .Text.AsSpan(body, (next.Level == 2 ? next.Start : file.Length) - body)
            .IsWhiteSpace();
        foreach (var (start, length, level, words) in found)
        {
            var slug = SlugOf(words);
            var times = slugs[slug] = slugs.GetValueOrDefault(slug, -1) + 1;
            slug = times == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{times}");
            var own = AuthoredId.Suggest($"{id}-{slug}")
                ?? string.Create(CultureInfo.InvariantCulture, $"{id}-{headings.Count + 1}");
            while (!ids.Add(own))
            {
                own += "-x";
            }

            lesson = level == 2 || lesson is null ? own : lesson;
            headings.Add(new PlainHeading(start, length, level, words, slug, own, lesson));
        }

        // Without a text below it, the title leads to the first lesson.
        if (!hasIntroduction && headings.Count > 1 && headings[0].Level == 1)
        {
            headings[0] = headings[0] with { Lesson = headings[1].Lesson };
        }

        return new PlainDocument(path, file, id, headings.ToImmutable(), body);
    }

    /// <summary>Where the text begins that is not for another program, between two lines of three hyphens.</summary>
    private static int BehindFrontMatter(string text)
    {
        if (
            !text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal)
        )
        {
            return 0;
        }

        var close = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        var end = close < 0 ? -1 : text.IndexOf('\n', close + 1);
        return end < 0 ? 0 : end + 1;
    }

    /// <summary>The lines that begin with <c>#</c>, outside of code and comments, with their words.</summary>
    private static List<(int Start, int Length, int Level, string Words)> Scan(SourceFile file)
    {
        var text = file.Text;
        var skip = new LineSkipper(text);
        var found = new List<(int, int, int, string)>();
        for (var at = BehindFrontMatter(text); at < text.Length; )
        {
            var end = text.IndexOf('\n', at) is var feed and >= 0 ? feed : text.Length;
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (skip.From(at, line) is var behind && behind > at)
            {
                at = behind;
                continue;
            }

            var level = line.Length - line.TrimStart('#').Length;
            if (level is > 0 and <= 6 && level < line.Length && line[level] == ' ')
            {
                found.Add((at, line.Length, level, WordsOf(file, at, line[level..])));
            }

            at = end + 1;
        }

        return found;
    }

    /// <summary>What a heading says when its marks are taken away; what is wrong in it is told where it is read.</summary>
    private static string WordsOf(SourceFile file, int start, ReadOnlySpan<char> words)
    {
        var text = $"###{words}";
        var content = MarkdownReader.Read(
            text,
            TextMap.Slice(file, start, text.Length),
            MarkdownKind.Lesson,
            false,
            new DiagnosticBag()
        );
        return content.Headings is [var heading, ..] ? heading.Text : words.Trim().ToString();
    }

    /// <summary>As GitHub and others make it: small letters, hyphens for blanks, and no signs.</summary>
    private static string SlugOf(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var sign in words.Trim())
        {
            if (sign == ' ')
            {
                slug.Append('-');
            }
            else if (char.IsLetterOrDigit(sign) || sign is '-' or '_')
            {
                slug.Append(char.ToLowerInvariant(sign));
            }
        }

        return slug.ToString();
    }
}
