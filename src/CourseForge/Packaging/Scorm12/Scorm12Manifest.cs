using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Packaging.Scorm12;

/// <summary>
/// imsmanifest.xml of SCORM 1.2: IMS Content Packaging 1.1.2 with the ADL extensions and IMS LRM 1.2.1 metadata.
/// </summary>
internal static class Scorm12Manifest
{
    private const string Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private const string Adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    private const string Md = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

    private static readonly (string Namespace, string File)[] s_documents =
    [
        (Cp, "imscp_rootv1p1p2.xsd"),
        (Adl, "adlcp_rootv1p2.xsd"),
        (Md, "imsmd_rootv1p2p1.xsd"),
    ];

    internal static ImmutableArray<string> SchemaDocuments { get; } =
    [.. s_documents.Select(static document => document.File)];

    internal static GeneratedFile Write(
        Course course,
        ImmutableArray<LaunchUnit> units,
        ImmutableArray<GeneratedFile> schemas
    ) => ManifestXml.Document(ManifestXml.Path, xml =>
        {
            var identity = new PackageIdentity(course);
            xml.WriteStartElement("manifest", Cp);
            xml.WriteAttributeString("identifier", identity.Manifest);
            xml.WriteAttributeString("version", Shortened.To(20, course.Settings.Version.Value));
            xml.WriteAttributeString("xmlns", "adlcp", null, Adl);
            xml.WriteAttributeString("xmlns", "imsmd", null, Md);
            ManifestXml.WriteSchemaLocation(xml, schemas, s_documents);
            WriteMetadata(xml, course);
            WriteOrganization(xml, course, identity, units);
            WriteResources(xml, units);
            xml.WriteEndElement();
        });

    private static void WriteMetadata(XmlWriter xml, Course course)
    {
        xml.WriteStartElement("metadata", Cp);
        xml.WriteElementString("schema", Cp, "ADL SCORM");
        xml.WriteElementString("schemaversion", Cp, "1.2");
        xml.WriteStartElement("imsmd", "lom", Md);
        xml.WriteStartElement("general", Md);
        WriteLangString(xml, "title", course, ManifestXml.Title(course.Title));
        xml.WriteElementString("language", Md, course.Settings.Language.Value);
        xml.WriteEndElement();
        xml.WriteStartElement("lifecycle", Md);
        WriteLangString(xml, "version", course, Shortened.To(50, course.Settings.Version.Value));
        xml.WriteEndElement();
        xml.WriteStartElement("educational", Md);
        xml.WriteStartElement("typicallearningtime", Md);
        xml.WriteElementString("datetime", Md, LearningTime(course));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLangString(XmlWriter xml, string element, Course course, string text)
    {
        xml.WriteStartElement(element, Md);
        xml.WriteStartElement("langstring", Md);
        xml.WriteAttributeString("xml", "lang", null, course.Settings.Language.Value);
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>ISO 8601: PT4H0M.</summary>
    private static string LearningTime(Course course)
    {
        var minutes = course.Lessons.Sum(lesson => lesson.Minutes.Value);
        return string.Create(CultureInfo.InvariantCulture, $"PT{minutes / 60}H{minutes % 60}M");
    }

    private static void WriteOrganization(
        XmlWriter xml,
        Course course,
        PackageIdentity identity,
        ImmutableArray<LaunchUnit> units
    )
    {
        xml.WriteStartElement("organizations", Cp);
        xml.WriteAttributeString("default", identity.Organization);
        xml.WriteStartElement("organization", Cp);
        xml.WriteAttributeString("identifier", identity.Organization);
        xml.WriteElementString("title", Cp, ManifestXml.Title(course.Title));
        LaunchUnit? before = null;
        foreach (var unit in units)
        {
            xml.WriteStartElement("item", Cp);
            xml.WriteAttributeString("identifier", PackageIdentity.Item(unit));
            xml.WriteAttributeString("identifierref", PackageIdentity.Resource(unit));
            xml.WriteAttributeString("isvisible", "true");
            xml.WriteElementString("title", Cp, ManifestXml.Title(unit.Title));
            if (before is not null)
            {
                // Content Aggregation Model 2.3.2.5.1: the unit opens when the one before it is completed or passed.
                xml.WriteStartElement("adlcp", "prerequisites", Adl);
                xml.WriteAttributeString("type", "aicc_script");
                xml.WriteString(PackageIdentity.Item(before));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            before = unit;
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteResources(XmlWriter xml, ImmutableArray<LaunchUnit> units)
    {
        xml.WriteStartElement("resources", Cp);
        foreach (var unit in units)
        {
            xml.WriteStartElement("resource", Cp);
            xml.WriteAttributeString("identifier", PackageIdentity.Resource(unit));
            xml.WriteAttributeString("type", "webcontent");
            xml.WriteAttributeString("adlcp", "scormtype", Adl, "sco");
            xml.WriteAttributeString("href", unit.LaunchPath);
            var files = unit.Files.Select(file => file.Path);
            ManifestXml.WriteFiles(xml, Cp, unit == units[0] ? files.Append(BuildRecord.FileName) : files);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
