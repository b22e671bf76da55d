using CourseForge.Text;

namespace CourseForge.Linting.Wording;

/// <summary>The words that a curriculum warns of before they are read.</summary>
internal sealed class SensitiveWords(IEnumerable<string> written)
{
    private readonly SensitiveWord[] _words = [.. written.Select(SensitiveWord.Of)];

    /// <summary>As the author wrote them, one a line: what finds depend on beside the text.</summary>
    internal string Written { get; } = string.Join('\n', written);

    /// <summary>All finds in order, each with its place.</summary>
    internal List<Located<string>> In(Prose prose)
    {
        var found = new List<Located<string>>();
        var places = new List<(int Start, int Length)>();
        foreach (var passage in _words.Length == 0 ? [] : prose.Passages)
        {
            places.Clear();
            for (var at = 0; WordReader.Next(passage.Text, ref at, out var start, out var length); )
            {
                places.Add((start, length));
            }

            for (var i = 0; i < places.Count; i++)
            {
                foreach (var word in _words)
                {
                    if (word.Matches(passage.Text, places, i))
                    {
                        var last = places[i + word.Length - 1];
                        var length = last.Start + last.Length - places[i].Start;
                        found.Add(
                            new Located<string>(
                                passage.Text.Substring(places[i].Start, length),
                                passage.Span(places[i].Start, length)
                            )
                        );
                    }
                }
            }
        }

        return found;
    }
}
