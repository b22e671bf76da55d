using System.Collections.Immutable;
using System.Globalization;

namespace CourseForge.Rendering.Pages;

/// <summary>The words of a text as somebody would look for them: in small letters, of letters three and more.</summary>
internal static class SearchedWords
{
    private const int Fewest = 3;

    /// <summary>For longer words room is made: few languages write any.</summary>
    private const int Long = 64;

    /// <summary>The words that are in all of a text and not in what is kept of it, each once, in their order.</summary>
    internal static ImmutableArray<string> Beyond(string kept, string all)
    {
        if (kept.Length == all.Length)
        {
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        Read(kept, seen, null);
        var others = ImmutableArray.CreateBuilder<string>();
        Read(all, seen, others);
        return others.DrainToImmutable();
    }

    private static void Read(ReadOnlySpan<char> text, HashSet<string> seen, ImmutableArray<string>.Builder? added)
    {
        Span<char> small = stackalloc char[Long];
        var words = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length; )
        {
            var length = LengthAt(text[at..], out var isNumber);
            if (length == 0)
            {
                at++;
                continue;
            }

            var written = text.Slice(at, length);
            at += length;
            if (!isNumber && length < Fewest)
            {
                continue;
            }

            var room = length <= Long ? small : new char[length];
            var word = room[..written.ToLowerInvariant(room)];
            if (words.Add(word) && added is not null && words.TryGetValue(word, out var one))
            {
                added.Add(one);
            }
        }
    }

    /// <summary>How many letters, or how many digits, stand at the beginning of a text.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, out bool isNumber)
    {
        isNumber = char.IsNumber(text[0]);
        var length = 0;
        while (length < text.Length && (isNumber ? char.IsNumber(text[length]) : IsLetter(text[length])))
        {
            length++;
        }

        return length;
    }

    /// <summary>Letters and the marks that belong to them.</summary>
    private static bool IsLetter(char sign) =>
        char.IsAsciiLetter(sign)
        || (
            !char.IsAscii(sign)
            && (
                char.IsLetter(sign)
                || char.GetUnicodeCategory(sign)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.EnclosingMark
            )
        );
}
