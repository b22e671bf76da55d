using System.Globalization;
using CourseForge.Authoring.Building;
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
                .Replace("__ID__", id, StringComparison.Ordinal)
                .Replace("__TITLE__", TitleOf(id), StringComparison.Ordinal)
                .Replace("__TODAY__", IsoDate.Text(today), StringComparison.Ordinal)
                .Replace("__NEXT_YEAR__", IsoDate.Text(today.AddYears(1)), StringComparison.Ordinal);
            yield return (name[Prefix.Length..], text);
        }
    }

    /// <summary>
    /// Writes a curriculum into a folder that is not there or is empty. Everything is written beside its place first, so
    /// that nothing half is ever there. Throws a <see cref="WriteFailureException"/> that says why the system would not.
    /// </summary>
    public static void Write(string path, AuthoringHost host)
    {
        try
        {
            WriteAll(path, host);
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            throw WriteFailureException.Of(path, problem);
        }
    }

    private static void WriteAll(string path, AuthoringHost host)
    {
        var isThere = Directory.Exists(path);
        var parent = isThere ? path : Path.GetDirectoryName(path) ?? path;
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".courseforge-{Guid.NewGuid():N}.tmp");
        using var interruption = host.OnInterruption(() => Remove(temporary));
        try
        {
            foreach (var (name, text) in Files(Path.GetFileName(path), host.Today))
            {
                var file = Path.Combine(temporary, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file) ?? temporary);
                File.WriteAllText(file, text);
            }

            if (isThere)
            {
                MoveInto(path, temporary);
            }
            else
            {
                Directory.Move(temporary, path);
            }
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static void MoveInto(string path, string temporary)
    {
        foreach (var entry in Directory.GetFileSystemEntries(temporary))
        {
            Directory.Move(entry, Path.Combine(path, Path.GetFileName(entry)));
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
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
