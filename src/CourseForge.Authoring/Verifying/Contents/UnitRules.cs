using System.Text;
using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>What a learning system launches: whether it is a page, and whether it reports.</summary>
internal sealed class UnitRules(
    PackageFiles files,
    List<PackageEntry> usable,
    PackageIndex index,
    ApiRules api,
    DiagnosticBag diagnostics
)
{
    private readonly Dictionary<string, PackageEntry> _usable = usable.ToDictionary(
        static entry => entry.Path,
        StringComparer.Ordinal
    );

    /// <summary>Goes through the units that report something.</summary>
    public void Check(PackageManifest manifest, ContentRules contents)
    {
        // Units often share a page, which is looked at once.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in manifest.Units.Where(static unit => unit.Speaks))
        {
            if (
                PackageIndex.IsElsewhere(unit.Href)
                || PackageIndex.Resolve("", unit.Href) is not { } path
                || (index.Find(path) is null && index.InOtherCase(path) is null)
                || !seen.Add(path)
            )
            {
                continue;
            }

            path = index.Find(path) is null ? index.InOtherCase(path)! : path;
            if (contents.Facts.ContainsKey(path) && ContentRules.IsPage(path))
            {
                api.Check(path);
            }
            else if (_usable.TryGetValue(path, out var entry) && !ContentRules.IsPage(path))
            {
                CheckNoPage(entry);
            }
        }
    }

    private void CheckNoPage(PackageEntry entry)
    {
        var start = entry.Length > ContentRules.LargestText ? null : files.Read(entry);
        var text = start is null
            ? ""
            : System
                .Text.Encoding.UTF8.GetString(start, 0, Math.Min(start.Length, 1000))
                .TrimStart('\uFEFF', ' ', '\r', '\n');
        if (
            !text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        )
        {
            diagnostics.Add(Codes.Packages.NotAPage, PackageIndex.PlaceOf(entry.Path), Quoted.Of(entry.Path));
        }
    }
}
