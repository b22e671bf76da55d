using System.Collections.Immutable;
using System.Text;
using System.Xml;
using CourseForge.Output;
using CourseForge.Text;

namespace CourseForge.Packaging;

/// <summary>What the manifests of all SCORM editions have in common (IMS Content Packaging).</summary>
internal static class ManifestXml
{
    /// <summary>Content Packaging 2.3.2: the manifest stands at the root of the package.</summary>
    internal const string Path = "imsmanifest.xml";

    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The standards allow more; importers were seen to cut or refuse at far fewer.</summary>
    private const int MaxTitle = 200;

    internal static GeneratedFile Document(string path, Action<XmlWriter> write)
    {
        var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            write(xml);
        }

        return new GeneratedFile(path, stream.ToArray());
    }

    internal static string Title(string title) => Shortened.To(MaxTitle, title);

    /// <summary>
    /// Names only schema documents that are in the package: importers were seen to fail on missing ones.
    /// </summary>
    internal static void WriteSchemaLocation(
        XmlWriter xml,
        ImmutableArray<GeneratedFile> schemas,
        params ReadOnlySpan<(string Namespace, string File)> known
    )
    {
        var locations = new List<string>();
        foreach (var (name, file) in known)
        {
            if (schemas.Any(schema => schema.Path == file))
            {
                locations.Add($"{name} {file}");
            }
        }

        if (locations.Count > 0)
        {
            xml.WriteAttributeString("xsi", "schemaLocation", Xsi, string.Join(' ', locations));
        }
    }

    /// <summary>Every file of a unit: importers were seen to drop files that no resource lists.</summary>
    internal static void WriteFiles(XmlWriter xml, string space, IEnumerable<string> paths)
    {
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            xml.WriteStartElement("file", space);
            xml.WriteAttributeString("href", path);
            xml.WriteEndElement();
        }
    }
}
