using System.Collections.Immutable;
using System.Xml.Linq;
using CourseForge.Authoring.Verifying.Schemas;

namespace CourseForge.Authoring.Verifying.Manifests;

/// <summary>The standard that a manifest says it follows, and what is held by it.</summary>
/// <param name="Title">For people.</param>
/// <param name="Format">The package format of ours with the same rules.</param>
/// <param name="Tables">Its schema.</param>
internal sealed record ScormEdition(string Title, string Format, ImmutableArray<SchemaTable> Tables)
{
    public static ScormEdition Scorm12 { get; } = new("SCORM 1.2", "scorm12", SchemaShapes.Scorm12);

    private static readonly ScormEdition s_second = new(
        "SCORM 2004 2nd Edition",
        "scorm2004-3",
        SchemaShapes.Scorm2004Third
    );

    private static readonly ScormEdition s_third = new(
        "SCORM 2004 3rd Edition",
        "scorm2004-3",
        SchemaShapes.Scorm2004Third
    );

    private static readonly ScormEdition s_fourth = new(
        "SCORM 2004 4th Edition",
        "scorm2004-4",
        SchemaShapes.Scorm2004Fourth
    );

    public bool Is2004 => this != Scorm12;

    /// <summary>
    /// The edition that <c>schemaversion</c> names; where it names none that is known, the one whose namespaces the
    /// manifest has.
    /// </summary>
    /// <param name="isKnown">Whether the word is one of the standards'.</param>
    public static ScormEdition Of(XElement root, string version, out bool isKnown)
    {
        var named = version switch
        {
            "1.2" => Scorm12,
            "CAM 1.3" => s_second,
            "2004 3rd Edition" => s_third,
            "2004 4th Edition" => s_fourth,
            _ => null,
        };
        isKnown = named is not null;
        return named ?? (root.Name.NamespaceName == SchemaShapes.Scorm2004Space ? s_fourth : Scorm12);
    }
}
