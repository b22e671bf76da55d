using System.Collections.Immutable;
using System.Xml;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Packaging.Scorm2004;

/// <summary>
/// imsmanifest.xml of SCORM 2004: IMS Content Packaging 1.1.4 and Simple Sequencing 1.0 with the ADL extensions. Says
/// in so many words that content sets status: a learning system left to its defaults calls a unit completed and passed
/// when its window closes.
/// </summary>
internal sealed class Scorm2004Manifest(
    Course course,
    ImmutableArray<LaunchUnit> units,
    Scorm2004Edition edition,
    ImmutableArray<GeneratedFile> schemas
)
{
    private const string Cp = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private const string Adl = "http://www.adlnet.org/xsd/adlcp_v1p3";
    private const string Nav = "http://www.adlnet.org/xsd/adlnav_v1p3";

    private readonly PackageIdentity _identity = new(course);
    private readonly Scorm2004Sequencing _sequencing = new(units, edition, new PackageIdentity(course));

    private static readonly (string Namespace, string File)[] s_documents =
    [
        (Cp, "imscp_v1p1.xsd"),
        (Adl, "adlcp_v1p3.xsd"),
        (Scorm2004Sequencing.Seq, "adlseq_v1p3.xsd"),
        (Nav, "adlnav_v1p3.xsd"),
        (Scorm2004Sequencing.Ss, "imsss_v1p0.xsd"),
    ];

    internal static ImmutableArray<string> SchemaDocuments { get; } =
    [.. s_documents.Select(static document => document.File)];

    internal GeneratedFile Write() => ManifestXml.Document(ManifestXml.Path, xml =>
        {
            xml.WriteStartElement("manifest", Cp);
            xml.WriteAttributeString("identifier", _identity.Manifest);
            xml.WriteAttributeString("version", Text.Shortened.To(20, course.Settings.Version.Value));
            xml.WriteAttributeString("xmlns", "adlcp", null, Adl);
            xml.WriteAttributeString("xmlns", "adlseq", null, Scorm2004Sequencing.Seq);
            xml.WriteAttributeString("xmlns", "adlnav", null, Nav);
            xml.WriteAttributeString("xmlns", "imsss", null, Scorm2004Sequencing.Ss);
            ManifestXml.WriteSchemaLocation(xml, schemas, s_documents);
            xml.WriteStartElement("metadata", Cp);
            xml.WriteElementString("schema", Cp, "ADL SCORM");
            xml.WriteElementString("schemaversion", Cp, edition.SchemaVersion);
            xml.WriteEndElement();
            WriteOrganization(xml);
            WriteResources(xml);
            xml.WriteEndElement();
        });

    private void WriteOrganization(XmlWriter xml)
    {
        xml.WriteStartElement("organizations", Cp);
        xml.WriteAttributeString("default", _identity.Organization);
        xml.WriteStartElement("organization", Cp);
        xml.WriteAttributeString("identifier", _identity.Organization);

        // Objectives count within this course; whoever takes another one starts it with nothing known.
        xml.WriteAttributeString("adlseq", "objectivesGlobalToSystem", Scorm2004Sequencing.Seq, "false");
        xml.WriteElementString("title", Cp, ManifestXml.Title(course.Title));
        for (var i = 0; i < units.Length; i++)
        {
            WriteItem(xml, i);
        }

        _sequencing.WriteWhole(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteItem(XmlWriter xml, int index)
    {
        var unit = units[index];
        xml.WriteStartElement("item", Cp);
        xml.WriteAttributeString("identifier", PackageIdentity.Item(unit));
        xml.WriteAttributeString("identifierref", PackageIdentity.Resource(unit));
        xml.WriteAttributeString("isvisible", "true");
        xml.WriteElementString("title", Cp, ManifestXml.Title(unit.Title));
        if (edition.HasMeasuredCompletion)
        {
            // RTE 4.2.4.1: the driver sends a measure of 1 when the completion rule of the course is met, and never
            // before.
            xml.WriteStartElement("adlcp", "completionThreshold", Adl);
            xml.WriteAttributeString("completedByMeasure", "true");
            xml.WriteAttributeString("minProgressMeasure", "1.0");
            xml.WriteAttributeString("progressWeight", _sequencing.ShareOfMinutes(unit));
            xml.WriteEndElement();
        }

        _sequencing.WriteUnit(xml, index);
        WriteNavigation(xml);
        xml.WriteEndElement();
    }

    /// <summary>With one unit the system's own "next" and "previous" would only lead out of the course.</summary>
    private void WriteNavigation(XmlWriter xml)
    {
        if (units.Length > 1)
        {
            return;
        }

        xml.WriteStartElement("adlnav", "presentation", Nav);
        xml.WriteStartElement("navigationInterface", Nav);
        xml.WriteElementString("hideLMSUI", Nav, "continue");
        xml.WriteElementString("hideLMSUI", Nav, "previous");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteResources(XmlWriter xml)
    {
        xml.WriteStartElement("resources", Cp);
        foreach (var unit in units)
        {
            xml.WriteStartElement("resource", Cp);
            xml.WriteAttributeString("identifier", PackageIdentity.Resource(unit));
            xml.WriteAttributeString("type", "webcontent");
            xml.WriteAttributeString("adlcp", "scormType", Adl, "sco");
            xml.WriteAttributeString("href", unit.LaunchPath);
            var files = unit.Files.Select(file => file.Path);
            ManifestXml.WriteFiles(xml, Cp, unit == units[0] ? files.Append(BuildRecord.FileName) : files);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
