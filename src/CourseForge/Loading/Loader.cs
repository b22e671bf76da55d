using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Loading;

// Loading: finds the files of a curriculum and decodes them. Knows nothing of what is in them.

/// <summary>Reads a workspace. CF1xxx.</summary>
internal static class Loader
{
    private const int MaxFiles = 100_000;

    /// <summary>
    /// Texts decoded, media listed, in ordinal order of paths whatever the order of the workspace. What cannot be used is reported and left out.
    /// </summary>
    public static SourceSet Load(IWorkspace workspace, CompileOptions options, DiagnosticBag diagnostics)
    {
        var listed = workspace.List();
        if (listed.Length > MaxFiles)
        {
            diagnostics.Add(Codes.Loading.TooManyFiles, SourceSpan.OfFile(new CoursePath(".")), MaxFiles);
            return new SourceSet([], [], []);
        }

        var entries = listed.ToArray();
        Array.Sort(entries, (a, b) => a.Path.CompareTo(b.Path));
        entries = Usable(entries, diagnostics);

        var texts = entries.Where(entry => IsText(entry.Path)).ToArray();
        var files = new SourceFile?[texts.Length];
        var bags = new DiagnosticBag[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallelism }, i =>
        {
            bags[i] = new DiagnosticBag();
            files[i] = TextDecoder.Decode(workspace, texts[i], bags[i]);
        });

        foreach (var bag in bags)
        {
            diagnostics.AddRange(bag);
        }

        var decoded = files.OfType<SourceFile>().ToImmutableArray();
        return new SourceSet(
            [.. decoded.Where(file => !IsTheme(file.Path))],
            [.. decoded.Where(file => IsTheme(file.Path))],
            [.. entries.Where(entry => !IsText(entry.Path) && (IsMedia(entry.Path) || IsTheme(entry.Path))).Select(entry => new MediaFile(entry.Path, entry.Length))]);
    }

    /// <summary>The entries that are files with a safe and unique name; the others are reported.</summary>
    private static WorkspaceEntry[] Usable(WorkspaceEntry[] entries, DiagnosticBag diagnostics)
    {
        var usable = new List<WorkspaceEntry>(entries.Length);
        var byFoldedName = new Dictionary<string, CoursePath>(entries.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var descriptor = entry.Kind switch
            {
                WorkspaceEntryKind.LinkOutside => Codes.Loading.LinkOutside,
                WorkspaceEntryKind.Special => Codes.Loading.NotAFile,
                WorkspaceEntryKind.Unreadable => Codes.Loading.Unreadable,
                _ => null,
            };
            if (descriptor is not null)
            {
                diagnostics.Add(descriptor, SourceSpan.OfFile(entry.Path), entry.Path.Value);
            }
            else if (!byFoldedName.TryAdd(entry.Path.Value, entry.Path))
            {
                diagnostics.Add(Codes.Loading.CaseClash, SourceSpan.OfFile(entry.Path), byFoldedName[entry.Path.Value].Value, entry.Path.Value);
            }
            else if (UnsafeCharacter(entry.Path.Value) is { } unsafeCharacter)
            {
                diagnostics.Add(Codes.Loading.UnsafeName, SourceSpan.OfFile(new CoursePath(Visible(entry.Path.Value))), Visible(entry.Path.Value), unsafeCharacter);
            }
            else
            {
                usable.Add(entry);
            }
        }

        return [.. usable];
    }

    private static bool IsMedia(CoursePath path) => path.Value.StartsWith("media/", StringComparison.Ordinal);

    private static bool IsTheme(CoursePath path) => path.Value.StartsWith("theme/", StringComparison.Ordinal);

    /// <summary>What is decoded: curriculum texts anywhere outside media/, and the texts of a theme. Everything else is carried or ignored.</summary>
    private static bool IsText(CoursePath path) => !IsMedia(path) && path.Extension.ToLowerInvariant() switch
    {
        ".yaml" or ".yml" or ".md" => true,
        ".hbs" or ".css" => IsTheme(path),
        _ => false,
    };

    private static string? UnsafeCharacter(string path)
    {
        foreach (var character in path)
        {
            if (char.IsControl(character))
            {
                return TextDecoder.Name(character);
            }

            if ("<>:\"|?*\\".Contains(character, StringComparison.Ordinal))
            {
                return $"'{character}'";
            }
        }

        return null;
    }

    private static string Visible(string path) => string.Concat(path.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
