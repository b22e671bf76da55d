using System.Security.Cryptography;
using System.Text;
using CourseForge.Authoring.Building;

namespace CourseForge.Authoring.Workspaces;

/// <summary>What a file of a curriculum is to become.</summary>
/// <param name="Path">From the curriculum folder.</param>
/// <param name="Digest">
/// SHA-256, in hexadecimal, of the file that the text was made from; one that holds something else by now is not
/// written over. Null: whatever is there.
/// </param>
public sealed record NewText(string Path, string Text, string? Digest = null)
{
    /// <summary>The digest of a file that was not there.</summary>
    public static string NoFile { get; } = Convert.ToHexStringLower(SHA256.HashData([]));
}

/// <summary>
/// The one way in which files that people write are written: beside their places first, then moved there, all or none.
/// What was moved already is put back when another cannot be.
/// </summary>
public static class CurriculumFiles
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Writes the files. When the process is to end meanwhile, everything is put back first.</summary>
    /// <exception cref="WriteFailureException">The system would not; everything is as it was.</exception>
    public static void Write(string folder, IEnumerable<NewText> files, AuthoringHost host)
    {
        var places = new List<Place>();
        var moved = new List<Place>();
        var made = new MadeFolders();
        var gate = new Lock();
        var path = folder;
        using var interruption = host.OnInterruption(Undo);
        try
        {
            foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                path = Path.Combine(folder, file.Path);
                lock (gate)
                {
                    places.Add(Prepare(path, file, made));
                }
            }

            foreach (var place in places)
            {
                path = place.Path;
                File.WriteAllBytes(place.Temporary, place.Bytes);
                KeepMode(place);
            }

            foreach (var place in places)
            {
                path = place.Path;
                lock (gate)
                {
                    File.Move(place.Temporary, place.Path, overwrite: true);
                    moved.Add(place);
                }
            }
        }
        catch (Exception problem)
        {
            Undo();
            if (WriteFailureException.IsAboutWriting(problem))
            {
                throw WriteFailureException.Of(path, problem);
            }

            throw;
        }

        void Undo()
        {
            lock (gate)
            {
                moved.ForEach(place => Try(() => PutBack(place)));
                places.ForEach(place => Try(() => File.Delete(place.Temporary)));
                made.Remove();
                moved.Clear();
            }
        }
    }

    /// <summary>One file that cannot be put back keeps no other from it, and hides no reason.</summary>
    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            // Why the writing failed is what is told.
        }
    }

    /// <summary>
    /// A link stays a link: what it leads to is written. A byte order mark that an author's editor wrote stays.
    /// </summary>
    private static Place Prepare(string path, NewText file, MadeFolders made)
    {
        var real = RealPath.Of(path) ?? path;
        var parent = Path.GetDirectoryName(real)!;
        made.Make(parent);
        var original = File.Exists(real) ? File.ReadAllBytes(real) : null;
        if (file.Digest is { } digest && digest != Convert.ToHexStringLower(SHA256.HashData(original ?? [])))
        {
            throw new IOException("it was changed by somebody else meanwhile");
        }

        if (original is not null)
        {
            RequireWritable(real);
        }

        var text = Encoding.UTF8.GetBytes(file.Text);
        return new Place(
            real,
            Path.Combine(parent, $".courseforge-{Guid.NewGuid():N}.tmp"),
            original,
            original.AsSpan().StartsWith(Mark) ? [.. Mark, .. text] : text
        );
    }

    /// <summary>
    /// Moving over a file asks only for rights on its folder; an author who locked a file means the file.
    /// </summary>
    private static void RequireWritable(string path)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException("it is read-only");
        }

        // Opened and closed: the system says whether we may write to it.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
    }

    private static void KeepMode(Place place)
    {
        if (place.Original is not null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(place.Temporary, File.GetUnixFileMode(place.Path));
        }
    }

    private static void PutBack(Place place)
    {
        if (place.Original is { } original)
        {
            File.WriteAllBytes(place.Path, original);
        }
        else
        {
            File.Delete(place.Path);
        }
    }

    /// <param name="Original">Null: the file is new.</param>
    private sealed record Place(string Path, string Temporary, byte[]? Original, byte[] Bytes);
}
