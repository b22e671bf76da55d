using System.Collections.Immutable;
using System.Xml.Linq;
using CourseForge.Authoring.Verifying.Manifests;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying.Schemas;

/// <summary>
/// Holds a manifest against the tables of its standard. Elements and attributes of namespaces that no table knows are
/// the maker's own and are left alone.
/// </summary>
internal sealed class SchemaRules(
    ManifestDocument manifest,
    ImmutableArray<SchemaTable> tables,
    DiagnosticBag diagnostics
)
{
    public void Check()
    {
        var root = manifest.Root;
        var main = tables[0];
        var expected = main.Rules.ContainsKey("manifest") ? "manifest" : "courseStructure";
        if (root.Name.NamespaceName != main.Space || root.Name.LocalName != expected)
        {
            diagnostics.Add(
                Codes.Packages.RootNotKnown,
                manifest.PlaceOf(root),
                Quoted.Of(root.Name.LocalName),
                Quoted.Of(root.Name.NamespaceName),
                $"<{expected}> of '{main.Space}'"
            );
            return;
        }

        // A stack and no recursion: who nests elements a million times deep must not bring the tool down.
        var open = new Stack<(XElement Element, ElementRule Rule, SchemaTable Table)>([
            (root, main.Rules[expected], main),
        ]);
        while (open.TryPop(out var next))
        {
            CheckAttributes(next.Element, next.Rule, next.Table);
            if (next.Rule.Text is { } type)
            {
                CheckText(next.Element, type);
            }
            else
            {
                CheckNoText(next.Element);
            }

            foreach (var child in CheckChildren(next.Element, next.Rule, next.Table))
            {
                open.Push(child);
            }
        }
    }

    private List<(XElement, ElementRule, SchemaTable)> CheckChildren(
        XElement element,
        ElementRule rule,
        SchemaTable table
    )
    {
        var known = new List<(XElement, ElementRule, SchemaTable)>();
        var counts = new int[rule.Particles.Length];
        var last = 0;
        var lastName = "";
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            if (child.Name.NamespaceName != table.Space)
            {
                if (Other(child, element, rule) is { } other)
                {
                    known.Add(other);
                }

                if (rule.TakesOthers && TableOf(child) is not null)
                {
                    (last, lastName) = (rule.Particles.Length, name);
                }

                continue;
            }

            var at = IndexOf(rule, name);
            if (at < 0)
            {
                NotKnown(child, element, rule);
                continue;
            }

            var particle = rule.Particles[at];
            counts[at]++;
            if (!particle.Repeats && counts[at] == 2)
            {
                diagnostics.Add(
                    Codes.Packages.ElementRepeated,
                    manifest.PlaceOf(child),
                    Quoted.Of(element.Name.LocalName),
                    name
                );
            }
            else if (at < last && !rule.IsUnordered)
            {
                diagnostics.Add(Codes.Packages.ElementOutOfOrder, manifest.PlaceOf(child), name, Quoted.Of(lastName));
            }

            if (at >= last)
            {
                (last, lastName) = (at, name);
            }

            var ruleName = particle.Names.First(one => one.Name == name).Rule;
            known.Add((child, table.Rules[ruleName], table));
        }

        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0 && rule.Particles[i].IsRequired)
            {
                diagnostics.Add(
                    Codes.Packages.ElementMissing,
                    manifest.PlaceOf(element),
                    Quoted.Of(element.Name.LocalName),
                    rule.Particles[i].Shown
                );
            }
        }

        return known;
    }

    /// <summary>An element of another namespace, with its rule where a table has one.</summary>
    private (XElement, ElementRule, SchemaTable)? Other(XElement child, XElement parent, ElementRule rule)
    {
        if (!rule.TakesOthers || TableOf(child) is not { } table)
        {
            if (!rule.TakesOthers)
            {
                NotKnown(child, parent, rule);
            }

            return null;
        }

        if (table.Rules.TryGetValue(child.Name.LocalName, out var known))
        {
            return (child, known, table);
        }

        diagnostics.Add(
            Diagnostic
                .Create(
                    Codes.Packages.ElementNotKnown,
                    manifest.PlaceOf(child),
                    Quoted.Of(child.Name.LocalName),
                    Quoted.Of(parent.Name.LocalName)
                )
                .WithNearest(child.Name.LocalName, table.Rules.Keys)
        );
        return null;
    }

    private SchemaTable? TableOf(XElement element) =>
        tables.FirstOrDefault(table => table.Space == element.Name.NamespaceName);

    private void NotKnown(XElement child, XElement parent, ElementRule rule) =>
        diagnostics.Add(
            Diagnostic
                .Create(
                    Codes.Packages.ElementNotKnown,
                    manifest.PlaceOf(child),
                    Quoted.Of(child.Name.LocalName),
                    Quoted.Of(parent.Name.LocalName)
                )
                .WithNearest(
                    child.Name.LocalName,
                    rule.Particles.SelectMany(static particle => particle.Names.Select(static name => name.Name))
                )
        );

    private void CheckAttributes(XElement element, ElementRule rule, SchemaTable table)
    {
        foreach (var attribute in element.Attributes().Where(static one => !one.IsNamespaceDeclaration))
        {
            var space = attribute.Name.NamespaceName;
            var name = attribute.Name.LocalName;
            AttributeRule? known;
            if (space.Length == 0)
            {
                known = rule.Attributes.FirstOrDefault(one => one.Name == name);
                if (known is null)
                {
                    NotKnown(attribute, element, name, rule.Attributes.Select(static one => one.Name));
                }
            }
            else if (tables.FirstOrDefault(one => one.Space == space) is { } other && other != table)
            {
                known = other.Attributes.GetValueOrDefault(name);
                if (known is null)
                {
                    NotKnown(attribute, element, name, other.Attributes.Keys);
                }
            }
            else
            {
                continue;
            }

            if (known is not null && ValueSpace.Refusal(known.Type, attribute.Value) is { } refusal)
            {
                diagnostics.Add(
                    Codes.Packages.ValueNotAllowed,
                    manifest.PlaceOf(attribute),
                    Quoted.Of(attribute.Value),
                    $"the attribute {name}",
                    refusal
                );
            }
        }

        foreach (var required in rule.Attributes.Where(one => one.IsRequired && element.Attribute(one.Name) is null))
        {
            diagnostics.Add(
                Codes.Packages.AttributeMissing,
                manifest.PlaceOf(element),
                element.Name.LocalName,
                required.Name
            );
        }
    }

    private void NotKnown(XAttribute attribute, XElement element, string name, IEnumerable<string> names) =>
        diagnostics.Add(
            Diagnostic
                .Create(
                    Codes.Packages.AttributeNotKnown,
                    manifest.PlaceOf(attribute),
                    element.Name.LocalName,
                    Quoted.Of(name)
                )
                .WithNearest(name, names)
        );

    private void CheckText(XElement element, string type)
    {
        var value = element.Value;
        if (ValueSpace.Refusal(type, value) is { } refusal)
        {
            diagnostics.Add(
                Codes.Packages.ValueNotAllowed,
                manifest.PlaceOf(element),
                Quoted.Of(value),
                $"<{element.Name.LocalName}>",
                refusal
            );
        }
    }

    private void CheckNoText(XElement element)
    {
        foreach (var text in element.Nodes().OfType<XText>())
        {
            if (!string.IsNullOrWhiteSpace(text.Value))
            {
                diagnostics.Add(
                    Codes.Packages.TextNotAllowed,
                    manifest.PlaceOf(text),
                    element.Name.LocalName,
                    Quoted.Of(text.Value.Trim())
                );
                return;
            }
        }
    }

    private static int IndexOf(ElementRule rule, string name)
    {
        for (var i = 0; i < rule.Particles.Length; i++)
        {
            if (rule.Particles[i].Names.Any(one => one.Name == name))
            {
                return i;
            }
        }

        return -1;
    }
}
