using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// In which language texts are, by the file that they stand in: a variant can be in another language than the
/// curriculum, and not all of it translated.
/// </summary>
/// <param name="Original">The curriculum's own.</param>
/// <param name="Layers">By overlays/ID and targets/ID.yaml: the language that a layer says it is written in.</param>
public sealed record TextLanguages(string Original, ImmutableDictionary<string, string> Layers)
{
    public string Of(SourceFile? file)
    {
        if (file is null || Layers.IsEmpty)
        {
            return Original;
        }

        var path = file.Path.Value;
        if (Layers.GetValueOrDefault(path) is { } own)
        {
            return own;
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var end = slash < 0 ? -1 : path.IndexOf('/', slash + 1);
        return end < 0 ? Original : Layers.GetValueOrDefault(path[..end], Original);
    }

    /// <summary>Whether two tags name one language, whatever the country or script: en and en-GB, but not es.</summary>
    public static bool AreOne(string one, string other) =>
        one.Split('-')[0].Equals(other.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether words in the first are at home in a text in the second: es in es and in es-MX, but not es-MX in es.
    /// </summary>
    public static bool Fits(string words, string text) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (text.Length == words.Length || text[words.Length] == '-');
}
