using System.Globalization;
using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying;

/// <summary>What can be said of the list of files alone: hazards of unpacking, and names that do not survive.</summary>
internal static class EntryRules
{
    // Text shrinks to a tenth; deflate can do a thousandth, with nothing but zeros.
    private const long SmallEnough = 10_000_000;
    private const int MostShrinking = 100;

    /// <summary>Windows stores 260 characters; the learning system's own folders take some of them.</summary>
    private const int LongestPath = 180;

    private static readonly string[] s_reserved = ["con", "prn", "aux", "nul"];

    /// <summary>Tells of the list, and gives the files that can be looked at.</summary>
    public static List<PackageEntry> Check(PackageFiles files, DiagnosticBag diagnostics)
    {
        if (files.Entries.Length > PackageFiles.MostEntries)
        {
            diagnostics.Add(Codes.Packages.TooManyFiles, default, files.Entries.Length, PackageFiles.MostEntries);
        }

        var usable = new List<PackageEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var folded = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in files.Entries.Take(PackageFiles.MostEntries))
        {
            var name = Quoted.Of(entry.Name);
            var place = PackageIndex.PlaceOf(entry.Path);
            if (entry.Name.Contains('\\', StringComparison.Ordinal))
            {
                diagnostics.Add(Codes.Packages.WithBackslash, place, name);
            }

            if (entry.LeadsOutside)
            {
                diagnostics.Add(Codes.Packages.LeadsOutside, default, name);
                continue;
            }

            if (!seen.Add(entry.Path))
            {
                diagnostics.Add(Codes.Packages.NamedTwice, place, name);
                continue;
            }

            if (!folded.TryAdd(entry.Path, entry.Path))
            {
                diagnostics.Add(Codes.Packages.OtherCase, place, name, Quoted.Of(folded[entry.Path]));
            }

            CheckName(entry, diagnostics);
            if (IsReadable(entry, diagnostics))
            {
                usable.Add(entry);
            }
        }

        return usable;
    }

    /// <summary>Whether a file is no part of a course, and what it is.</summary>
    public static string? LeftOver(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return path.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.StartsWith("._", StringComparison.Ordinal)
                ? "macOS keeps its own notes in it"
            : name == ".DS_Store" ? "macOS keeps the look of a folder in it"
            : name.Equals("thumbs.db", StringComparison.OrdinalIgnoreCase) ? "Windows keeps small pictures in it"
            : name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
                ? "Windows keeps the look of a folder in it"
            : path.StartsWith(".git/", StringComparison.Ordinal)
            || path.Contains("/.git/", StringComparison.Ordinal)
            || name is ".gitignore" or ".gitattributes"
                ? "it is of a version control system"
            : name.EndsWith('~') || name.EndsWith(".bak", StringComparison.OrdinalIgnoreCase) ? "it is an older copy"
            : null;
    }

    private static bool IsReadable(PackageEntry entry, DiagnosticBag diagnostics)
    {
        var place = PackageIndex.PlaceOf(entry.Path);
        var name = Quoted.Of(entry.Path);
        if (entry.IsLink)
        {
            diagnostics.Add(Codes.Packages.IsLink, place, name);
            return false;
        }

        if (entry.IsEncrypted)
        {
            diagnostics.Add(Codes.Packages.Encrypted, place, name);
            return false;
        }

        if (
            entry.Length > PackageFiles.LargestFile
            || (entry.Length > SmallEnough && entry.Length / MostShrinking > entry.PackedLength)
        )
        {
            diagnostics.Add(
                Codes.Packages.TooLarge,
                place,
                name,
                entry.Length / 1_000_000,
                entry.Length > PackageFiles.LargestFile
                    ? $"files of more than {PackageFiles.LargestFile / 1_000_000} MB are not looked at"
                    : string.Create(CultureInfo.InvariantCulture, $"in the package it has {entry.PackedLength} bytes")
            );
            return false;
        }

        return true;
    }

    private static void CheckName(PackageEntry entry, DiagnosticBag diagnostics)
    {
        var path = entry.Path;
        var place = PackageIndex.PlaceOf(path);
        if (LeftOver(path) is { } what)
        {
            diagnostics.Add(Codes.Packages.LeftOver, place, Quoted.Of(path), what);
            return;
        }

        if (path.Length > LongestPath)
        {
            diagnostics.Add(Codes.Packages.TooLong, place, Quoted.Of(path), path.Length);
        }

        if (Problem(path) is { } problem)
        {
            diagnostics.Add(Codes.Packages.NotPortable, place, Quoted.Of(path), problem);
        }
    }

    private static string? Problem(string path)
    {
        foreach (var letter in path)
        {
            if (letter == '\uFFFD')
            {
                return "its letters are of a code page that nobody can know";
            }

            if (!char.IsAscii(letter))
            {
                return $"'{letter}' is written in different ways on different systems";
            }

            if (letter is '<' or '>' or '"' or '|' or '?' or '*')
            {
                return $"Windows has no names with '{letter}'";
            }

            if (letter is '#' or '%' or '&' or '+' or ';' or ',' or '=' or '@' or '!' or '$' or '\'' or '`' or '^')
            {
                return $"'{letter}' means something else in addresses, or is taken out by some systems";
            }

            if (letter == ' ')
            {
                return "a blank has to be written in another way in addresses, and some systems take it out";
            }
        }

        foreach (var part in path.Split('/'))
        {
            if (part[^1] == '.')
            {
                return "Windows leaves out a dot at the end";
            }

            var stem = part.Split('.')[0].ToLowerInvariant();
            if (
                s_reserved.Contains(stem)
                || (stem.Length == 4 && stem[..3] is "com" or "lpt" && char.IsAsciiDigit(stem[3]))
            )
            {
                return $"'{part}' is a device on Windows";
            }
        }

        return null;
    }
}
