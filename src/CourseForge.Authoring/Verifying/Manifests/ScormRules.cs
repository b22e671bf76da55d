using System.Text.RegularExpressions;
using System.Xml.Linq;
using CourseForge.Authoring.Verifying.Schemas;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying.Manifests;

/// <summary>
/// What a schema cannot say of a manifest of SCORM: who names whom, and what can be launched (Content Aggregation Model).
/// Names are looked up whatever the namespaces, as learning systems do.
/// </summary>
internal sealed partial class ScormRules(ManifestDocument manifest, ScormEdition edition, DiagnosticBag diagnostics)
{
    /// <summary>Looking for a near name takes long, so of many references that lead nowhere only some get one.</summary>
    private const int MostNear = 50;

    private readonly XElement _root = manifest.Root;
    private readonly HashSet<string> _nested = manifest
        .Root.Descendants()
        .Where(static element => element.Name.LocalName == "manifest")
        .Select(static element => Value(element, "identifier"))
        .ToHashSet(StringComparer.Ordinal);
    private int _near;

    public void Check()
    {
        CheckIdentifiers();
        var resources = Named("resource")
            .GroupBy(static resource => Value(resource, "identifier"))
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        CheckOrganizations(resources);
        CheckResources(resources);
        if (edition.Is2004)
        {
            CheckSequencing();
        }
        else
        {
            CheckPrerequisites();
        }

        foreach (var nested in Named("manifest").Where(element => element != _root))
        {
            diagnostics.Add(Codes.Packages.Nested, manifest.PlaceOf(nested));
        }
    }

