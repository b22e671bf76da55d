using System.Text;

namespace CourseForge.Rendering;

/// <summary>Names in a package: lower-case ASCII that every LMS and file system takes.</summary>
internal static class PackagePaths
{
    // Windows keeps these names for devices, with any extension; a zip that holds one cannot be unpacked there.
    private static readonly HashSet<string> Devices = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    internal static string OfLesson(string id) => $"lessons/{Safe(id)}.html";

    /// <summary>Package paths by authored path. A name that had to be changed in more than case carries a key, so that two of them stay two.</summary>
    internal static Dictionary<string, string> OfMedia(IEnumerable<string> authored)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in authored.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var mapped = Map(path, out var changed);
            if (changed || !taken.Add(mapped))
            {
                mapped = WithKey(mapped, path, taken);
            }

            paths.Add(path, mapped);
        }

        return paths;
    }

    private static string WithKey(string mapped, string path, HashSet<string> taken)
    {
        var dot = mapped.LastIndexOf('.');
        var end = dot > mapped.LastIndexOf('/') ? dot : mapped.Length;
        for (var salt = path; ; salt += "#")
        {
            var keyed = $"{mapped[..end]}-{StableKey.Of(salt)}{mapped[end..]}";
            if (taken.Add(keyed))
            {
                return keyed;
            }
        }
    }

    private static string Map(string path, out bool changed)
    {
        var name = new StringBuilder(path.Length);
        changed = false;
        foreach (var part in path.Split('/'))
        {
            if (name.Length > 0)
            {
                name.Append('/');
            }

            var start = name.Length;
            foreach (var letter in part)
            {
                if (char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-')
                {
                    name.Append(char.ToLowerInvariant(letter));
                }
                else
                {
                    name.Append('-');
                    changed = true;
                }
            }

            var stem = name.ToString(start, name.Length - start).Split('.')[0];
            if (Devices.Contains(stem))
            {
                name.Insert(start, '_');
            }
        }

        return name.ToString();
    }

    private static string Safe(string name) => Devices.Contains(name) ? name + "-lesson" : name;
}
