using System.Text;
using CourseForge.Authoring.Building;

namespace CourseForge.Authoring.Overlays;

/// <summary>
/// Files of a layer are written beside their places and then moved there, all or none: what was there is whole until
/// what comes is.
/// </summary>
public static class LayerFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes them, or throws a <see cref="WriteFailureException"/> that says why the system would not.</summary>
    /// <param name="files">By path from the folder.</param>
    public static void Write(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        var written = new List<(string Temporary, string Path)>();
        var path = folder;
        try
        {
            foreach (var (name, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                path = Path.Combine(folder, name);
                var parent = Path.GetDirectoryName(path) ?? folder;
                Directory.CreateDirectory(parent);
                var temporary = Path.Combine(parent, $".courseforge-{Guid.NewGuid():N}.tmp");
                written.Add((temporary, path));
                var bytes = Utf8.GetBytes(text);
                File.WriteAllBytes(temporary, HasMark(path) ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes);
            }

            foreach (var (temporary, place) in written)
            {
                path = place;
                File.Move(temporary, place, overwrite: true);
            }
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            written.ForEach(file => File.Delete(file.Temporary));
            throw WriteFailureException.Of(path, problem);
        }
    }

    /// <summary>A byte order mark that an author's editor wrote stays.</summary>
    private static bool HasMark(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[3];
        return stream.ReadAtLeast(start, 3, throwOnEndOfStream: false) == 3
            && start.SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
    }
}
