using System.Collections.Immutable;

namespace CourseForge.Text;

/// <summary>Takes a text apart without losing places.</summary>
internal static class LocatedWords
{
    /// <summary>What stands between blanks, each with its place.</summary>
    internal static ImmutableArray<Located<string>> Words(this Located<string> text)
    {
        var words = ImmutableArray.CreateBuilder<Located<string>>();
        var written = text.Value;
        for (var i = 0; i < written.Length; i++)
        {
            if (char.IsWhiteSpace(written[i]))
            {
                continue;
            }

            var start = i;
            while (i < written.Length && !char.IsWhiteSpace(written[i]))
            {
                i++;
            }

            words.Add(new Located<string>(written[start..i], text.Span.Part(start, i - start)));
        }

        return words.ToImmutable();
    }
}
