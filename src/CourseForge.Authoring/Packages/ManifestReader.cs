using System.Xml;
using System.Xml.Linq;

namespace CourseForge.Authoring.Packages;

/// <summary>
/// Reads imsmanifest.xml (SCORM 1.2 and 2004: Content Aggregation Model) and cmi5.xml as leniently as learning systems
/// do: by local names, whatever the namespaces.
/// </summary>
public static class ManifestReader
{
    /// <summary>What the manifest of SCORM is called (Content Aggregation Model 1.3.1, 3.3.3).</summary>
    public const string Scorm = "imsmanifest.xml";

    /// <summary>What the course structure of cmi5 is called (cmi5, 14.1).</summary>
    public const string Cmi5 = "cmi5.xml";

    /// <summary>What plain pages begin with.</summary>
    public const string Home = "index.html";

    /// <summary>In bytes: none that is longer is read.</summary>
    public const int LongestManifest = 16 * 1024 * 1024;

    /// <summary>A page without a manifest, which speaks to nobody.</summary>
    public static PackageManifest OfPages { get; } =
        new("web", "", "", [new PackageUnit("web", Home, Home) { Speaks = false }]);

    /// <summary>
    /// Finds the manifest: at the top, or in the first folder that has one. Null where there is none.
    /// </summary>
    /// <param name="paths">In ordinal order.</param>
    public static string? Find(IReadOnlyList<string> paths)
    {
        foreach (var name in (ReadOnlySpan<string>)[Scorm, Cmi5])
        {
            var found = paths.Contains(name)
                ? name
                : paths.FirstOrDefault(file => file.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What a manifest says is to be launched; no units where it says nothing.</summary>
    /// <param name="path">Of the manifest: what it names lies beside it.</param>
    public static PackageManifest Of(XElement root, string path)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(path);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return path.EndsWith(Scorm, StringComparison.OrdinalIgnoreCase) ? OfScorm(root, folder) : OfCmi5(root, folder);
    }

    /// <summary>Items are nested a few levels deep; what is nested without end is made to bring readers down.</summary>
    private const int Deepest = 100;

    /// <summary>Reads XML that anybody may have written: no document type, and so nothing from outside.</summary>
    /// <exception cref="XmlException">It is not well formed, or nested deeper than any manifest.</exception>
    public static XElement Load(string text)
    {
        // First by itself: building the tree of a deep text takes the square of its depth.
        using (var depths = Reader(text))
        {
            while (depths.Read())
            {
                if (depths.Depth > Deepest)
                {
                    var (line, column) = depths is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : (0, 0);
                    throw new XmlException($"its elements are nested more than {Deepest} deep", null, line, column);
                }
            }
        }

        using var reader = Reader(text);
        return XElement.Load(reader, LoadOptions.SetLineInfo);
    }

    private static XmlReader Reader(string text) =>
        XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );

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
    public static string WithParameters(string href, string parameters)
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

    private static XElement? Descendant(XElement? element, string name) =>
        element?.Descendants().FirstOrDefault(one => one.Name.LocalName == name);

    private static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value.Trim();

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
}
