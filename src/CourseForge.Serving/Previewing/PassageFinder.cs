using System.Runtime.CompilerServices;
using System.Text;
using CourseForge.Text;

namespace CourseForge.Serving.Previewing;

/// <summary>
/// Where a passage of a page was written. Pages carry no places of their source, since they are the bytes of packages; so
/// the letters of the passage are looked for in the files, without blanks, marks and case. Markup stands between the
/// letters of a source, so pieces of the passage are tried: texts between two tags, and parts of these.
/// </summary>
internal static class PassageFinder
{
    /// <summary>Shorter pieces stand in many places.</summary>
    private const int FewestLetters = 10;

    /// <summary>Of a passage that is shorter as a whole.</summary>
    private const int FewestNearBy = 3;

    /// <summary>More than this of one piece is not compared: it may go on over something that is filled in.</summary>
    private const int MostLetters = 72;

    private static readonly ConditionalWeakTable<SourceFile, LetterIndex> s_indices = [];

    private sealed record LetterIndex(string Letters, int[] Offsets);

    /// <summary>The place, or null.</summary>
    /// <param name="pieces">The texts of a passage, as they follow each other on the page.</param>
    /// <param name="near">Where it most likely stands: the beginning of the lesson that is shown. May be nowhere.</param>
    /// <param name="files">Where it may stand, the likely ones first.</param>
    public static SourceSpan? Find(IReadOnlyList<string> pieces, SourceSpan near, IEnumerable<SourceFile> files)
    {
        var wanted = pieces
            .Select(LettersOf)
            .Where(static letters => letters.Length > 0)
            .OrderByDescending(static letters => letters.Length)
            .Take(8)
            .ToList();
        if (wanted.Count == 0)
        {
            return null;
        }

        // A short passage, such as a heading or the word of a button, is looked for near by and nowhere else.
        List<(SourceFile File, int From)> places = near.File is { } home ? [(home, near.Start)] : [];
        var fewest = wanted[0].Length < FewestLetters ? FewestNearBy : FewestLetters;
        if (fewest == FewestLetters)
        {
            places.AddRange(files.Select(static file => (file, 0)));
        }

        // The whole of a piece in any file says more than a part of it near by: some words of a sentence that a layer
        // wrote stand in the lesson, too.
        for (var parts = 1; Math.Min(wanted[0].Length, MostLetters) / parts >= fewest; parts *= 2)
        {
            foreach (var letters in wanted)
            {
                foreach (var (file, from) in places)
                {
                    if (InFile(file, from, letters, parts, fewest) is { } place)
                    {
                        return place;
                    }
                }
            }
        }

        return null;
    }

    private static SourceSpan? InFile(SourceFile file, int from, string letters, int parts, int fewest)
    {
        var length = Math.Min(letters.Length, MostLetters) / parts;
        if (length < fewest)
        {
            return null;
        }

        var index = s_indices.GetValue(file, static file => IndexOf(file.Text));
        var at = Array.BinarySearch(index.Offsets, from);
        var start = Math.Min(at < 0 ? ~at : at, index.Letters.Length);
        for (var part = 0; part + length <= letters.Length; part += length)
        {
            var found = index.Letters.AsSpan(start).IndexOf(letters.AsSpan(part, length), StringComparison.Ordinal);
            if (found >= 0)
            {
                var first = index.Offsets[start + found];
                return file.Span(first, index.Offsets[start + found + length - 1] - first + 1);
            }
        }

        return null;
    }

    private static string LettersOf(string text) => IndexOf(text).Letters;

    private static LetterIndex IndexOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                letters.Append(char.ToLowerInvariant(text[i]));
                offsets.Add(i);
            }
        }

        return new LetterIndex(letters.ToString(), [.. offsets]);
    }
}
