using System.Text;
using CourseForge.Cli.Building;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Overlays;

/// <summary>
/// Files of a layer are written beside their places and then moved there, all or none: what was there is whole until
/// what comes is.
/// </summary>
internal static class LayerFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>False when the system would not; that was told then.</summary>
    /// <param name="files">By path from the folder.</param>
    internal static bool Write(string folder, IEnumerable<KeyValuePair<string, string>> files, ToolHost host)
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

            return true;
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            written.ForEach(file => File.Delete(file.Temporary));
            host.Error.WriteLine(
                ConsoleSafe.Text(DiagnosticText.Line(WriteFailureException.Of(path, problem).Diagnostic))
            );
            return false;
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
