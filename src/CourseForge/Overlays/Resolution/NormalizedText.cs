using System.Security.Cryptography;
using System.Text;
using CourseForge.Overlays.Canonical;
using CourseForge.Text.Unicode;

namespace CourseForge.Overlays.Resolution;

/// <summary>
/// What counts as the same: words, numbers and structure, not how they are wrapped, spaced or encoded. A value is a
/// plain word or canonical text (see <see cref="Canonical.CanonicalText"/>): lines that open a block stand alone,
/// others go on with the paragraph before them.
/// </summary>
internal static class NormalizedText
{
    /// <summary>
    /// The normaliser that a digest was made with. A new one gets a new tag: stored texts are then digested again, and
    /// nothing is alarmed.
    /// </summary>
    internal const string Algorithm = "cf1:";

    private const int DigestLength = 32;

    /// <summary>The text as it is compared.</summary>
    internal static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        var writer = new LineWriter(result);
        foreach (var line in Nfc.Of(text).AsSpan().EnumerateLines())
        {
            writer.Add(line);
        }

        while (result.Length > 0 && result[^1] is ' ' or '\n')
        {
            result.Length--;
        }

        return result.ToString();
    }

    /// <summary>
    /// Half a SHA-256 is plenty: nobody gains from two texts with one digest, and people have to read these in diffs.
    /// </summary>
    internal static string Digest(string text) =>
        string.Concat(
            Algorithm,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(text)))).AsSpan(0, DigestLength)
        );

    private sealed class LineWriter(StringBuilder result)
    {
        private int _fence;
        private bool _isOpen;

        internal void Add(ReadOnlySpan<char> line)
        {
            var words = line.Trim();
            var ticks = TextMarks.Fence(words);
            if (_fence > 0 || ticks > 0)
            {
                // In code every space counts.
                EndLine();
                result.Append(line.TrimEnd().ToString().Replace("\t", "    ", StringComparison.Ordinal));
                _fence =
                    _fence == 0 ? ticks
                    : ticks >= _fence && words.Length == ticks ? 0
                    : _fence;
                _isOpen = false;
            }
            else if (words.IsEmpty)
            {
                EndLine();
                if (result.Length > 1 && result[^2] != '\n')
                {
                    result.Append('\n');
                }

                _isOpen = false;
            }
            else if (_isOpen && !TextMarks.OpensBlock(words))
            {
                result.Append(' ');
                Words(words);
            }
            else
            {
                // How far a line stands in, and in which quotation, is structure.
                EndLine();
                var indent = result.Length == 0 && words[0] != '>' ? 0 : line.IndexOfAnyExcept(' ', '>');
                result.Append(line[..Math.Max(0, indent)]);
                Words(line[Math.Max(0, indent)..].Trim());
                _isOpen = !TextMarks.StandsAlone(words);
            }
        }

        private void EndLine()
        {
            if (result.Length > 0 && result[^1] != '\n')
            {
                result.Append('\n');
            }
        }

        private void Words(ReadOnlySpan<char> words)
        {
            var isSpace = false;
            foreach (var character in words)
            {
                if (char.IsWhiteSpace(character))
                {
                    isSpace = true;
                    continue;
                }

                if (isSpace)
                {
                    result.Append(' ');
                    isSpace = false;
                }

                result.Append(character);
            }
        }
    }
}
