using CourseForge.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using CourseForge.Model;
using CourseForge.Output;

namespace CourseForge.Packaging;

/// <summary>
/// imsmanifest.xml of SCORM 1.2: IMS Content Packaging 1.1.2 with the ADL extensions and IMS LRM 1.2.1 metadata. Identifiers come from authored ids and stay
/// the same over builds and versions: an LMS that sees another identifier starts the learner's history anew.
/// </summary>
internal static class Scorm12Manifest
{
    internal const string Path = "imsmanifest.xml";

    private const string Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private const string Adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    private const string Md = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>IMS LRM 1.2.1 says 1,000 characters for titles; importers were seen to cut or refuse at far fewer.</summary>
    private const int MaxTitle = 200;

    internal static GeneratedFile Write(Course course, string launchPath, IEnumerable<OutputFile> content, ImmutableArray<GeneratedFile> schemas)
    {
        var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("manifest", Cp);
            xml.WriteAttributeString("identifier", $"{course.Settings.Id.Value}.{course.Id}");
            xml.WriteAttributeString("version", Shortened.To(20, course.Settings.Version.Value));
            xml.WriteAttributeString("xmlns", "adlcp", null, Adl);
            xml.WriteAttributeString("xmlns", "imsmd", null, Md);
            WriteSchemaLocation(xml, schemas);
            WriteMetadata(xml, course);
            WriteOrganization(xml, course);
            WriteResource(xml, course, launchPath, content);
            xml.WriteEndElement();
        }

        return new GeneratedFile(Path, stream.ToArray());
    }

    /// <summary>Names only schema documents that are in the package: importers were seen to fail on missing ones.</summary>
    private static void WriteSchemaLocation(XmlWriter xml, ImmutableArray<GeneratedFile> schemas)
    {
        var locations = new (string Namespace, string File)[] { (Cp, "imscp_rootv1p1p2.xsd"), (Adl, "adlcp_rootv1p2.xsd"), (Md, "imsmd_rootv1p2p1.xsd") }
            .Where(pair => schemas.Any(schema => schema.Path == pair.File))
            .Select(pair => $"{pair.Namespace} {pair.File}");
        var value = string.Join(' ', locations);
        if (value.Length > 0)
        {
            xml.WriteAttributeString("xsi", "schemaLocation", Xsi, value);
        }
    }

    private static void WriteMetadata(XmlWriter xml, Course course)
    {
        xml.WriteStartElement("metadata", Cp);
        xml.WriteElementString("schema", Cp, "ADL SCORM");
        xml.WriteElementString("schemaversion", Cp, "1.2");
        xml.WriteStartElement("imsmd", "lom", Md);
        xml.WriteStartElement("general", Md);
        WriteLangString(xml, "title", course, Shortened.To(MaxTitle, course.Title));
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

    private static void WriteOrganization(XmlWriter xml, Course course)
    {
        xml.WriteStartElement("organizations", Cp);
        xml.WriteAttributeString("default", $"org.{course.Id}");
        xml.WriteStartElement("organization", Cp);
        xml.WriteAttributeString("identifier", $"org.{course.Id}");
        xml.WriteElementString("title", Cp, Shortened.To(MaxTitle, course.Title));
        xml.WriteStartElement("item", Cp);
        xml.WriteAttributeString("identifier", $"item.{course.Id}");
        xml.WriteAttributeString("identifierref", $"res.{course.Id}");
        xml.WriteAttributeString("isvisible", "true");
        xml.WriteElementString("title", Cp, Shortened.To(MaxTitle, course.Title));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteResource(XmlWriter xml, Course course, string launchPath, IEnumerable<OutputFile> content)
    {
        xml.WriteStartElement("resources", Cp);
        xml.WriteStartElement("resource", Cp);
        xml.WriteAttributeString("identifier", $"res.{course.Id}");
        xml.WriteAttributeString("type", "webcontent");
        xml.WriteAttributeString("adlcp", "scormtype", Adl, "sco");
        xml.WriteAttributeString("href", launchPath);
        foreach (var path in content.Select(file => file.Path).Append(BuildRecord.Path).Order(StringComparer.Ordinal))
        {
            xml.WriteStartElement("file", Cp);
            xml.WriteAttributeString("href", path);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
