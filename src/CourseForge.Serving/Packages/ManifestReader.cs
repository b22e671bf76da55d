using System.Xml;
using System.Xml.Linq;
using CourseForge.Diagnostics;

namespace CourseForge.Serving.Packages;

/// <summary>
/// Reads imsmanifest.xml (SCORM 1.2 and 2004: Content Aggregation Model) and cmi5.xml as leniently as learning systems
/// do: by local names, whatever the namespaces.
/// </summary>
internal static class ManifestReader
{
    private const string Scorm = "imsmanifest.xml";
    private const string Cmi5 = "cmi5.xml";
    private const string Home = "index.html";
    private const int LongestManifest = 16 * 1024 * 1024;

    /// <summary>Null, after saying why, when there is nothing to launch.</summary>
    public static PackageManifest? Read(OpenedPackage package, DiagnosticBag diagnostics)
    {
        string[] files = [.. package.Files];
        foreach (var name in (ReadOnlySpan<string>)[Scorm, Cmi5])
        {
            var path = files.Contains(name)
                ? name
                : files.FirstOrDefault(file => file.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase));
            if (path is null)
            {
                continue;
            }

            if (path != name)
            {
                diagnostics.Add(Codes.Serving.ManifestNotAtTop, default, path);
            }

            var folder = path[..(path.LastIndexOf('/') + 1)];
            if (Xml(package, path, diagnostics) is not { } root)
            {
                return null;
            }

            var manifest = name == Scorm ? OfScorm(root, folder) : OfCmi5(root, folder);
            if (manifest.Units.IsEmpty)
            {
                diagnostics.Add(Codes.Serving.NothingToLaunch, default, path);
                return null;
            }

            return manifest;
        }

        if (files.Contains(Home))
        {
            return new PackageManifest("web", "", "", [new PackageUnit("web", Home, Home) { Speaks = false }]);
        }

        diagnostics.Add(Codes.Serving.NothingToLaunch, default, Scorm);
        return null;
    }

    private static PackageManifest OfScorm(XElement root, string folder)
    {
        var version = Descendant(root, "schemaversion")?.Value.Trim() ?? "";
        var is12 =
            version.StartsWith("1.2", StringComparison.Ordinal)
            || (version.Length == 0 && !root.ToString().Contains("adlcp_v1p3", StringComparison.Ordinal));
        var resources = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var resource in root.Descendants().Where(static one => one.Name.LocalName == "resource"))
        {
            resources.TryAdd(Attribute(resource, "identifier") ?? "", resource);
        }

        var organizations = root.Descendants().FirstOrDefault(static one => one.Name.LocalName == "organizations");
        var preferred = organizations is null ? null : Attribute(organizations, "default");
        var all = organizations?.Elements().Where(static one => one.Name.LocalName == "organization").ToList() ?? [];
        var organization = all.Find(one => Attribute(one, "identifier") == preferred) ?? all.FirstOrDefault();
        var units = (organization ?? root)
            .Descendants()
            .Where(static one => one.Name.LocalName == "item")
            .Select(item => Unit(item, resources, folder))
            .OfType<PackageUnit>();
        return new PackageManifest(
            is12 ? "scorm12" : "scorm2004",
            version,
            organization is null ? "" : Child(organization, "title") ?? "",
            [.. units]
        );
    }

    private static PackageUnit? Unit(XElement item, Dictionary<string, XElement> resources, string folder)
    {
        if (
            Attribute(item, "identifierref") is not { } reference
            || !resources.TryGetValue(reference, out var resource)
            || Attribute(resource, "href") is not { Length: > 0 } href
        )
        {
            return null;
        }

        // xml:base of the manifest, of all resources and of the one (IMS Content Packaging 1.1.4, 4.3.1.1).
        var path = string.Concat(
            resource
                .AncestorsAndSelf()
                .Reverse()
                .Select(static one => one.Attribute(XNamespace.Xml + "base")?.Value ?? "")
        );
        var type = resource
            .Attributes()
            .FirstOrDefault(static one => one.Name.LocalName.Equals("scormtype", StringComparison.OrdinalIgnoreCase));
        return new PackageUnit(
            Attribute(item, "identifier") ?? reference,
            Child(item, "title") ?? reference,
            WithParameters(folder + path + href, Attribute(item, "parameters") ?? "")
        )
        {
            Speaks = type?.Value.Equals("asset", StringComparison.OrdinalIgnoreCase) != true,
            PassMark = Child(item, "masteryscore")
                ?? Descendant(
                    item.Descendants().FirstOrDefault(static one => one.Name.LocalName == "primaryObjective"),
                    "minNormalizedMeasure"
                )
                    ?.Value.Trim(),
            LaunchData = Child(item, "datafromlms") ?? Child(item, "dataFromLMS"),
            CompletionThreshold = item.Elements()
                .FirstOrDefault(static one => one.Name.LocalName == "completionThreshold")
                is { } threshold
                ? Attribute(threshold, "minProgressMeasure") ?? threshold.Value.Trim()
                : null,
        };
    }

    /// <summary>How parameters go behind an address (SCORM 2004 CAM 3.4.1.9, parameters).</summary>
    internal static string WithParameters(string href, string parameters)
    {
        var more = parameters.TrimStart('?', '&');
        return more.Length == 0 ? href
            : more[0] == '#' ? (href.Contains('#', StringComparison.Ordinal) ? href : href + more)
            : href + (href.Contains('?', StringComparison.Ordinal) ? '&' : '?') + more;
    }

    private static PackageManifest OfCmi5(XElement root, string folder) =>
        new(
            "cmi5",
            "",
            root.Elements().FirstOrDefault(static one => one.Name.LocalName == "course") is { } course
                ? Language(course) ?? ""
                : "",
            [
                .. root.Descendants()
                    .Where(static one => one.Name.LocalName == "au")
                    .Select(unit => new PackageUnit(
                        Attribute(unit, "id") ?? "",
                        Language(unit) ?? "",
                        Child(unit, "url") is { } url
                            ? (url.Contains("://", StringComparison.Ordinal) ? url : folder + url)
                            : ""
                    )
                    {
                        PassMark = Attribute(unit, "masteryScore"),
                        LaunchData = Child(unit, "launchParameters"),
                        MoveOn = Attribute(unit, "moveOn"),
                    })
                    .Where(static unit => unit.Href.Length > 0),
            ]
        );

    /// <summary>A title in the first language that it has.</summary>
    private static string? Language(XElement element) =>
        element
            .Elements()
            .FirstOrDefault(static one => one.Name.LocalName == "title")
            ?.Elements()
            .FirstOrDefault()
            ?.Value.Trim();

    private static XElement? Xml(OpenedPackage package, string path, DiagnosticBag diagnostics)
    {
        var bytes = package.Read(path);
        if (bytes is null || bytes.Length > LongestManifest)
        {
            diagnostics.Add(Codes.Serving.ManifestUnreadable, default, path, "it is damaged, or far too long");
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            return XElement.Load(reader);
        }
        catch (XmlException problem)
        {
            diagnostics.Add(Codes.Serving.ManifestUnreadable, default, path, problem.Message);
            return null;
        }
    }

    private static XElement? Descendant(XElement? element, string name) =>
        element?.Descendants().FirstOrDefault(one => one.Name.LocalName == name);

    private static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value.Trim();

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
}
