using System.Xml.Linq;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying.Manifests;

/// <summary>What the schema cannot say of a course structure of cmi5 (sections 13 and 14).</summary>
internal sealed class Cmi5Rules(ManifestDocument manifest, DiagnosticBag diagnostics)
{
    public void Check()
    {
        var objectives = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in manifest.Root.Descendants())
        {
            if (
                element.Name.LocalName is not ("course" or "block" or "au" or "objective")
                || element.Attribute("id") is not { } id
            )
            {
                continue;
            }

            if (element.Name.LocalName == "objective")
            {
                objectives.Add(id.Value);
            }

            if (!Uri.TryCreate(id.Value.Trim(), UriKind.Absolute, out _) || id.Value.StartsWith('/'))
            {
                diagnostics.Add(
                    Codes.Packages.NotAnIdentifier,
                    manifest.PlaceOf(id),
                    Quoted.Of(id.Value),
                    "cmi5 asks for an IRI with its scheme, such as urn:example:course (13.1.4)"
                );
            }
            else if (!seen.Add(id.Value.Trim()))
            {
                diagnostics.Add(Codes.Packages.IdentifierTwice, manifest.PlaceOf(id), Quoted.Of(id.Value));
            }
        }

        CheckReferences(objectives);
        foreach (var text in manifest.Root.Descendants().Where(static one => one.Name.LocalName == "title"))
        {
            if (text.Value.Trim().Length == 0 && text.Parent is { } parent)
            {
                diagnostics.Add(
                    Codes.Packages.NoTitle,
                    manifest.PlaceOf(text),
                    parent.Name.LocalName,
                    Quoted.Of(parent.Attribute("id")?.Value ?? "")
                );
            }
        }
    }

    private void CheckReferences(HashSet<string> objectives)
    {
        foreach (
            var reference in manifest
                .Root.Descendants()
                .Where(static one => one.Name.LocalName == "objective")
                .Select(static one => one.Attribute("idref"))
                .OfType<XAttribute>()
                .Where(reference => !objectives.Contains(reference.Value))
        )
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Packages.LeadsNowhere,
                        manifest.PlaceOf(reference),
                        "the objective",
                        Quoted.Of(reference.Value)
                    )
                    .WithNearest(reference.Value, objectives)
            );
        }
    }
}
