using System.Globalization;
using CourseForge.Text;

namespace CourseForge.Cli;

/// <summary>The files of a new curriculum: those of the folder Scaffold, with the name and the dates put in.</summary>
internal static class Scaffold
{
    private const string Prefix = "scaffold/";
    private const string FallbackId = "my-curriculum";

    /// <param name="folderName">What the user called the folder; the curriculum is named after it.</param>
    public static IEnumerable<(string Path, string Text)> Files(string folderName, DateOnly today)
    {
        var id = IdOf(folderName);
        var assembly = typeof(Scaffold).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? Stream.Null;
            using var reader = new StreamReader(stream);
            var text = reader
                .ReadToEnd()
                .Replace("__ID__", id, StringComparison.Ordinal)
                .Replace("__TITLE__", TitleOf(id), StringComparison.Ordinal)
                .Replace("__TODAY__", IsoDate.Text(today), StringComparison.Ordinal)
                .Replace("__NEXT_YEAR__", IsoDate.Text(today.AddYears(1)), StringComparison.Ordinal);
            yield return (name[Prefix.Length..], text);
        }
    }

    /// <summary>
    /// The folder's name as an id: lower-case words with hyphens. The ending keeps it apart from the ids in the
    /// example.
    /// </summary>
    private static string IdOf(string folderName)
    {
        var letters = folderName
            .ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-')
            .ToArray();
        var id = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries))
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        return id.Length < 2 ? FallbackId
            : id.EndsWith("curriculum", StringComparison.Ordinal) ? id
            : id + "-curriculum";
    }

    private static string TitleOf(string id)
    {
        var words = id.Replace("-curriculum", "", StringComparison.Ordinal).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
