using System.Text;
using CourseForge.Text.Unicode;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// A text as one row of letters and digits, without blanks, marks and case, so that words are found however markup
/// parts them; beside it, where a word can begin or end. A row of sums tells in one step whether two stretches are
/// alike.
/// </summary>
internal sealed class SearchedText
{
    private const ulong Base = 1_099_511_628_211;

    /// <summary>Between pieces of text that nobody reads as one.</summary>
    private const char Gap = '\0';

    /// <summary>Stands for a sign within a word, such as an apostrophe.</summary>
    private const int Joining = 1;

    private static readonly byte[] s_asciiLetters = AsciiLetters();

    private bool[] _isEdge;
    private ulong[] _sums;

    /// <param name="capacity">How many letters are to be expected.</param>
    internal SearchedText(int capacity = 64)
    {
        _isEdge = new bool[capacity];
        _sums = new ulong[capacity + 1];
    }

    internal int Length { get; private set; }

    /// <summary>Room for whoever reads a text into this: where its tags stand.</summary>
    internal List<(int Start, int Length)> Inside { get; } = [];

    /// <summary>For each letter, whether a word can begin at it.</summary>
    internal ReadOnlySpan<bool> Edges => _isEdge.AsSpan(0, Length);

    /// <summary>The sums of all letters before each, and of all.</summary>
    internal ReadOnlySpan<ulong> Sums => _sums.AsSpan(0, Length + 1);

    /// <summary>By how much a sum grows when so many letters follow.</summary>
    internal static ulong PowerOf(int length) => Powers.Of(length);

    /// <summary>Without its text, to take another.</summary>
    internal SearchedText Cleared()
    {
        Length = 0;
        return this;
    }

    /// <summary>Adds a piece by itself: nothing is found that begins in the one before it.</summary>
    internal SearchedText Add(ReadOnlySpan<char> text)
    {
        Take(text);
        Reserve(1);
        _isEdge[Length] = true;
        _sums[Length + 1] = Next(_sums[Length], Gap);
        Length++;
        return this;
    }

    /// <summary>Adds words that go on: a tag may have stood between them, so that a word can begin here.</summary>
    internal void Take(ReadOnlySpan<char> text)
    {
        if (!Ascii.IsValid(text))
        {
            text = Composed(text);
        }

        // Every letter of every page comes by here: what changes with each stands in locals.
        Reserve(text.Length);
        var edges = _isEdge.AsSpan(Length, text.Length);
        var sums = _sums.AsSpan(Length + 1, text.Length);
        var sum = _sums[Length];
        var afterEdge = true;
        var count = 0;
        foreach (var character in text)
        {
            char letter;
            if (character < s_asciiLetters.Length)
            {
                letter = (char)s_asciiLetters[character];
                if (letter <= Joining)
                {
                    afterEdge |= letter != Joining;
                    continue;
                }

                edges[count] = afterEdge;
                afterEdge = false;
            }
            else if (char.IsLetterOrDigit(character))
            {
                var isWord = IsWordByItself(character);
                letter = char.ToLowerInvariant(character);
                edges[count] = afterEdge || isWord;
                afterEdge = isWord;
            }
            else
            {
                afterEdge |= !IsJoining(character);
                continue;
            }

            sum = Next(sum, letter);
            sums[count++] = sum;
        }

        Length += count;
    }

    /// <summary>Whether a word can begin at a letter, or has ended before it.</summary>
    internal bool IsEdge(int at) => at >= Length || _isEdge[at];

    internal ulong Sum(int at, int length) => _sums[at + length] - (_sums[at] * Powers.Of(length));

    internal static bool IsJoining(char character) =>
        character is '\'' or '\u2019' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>Scripts that put no blanks between words.</summary>
    internal static bool IsWordByItself(char character) =>
        character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private void Reserve(int more)
    {
        if (Length + more + 1 > _isEdge.Length)
        {
            var size = Math.Max(Length + more + 1, _isEdge.Length * 2);
            Array.Resize(ref _isEdge, size);
            Array.Resize(ref _sums, size + 1);
        }
    }

    private static ulong Next(ulong sum, char letter) => (sum * Base) + letter + 1;

    /// <summary>Of each character of ASCII the letter that it counts as; <see cref="Joining"/>, or 0 for what parts words.</summary>
    private static byte[] AsciiLetters()
    {
        var letters = new byte[128];
        for (var character = '\0'; character < letters.Length; character++)
        {
            letters[character] = (byte)(
                char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character)
                : IsJoining(character) ? Joining
                : 0
            );
        }

        return letters;
    }

    /// <summary>Letters with separate marks as one, and letters in another form as themselves, where there are any.</summary>
    private static ReadOnlySpan<char> Composed(ReadOnlySpan<char> text)
    {
        text = LetterForms.Plain(text);
        return text.IndexOfAnyInRange('\u0300', '\u036F') < 0 ? text : Nfc.Of(text.ToString());
    }

    private static class Powers
    {
        private static readonly ulong[] s_powers = Make(4096);

        internal static ulong Of(int exponent)
        {
            if (exponent < s_powers.Length)
            {
                return s_powers[exponent];
            }

            var power = s_powers[^1];
            for (var i = s_powers.Length - 1; i < exponent; i++)
            {
                power *= Base;
            }

            return power;
        }

        private static ulong[] Make(int count)
        {
            var powers = new ulong[count];
            powers[0] = 1;
            for (var i = 1; i < count; i++)
            {
                powers[i] = powers[i - 1] * Base;
            }

            return powers;
        }
    }
}
