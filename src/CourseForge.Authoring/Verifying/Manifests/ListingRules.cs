using System.Xml.Linq;
using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying.Manifests;

/// <summary>The files that a manifest names against the files that there are.</summary>
internal sealed class ListingRules(
    ManifestDocument manifest,
    string folder,
    PackageIndex index,
    DiagnosticBag diagnostics
)
{
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <summary>Resources of SCORM list every file.</summary>
    public void CheckScorm()
    {
        foreach (var resource in manifest.Root.Descendants().Where(static one => one.Name.LocalName == "resource"))
        {
            var place = folder + BaseOf(resource);
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in resource.Elements().Where(static one => one.Name.LocalName == "file"))
            {
                if (file.Attribute("href") is { } href && Find(href, place) is { } path)
                {
                    own.Add(path);
                }
            }

            _listed.UnionWith(own);
            if (resource.Attribute("href") is { Value.Length: > 0 } launch)
            {
                CheckLaunch(resource, launch, place, own);
            }
        }

        CheckOthers();
    }

    /// <summary>The file that a resource launches, which it also has to list.</summary>
    private void CheckLaunch(XElement resource, XAttribute launch, string place, HashSet<string> own)
    {
        // One that is listed was looked for already.
        if (PackageIndex.Resolve(place, launch.Value) is { } launched && own.Contains(launched))
        {
            return;
        }

        if (Find(launch, place) is { } found && !own.Contains(found))
        {
            diagnostics.Add(
                Codes.Packages.LaunchNotListed,
                manifest.PlaceOf(launch),
                Quoted.Of(resource.Attribute("identifier")?.Value ?? ""),
                Quoted.Of(found)
            );
            _listed.Add(found);
        }
    }

    /// <summary>cmi5 names what is launched, and lists nothing.</summary>
    public void CheckCmi5()
    {
        foreach (var unit in manifest.Root.Descendants().Where(static one => one.Name.LocalName == "au"))
        {
            if (
                unit.Elements().FirstOrDefault(static one => one.Name.LocalName == "url") is { } url
                && url.Value.Trim().Length > 0
            )
            {
                Find(url, url.Value.Trim(), folder);
            }
        }
    }

    private string? Find(XAttribute address, string place) => Find(address, address.Value.Trim(), place);

    /// <summary>The file of the package that an address names, after telling why it is none.</summary>
    private string? Find(XObject node, string address, string place)
    {
        var where = manifest.PlaceOf(node);
        if (PackageIndex.IsElsewhere(address))
        {
            if (node.Parent?.Name.LocalName != "file")
            {
                diagnostics.Add(Codes.Packages.LaunchedElsewhere, where, Quoted.Of(address));
            }

            return null;
        }

        if (address.Contains('\\', StringComparison.Ordinal))
        {
            diagnostics.Add(Codes.Packages.AddressWithBackslash, where, Quoted.Of(address));
        }

        if (PackageIndex.Resolve(place, address) is not { } path)
        {
            diagnostics.Add(Codes.Packages.AddressOutside, where, Quoted.Of(address));
            return null;
        }

        if (index.Find(path) is not null)
        {
            return path;
        }

        if (index.InOtherCase(path) is { } other)
        {
            diagnostics.Add(Codes.Packages.FileCase, where, Quoted.Of(path), Quoted.Of(other));
            return other;
        }

        diagnostics.Add(Codes.Packages.FileMissing, where, Quoted.Of(path));
        return null;
    }

    /// <summary>Manifest, schema documents and what other programs left need not be listed.</summary>
    private void CheckOthers()
    {
        var others = index
            .Paths.Where(path => !_listed.Contains(path) && !IsOfManifest(path) && EntryRules.LeftOver(path) is null)
            .ToList();
        if (others.Count > 0)
        {
            var resources = manifest.Root.Descendants().FirstOrDefault(static one => one.Name.LocalName == "resources");
            diagnostics.Add(
                Codes.Packages.NotListed,
                manifest.PlaceOf(resources ?? manifest.Root),
                others.Count == 1 ? "there is 1 file" : $"there are {others.Count} files",
                Quoted.List(others)
            );
        }
    }

    private static bool IsOfManifest(string path) =>
        path.EndsWith(ManifestReader.Scorm, StringComparison.Ordinal)
        || path.EndsWith(ManifestReader.Cmi5, StringComparison.Ordinal)
        || path.EndsWith(".xsd", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".dtd", StringComparison.OrdinalIgnoreCase);

    /// <summary>xml:base of the manifest, of all resources and of the one (IMS Content Packaging 1.1.4, 4.3.1.1).</summary>
    private static string BaseOf(XElement resource) =>
        string.Concat(
            resource
                .AncestorsAndSelf()
                .Reverse()
                .Select(static one => one.Attribute(XNamespace.Xml + "base")?.Value ?? "")
        );
}
