using CourseForge.Text;

namespace CourseForge.Linting.Wording;

/// <summary>
/// A word of one place, or several in a row, that texts are searched for: whole words, with or without the s of a
/// plural. Capitals count where it is written with any: "ICE" does not find "ice".
/// </summary>
internal sealed class PlaceWord
{
    private readonly string _written;
    private readonly StringComparison _comparison;

    private PlaceWord(string written)
    {
        _written = written;
        _comparison = written.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
    }

    /// <summary>Null when nothing is left to search for.</summary>
    public static PlaceWord? Of(string written) => Fold(written).Trim() is { Length: > 0 } word ? new(word) : null;

    /// <summary>Where it stands in a text first; -1 when it does not.</summary>
    public int Find(string text)
    {
        var folded = Fold(text);
        for (
            var at = folded.IndexOf(_written, _comparison);
            at >= 0;
            at = at + 1 < folded.Length ? folded.IndexOf(_written, at + 1, _comparison) : -1
        )
        {
            if (IsEdge(folded, at - 1) && IsEnd(folded, at + _written.Length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>How many characters of a text it takes up.</summary>
    public int Length => _written.Length;

    private static bool IsEnd(string text, int at) => IsEdge(text, at) || (text[at] == 's' && IsEdge(text, at + 1));

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>Every white space a blank and every hyphen a hyphen-minus, each one character as before.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] =
                    char.IsWhiteSpace(from[i]) ? ' '
                    : from[i] is '\u2010' or '\u2011' ? '-'
                    : from[i] is '\u2019' ? '\''
                    : from[i];
            }
        });
}
