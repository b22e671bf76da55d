using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CourseForge.Rendering.Pages;

/// <summary>
/// Of sections whose first words are kept for the search, the words of the rest that stand in few sections: who looks
/// for them means these. Words that are in many lead nowhere, and all of them would be a second copy of the course.
/// </summary>
internal sealed partial class RareWords
{
    /// <summary>Characters for all sections together; the rarest words come first.</summary>
    private const int Most = 24_000;

    private readonly ImmutableArray<string> _bySection;

    /// <param name="sections">Of each what is kept, and all of its text.</param>
    internal RareWords(IEnumerable<(string Kept, string All)> sections)
    {
        var words = sections
            .Select(static section => WordsOf(section.All).Except(WordsOf(section.Kept)).ToArray())
            .ToArray();
        var counts = words.SelectMany(static section => section).CountBy(static word => word).ToDictionary();
        var room = Most;
        var taken = words
            .SelectMany((section, index) => section.Select((word, place) => (Word: word, Section: index, Place: place)))
            .OrderBy(found => counts[found.Word])
            .ThenBy(static found => found.Section)
            .ThenBy(static found => found.Place)
            .TakeWhile(found => (room -= found.Word.Length + 1) >= 0)
            .ToLookup(static found => found.Section, static found => (found.Place, found.Word));
        _bySection =
        [
            .. words.Select(
                (_, index) =>
                    string.Join(
                        ' ',
                        taken[index].OrderBy(static found => found.Place).Select(static found => found.Word)
                    )
            ),
        ];
    }

    internal string Of(int section) => _bySection[section];

    /// <summary>Each once, in the order in which they stand; of letters, those of three and more.</summary>
    private static IEnumerable<string> WordsOf(string text) =>
        Word().Matches(text).Select(static match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{M}]{3,}|\p{N}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
