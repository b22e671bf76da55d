using System.Xml;
using System.Xml.Schema;
using CourseForge.Authoring.Verifying.Manifests;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Verifying.Schemas;

/// <summary>
/// Schema documents of a folder, as the standards' publishers give them out. Whatever they include is looked for in the
/// folder and nowhere else.
/// </summary>
internal sealed class SchemaFolder
{
    private readonly XmlSchemaSet _schemas;

    private SchemaFolder(XmlSchemaSet schemas)
    {
        _schemas = schemas;
    }

    /// <summary>Null, with the reason, for a folder whose documents cannot be used.</summary>
    /// <param name="folder">The full path.</param>
    public static SchemaFolder? Open(string folder, out string problem)
    {
        if (!Directory.Exists(folder))
        {
            problem = "there is no such folder";
            return null;
        }

        var documents = Directory.EnumerateFiles(folder, "*.xsd").Order(StringComparer.Ordinal).ToList();
        if (documents.Count == 0)
        {
            problem = "no .xsd file is at the top of the folder";
            return null;
        }

        string? refused = null;
        var schemas = new XmlSchemaSet { XmlResolver = new FolderResolver(folder) };
        schemas.ValidationEventHandler += (_, told) =>
            refused ??= told.Severity == XmlSeverityType.Error ? told.Message : null;
        try
        {
            foreach (var document in documents)
            {
                using var reader = FolderResolver.Reader(document);
                var schema = XmlSchema.Read(reader, null);

                // The first of a namespace, by name, includes the others, or is another choice of the same: the 4th
                // edition brings a loose and a strict one for metadata.
                if (schema is not null && !schemas.Contains(schema.TargetNamespace))
                {
                    schema.SourceUri = new Uri(document).AbsoluteUri;
                    schemas.Add(schema);
                }
            }

            schemas.Compile();
        }
        catch (Exception failure) when (failure is XmlException or XmlSchemaException or IOException)
        {
            refused ??= failure.Message;
        }

        problem = Quoted.Sentence(refused ?? "").TrimEnd('.');
        return refused is null ? new SchemaFolder(schemas) : null;
    }

    /// <summary>Whether a document of the folder is of this namespace: those of another edition say nothing.</summary>
    public bool Knows(string space) => _schemas.Contains(space);

    public void Check(ManifestDocument manifest, DiagnosticBag diagnostics)
    {
        var file = manifest.File;
        var settings = new XmlReaderSettings
        {
            Schemas = _schemas,
            ValidationType = ValidationType.Schema,
            ValidationFlags =
                XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        settings.ValidationEventHandler += (_, told) =>
            diagnostics.Add(
                Codes.Packages.AgainstSchema,
                told.Exception is { LineNumber: > 0 } place && place.LineNumber <= file.Lines.LineCount
                    ? file.Span(
                        Math.Min(
                            file.Length,
                            file.Lines.StartOf(place.LineNumber) + Math.Max(0, place.LinePosition - 1)
                        ),
                        0
                    )
                    : file.Start,
                Quoted.Sentence(told.Message).TrimEnd('.')
            );
        using var reader = XmlReader.Create(new StringReader(file.Text), settings);
        while (reader.Read())
        {
            // What is wrong is told on the way.
        }
    }

    /// <summary>Reads what documents include, from their folder alone.</summary>
    private sealed class FolderResolver(string folder) : XmlResolver
    {
        private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
        {
            var path = absoluteUri.IsFile ? Path.GetFullPath(absoluteUri.LocalPath) : "";
            return path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path)
                ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text(path)))
                : null;
        }

        public static XmlReader Reader(string path) =>
            XmlReader.Create(
                new StringReader(Text(path)),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null },
                new Uri(path).AbsoluteUri
            );

        /// <summary>
        /// Two slips that strict readers refuse in the documents of SCORM 1.2: the xml namespace as default namespace,
        /// which XML forbids, and wildcards that overlap with named elements. Tightened, they only allow less.
        /// </summary>
        private static string Text(string path) =>
            File.ReadAllText(path)
                .Replace("xmlns=\"http://www.w3.org/XML/1998/namespace\"", "", StringComparison.Ordinal)
                .Replace("namespace=\"##any\"", "namespace=\"##other\"", StringComparison.Ordinal);
    }
}
