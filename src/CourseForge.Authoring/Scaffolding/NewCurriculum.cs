using System.Globalization;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Formatting;
using CourseForge.Text;

namespace CourseForge.Authoring.Scaffolding;

/// <summary>A curriculum to begin with: the files beside this one, with the name and the dates put in.</summary>
public static class NewCurriculum
{
    private const string Prefix = "scaffold/";
    private const string FallbackId = "my-curriculum";

    /// <param name="folderName">What the user called the folder; the curriculum is named after it.</param>
    internal static IEnumerable<(string Path, string Text)> Files(string folderName, DateOnly today)
    {
        var id = IdOf(folderName);
        var assembly = typeof(NewCurriculum).Assembly;
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
                .Replace("__ID_AND_TITLE__\n", Names(id), StringComparison.Ordinal)
                .Replace("__TODAY__", IsoDate.Text(today), StringComparison.Ordinal)
                .Replace("__NEXT_YEAR__", IsoDate.Text(today.AddYears(1)), StringComparison.Ordinal);
            yield return (name[Prefix.Length..], text);
        }
    }

    /// <summary>
    /// Writes a curriculum into a folder that is not there or is empty: all its files, or none where one cannot be
    /// written or has come there meanwhile.
    /// </summary>
    /// <exception cref="WriteFailureException">Why the system would not.</exception>
    public static void Write(string path, AuthoringHost host) =>
        CurriculumFiles.Write(
            path,
            Files(Path.GetFileName(path), host.Today).Select(file => new NewText(file.Path, file.Text, NewText.NoFile)),
            host
        );

    /// <summary>A folder may be called 'null', and its curriculum so.</summary>
    private static string Names(string id) =>
        YamlWriter.Write(new YamlMap([new("id", new YamlText(id)), new("title", new YamlText(TitleOf(id)))]));

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
