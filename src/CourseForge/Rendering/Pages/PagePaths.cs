using System.Text;
using CourseForge.Rendering.Player;
using CourseForge.Text;

namespace CourseForge.Rendering.Pages;

/// <summary>Names in a package: lower-case ASCII that every LMS and file system takes.</summary>
internal static class PagePaths
{
    /// <summary>
    /// The colon in the id of a lesson that an overlay added cannot stand in a file name; no id has two hyphens.
    /// </summary>
    internal static string OfLesson(string id) =>
        $"lessons/{Safe(id.Replace(":", "--", StringComparison.Ordinal))}.html";

    internal static string OfAssessment(string id) => $"assessments/{Safe(id)}.html";

    /// <summary>
    /// Package paths by authored path. A name that had to be changed in more than case carries a key, so that two of
    /// them stay two.
    /// </summary>
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
            var keyed = $"{mapped[..end]}-{StateKey.Of(salt)}{mapped[end..]}";
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

            if (DeviceNames.Has(name.ToString(start, name.Length - start)))
            {
                name.Insert(start, '_');
            }
        }

        return name.ToString();
    }

    /// <summary>No id begins with an underscore, so that the name is nobody else's.</summary>
    private static string Safe(string name) => DeviceNames.Has(name) ? "_" + name : name;
}