    /// <summary>All identifiers of a document are of one space (xsd:ID).</summary>
    private void CheckIdentifiers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in _root.DescendantsAndSelf())
        {
            var attribute = element.Name.LocalName switch
            {
                "manifest" or "organization" or "item" or "resource" => element.Attribute("identifier"),
                "sequencing" when element.Name.NamespaceName == SchemaShapes.SequencingSpace => element.Attribute("ID"),
                _ => null,
            };
            if (attribute is null)
            {
                continue;
            }

            var value = attribute.Value.Trim();
            if (!Name().IsMatch(value))
            {
                diagnostics.Add(
                    Codes.Packages.NotAnIdentifier,
                    manifest.PlaceOf(attribute),
                    Quoted.Of(value),
                    value.Length == 0 ? "it is empty"
                        : char.IsAsciiDigit(value[0]) ? "it begins with a digit"
                        : "it has a character that names may not have"
                );
            }
            else if (!seen.Add(value))
            {
                diagnostics.Add(Codes.Packages.IdentifierTwice, manifest.PlaceOf(attribute), Quoted.Of(value));
            }
        }
    }

    private void CheckOrganizations(Dictionary<string, XElement> resources)
    {
        foreach (var organizations in Named("organizations"))
        {
            var all = Children(organizations, "organization").ToList();
            if (
                organizations.Attribute("default") is { } preferred
                && all.Count > 0
                && all.TrueForAll(one => Value(one, "identifier") != preferred.Value)
            )
            {
                LeadsNowhere(
                    preferred,
                    "the default organization",
                    preferred.Value,
                    all.Select(static one => Value(one, "identifier"))
                );
            }

            foreach (var organization in all)
            {
                CheckTitle(organization);
            }
        }

        foreach (var item in Named("item"))
        {
            CheckTitle(item);
            CheckItem(item, resources);
        }
    }

    private void CheckItem(XElement item, Dictionary<string, XElement> resources)
    {
        var hasItems = Children(item, "item").Any();
        if (item.Attribute("identifierref") is not { Value.Length: > 0 } reference)
        {
            if (!hasItems)
            {
                diagnostics.Add(
                    Codes.Packages.ItemWithoutResource,
                    manifest.PlaceOf(item),
                    Quoted.Of(Value(item, "identifier"))
                );
            }

            return;
        }

        if (!resources.ContainsKey(reference.Value) && !IsManifest(reference.Value))
        {
            LeadsNowhere(reference, "the resource of the item", reference.Value, resources.Keys);
        }
        else if (hasItems && edition.Is2004)
        {
            diagnostics.Add(
                Codes.Packages.BranchWithResource,
                manifest.PlaceOf(item),
                Quoted.Of(Value(item, "identifier"))
            );
        }
    }

    /// <summary>IMS Content Packaging lets an item name a manifest inside this one.</summary>
    private bool IsManifest(string identifier) => _nested.Contains(identifier);

    private void LeadsNowhere(XObject node, string what, string name, IEnumerable<string> names)
    {
        var told = Diagnostic.Create(Codes.Packages.LeadsNowhere, manifest.PlaceOf(node), what, Quoted.Of(name));
        diagnostics.Add(_near++ < MostNear ? told.WithNearest(name, names) : told);
    }

    private void CheckTitle(XElement element)
    {
        if (Children(element, "title").FirstOrDefault()?.Value.Trim() is null or "")
        {
            diagnostics.Add(
                Codes.Packages.NoTitle,
                manifest.PlaceOf(element),
                element.Name.LocalName,
                Quoted.Of(Value(element, "identifier"))
            );
        }
    }

    private void CheckResources(Dictionary<string, XElement> resources)
    {
        var launched = Named("item")
            .Select(static item => Value(item, "identifierref"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var resource in Named("resource"))
        {
            var identifier = Value(resource, "identifier");
            var type = resource
                .Attributes()
                .FirstOrDefault(static one =>
                    one.Name.LocalName.Equals("scormtype", StringComparison.OrdinalIgnoreCase)
                );
            if (type is null)
            {
                diagnostics.Add(Codes.Packages.NoScormType, manifest.PlaceOf(resource), Quoted.Of(identifier));
            }

            if (launched.Contains(identifier) && resource.Attribute("href") is not { Value.Length: > 0 })
            {
                diagnostics.Add(Codes.Packages.AttributeMissing, manifest.PlaceOf(resource), "resource", "href");
            }

            foreach (var dependency in Children(resource, "dependency"))
            {
                if (dependency.Attribute("identifierref") is { } reference && !resources.ContainsKey(reference.Value))
                {
                    LeadsNowhere(reference, "the dependency of the resource", reference.Value, resources.Keys);
                }
            }
        }
    }

    /// <summary>Rules speak of the objectives of their own activity; sequencing is taken over by its name.</summary>
    private void CheckSequencing()
    {
        var all = Named("sequencing").ToList();
        var shared = all.Where(static one => one.Parent?.Name.LocalName == "sequencingCollection")
            .Select(static one => Value(one, "ID"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var sequencing in all)
        {
            if (sequencing.Attribute("IDRef") is { } reference && !shared.Contains(reference.Value))
            {
                LeadsNowhere(reference, "the sequencing of the collection", reference.Value, shared);
            }

            // What is taken over may declare the objectives, so nothing is said of those who take over.
            if (sequencing.Attribute("IDRef") is not null)
            {
                continue;
            }

            var objectives = sequencing
                .Descendants()
                .Select(static one => one.Attribute("objectiveID")?.Value)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
            foreach (
                var named in sequencing
                    .Descendants()
                    .Select(static one => one.Attribute("referencedObjective"))
                    .OfType<XAttribute>()
                    .Where(named => named.Value.Length > 0 && !objectives.Contains(named.Value))
            )
            {
                LeadsNowhere(named, "the objective of the condition", named.Value, objectives);
            }
        }
    }

    /// <summary>Content Aggregation Model 1.2, 2.3.2.5.1: an expression over identifiers of items.</summary>
    private void CheckPrerequisites()
    {
        var items = Named("item").Select(static item => Value(item, "identifier")).ToHashSet(StringComparer.Ordinal);
        foreach (var prerequisites in Named("prerequisites"))
        {
            foreach (var name in Operand().Matches(prerequisites.Value).Select(static match => match.Value))
            {
                if (!items.Contains(name) && !Status().IsMatch(name))
                {
                    LeadsNowhere(prerequisites, "an item of the prerequisites", name, items);
                }
            }
        }
    }

    private IEnumerable<XElement> Named(string name) =>
        _root.DescendantsAndSelf().Where(element => element.Name.LocalName == name);

    private static IEnumerable<XElement> Children(XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    private static string Value(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}\p{Mn}\p{Mc}._-]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}._-]*")]
    private static partial Regex Operand();

    /// <summary>Words of aicc_script that are no names.</summary>
    [GeneratedRegex(
        "^(passed|p|completed|c|failed|f|incomplete|i|browsed|b|not|not.attempted|n|X)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Status();
}
