using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Fixing;

/// <summary>
/// Puts mended files in the places of those that were read, all or none: each is written beside its place first, and
/// what was moved already is put back when another cannot be.
/// </summary>
public static class FixedFiles
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>What keeps the files from being written; null when all of them are.</summary>
    public static Diagnostic? Write(string folder, ImmutableArray<FixedFile> files)
    {
        var places = new List<Place>();
        var moved = new List<Place>();
        var path = folder;
        try
        {
            foreach (var file in files)
            {
                path = Path.Combine(folder, file.Before.Path.Value);
                places.Add(Prepare(path, file));
            }

            foreach (var place in places)
            {
                path = place.Path;
                File.WriteAllBytes(place.Temporary, place.Bytes);
                KeepMode(place.Path, place.Temporary);
            }

            foreach (var place in places)
            {
                path = place.Path;
                File.Move(place.Temporary, place.Path, overwrite: true);
                moved.Add(place);
            }

            return null;
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            moved.ForEach(place => File.WriteAllBytes(place.Path, place.Original));
            places.ForEach(place => File.Delete(place.Temporary));
            return WriteFailureException.Of(path, problem).Diagnostic;
        }
    }

    /// <summary>A link stays a link: what it leads to is written.</summary>
    private static Place Prepare(string path, FixedFile file)
    {
        var real = RealPath.Of(path) ?? path;
        var original = File.ReadAllBytes(real);
        if (file.Before.Digest is { } digest && digest != Convert.ToHexStringLower(SHA256.HashData(original)))
        {
            throw new IOException("it was changed by somebody else meanwhile");
        }

        // Moving over a file asks only for rights on its folder; an author who locked a file means the file.
        if ((File.GetAttributes(real) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException("it is read-only");
        }

        using (new FileStream(real, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            // Opened and closed: the system says whether we may write to it.
        }

        var text = Encoding.UTF8.GetBytes(file.Text);
        return new Place(
            real,
            Path.Combine(Path.GetDirectoryName(real)!, $".courseforge-{Guid.NewGuid():N}.tmp"),
            original,
            original.AsSpan().StartsWith(Mark) ? [.. Mark, .. text] : text
        );
    }

    private static void KeepMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    private sealed record Place(string Path, string Temporary, byte[] Original, byte[] Bytes);
}
