using System.Collections.Immutable;
using System.Xml;
using CourseForge.Model;
using CourseForge.Output;

namespace CourseForge.Packaging;

/// <summary>
/// imsmanifest.xml of SCORM 2004: IMS Content Packaging 1.1.4 and Simple Sequencing 1.0 with the ADL extensions. Says in so many words that content sets status:
/// a learning system left to its defaults calls a unit completed and passed when its window closes.
/// </summary>
internal sealed class Scorm2004Manifest(Course course, ImmutableArray<LaunchUnit> units, Scorm2004Edition edition, ImmutableArray<GeneratedFile> schemas)
{
    private const string Cp = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private const string Adl = "http://www.adlnet.org/xsd/adlcp_v1p3";
    private const string Seq = "http://www.adlnet.org/xsd/adlseq_v1p3";
    private const string Nav = "http://www.adlnet.org/xsd/adlnav_v1p3";
    private const string Ss = "http://www.imsglobal.org/xsd/imsss";

    private readonly PackageIdentity _identity = new(course);

    internal GeneratedFile Write() => ManifestXml.Document(ManifestXml.Path, xml =>
    {
        xml.WriteStartElement("manifest", Cp);
        xml.WriteAttributeString("identifier", _identity.Manifest);
        xml.WriteAttributeString("version", Text.Shortened.To(20, course.Settings.Version.Value));
        xml.WriteAttributeString("xmlns", "adlcp", null, Adl);
        xml.WriteAttributeString("xmlns", "adlseq", null, Seq);
        xml.WriteAttributeString("xmlns", "adlnav", null, Nav);
        xml.WriteAttributeString("xmlns", "imsss", null, Ss);
        ManifestXml.WriteSchemaLocation(xml, schemas, (Cp, "imscp_v1p1.xsd"), (Adl, "adlcp_v1p3.xsd"), (Seq, "adlseq_v1p3.xsd"), (Nav, "adlnav_v1p3.xsd"), (Ss, "imsss_v1p0.xsd"));
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
        xml.WriteAttributeString("adlseq", "objectivesGlobalToSystem", Seq, "false");
        xml.WriteElementString("title", Cp, ManifestXml.Title(course.Title));
        foreach (var unit in units)
        {
            WriteItem(xml, unit);
        }

        xml.WriteStartElement("imsss", "sequencing", Ss);
        xml.WriteStartElement("controlMode", Ss);
        xml.WriteAttributeString("choice", "true");
        xml.WriteAttributeString("flow", "true");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteItem(XmlWriter xml, LaunchUnit unit)
    {
        xml.WriteStartElement("item", Cp);
        xml.WriteAttributeString("identifier", PackageIdentity.Item(unit));
        xml.WriteAttributeString("identifierref", PackageIdentity.Resource(unit));
        xml.WriteAttributeString("isvisible", "true");
        xml.WriteElementString("title", Cp, ManifestXml.Title(unit.Title));
        if (edition.HasMeasuredCompletion)
        {
            // RTE 4.2.4.1: the driver sends a measure of 1 when the completion rule of the course is met, and never before.
            xml.WriteStartElement("adlcp", "completionThreshold", Adl);
            xml.WriteAttributeString("completedByMeasure", "true");
            xml.WriteAttributeString("minProgressMeasure", "1.0");
            xml.WriteEndElement();
        }

        WriteSequencing(xml, unit);
        WriteNavigation(xml);
        xml.WriteEndElement();
    }

    private void WriteSequencing(XmlWriter xml, LaunchUnit unit)
    {
        xml.WriteStartElement("imsss", "sequencing", Ss);
        xml.WriteStartElement("objectives", Ss);
        xml.WriteStartElement("primaryObjective", Ss);
        xml.WriteAttributeString("objectiveID", $"primary.{unit.Id}");
        xml.WriteAttributeString("satisfiedByMeasure", "false");
        xml.WriteEndElement();
        foreach (var objective in unit.Course.Objectives)
        {
            xml.WriteStartElement("objective", Ss);
            xml.WriteAttributeString("objectiveID", objective.Id.Value);
            xml.WriteStartElement("mapInfo", Ss);
            xml.WriteAttributeString("targetObjectiveID", _identity.Objective(objective.Id));
            xml.WriteAttributeString("writeSatisfiedStatus", "true");
            xml.WriteAttributeString("writeNormalizedMeasure", "true");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("deliveryControls", Ss);
        xml.WriteAttributeString("tracked", "true");
        xml.WriteAttributeString("completionSetByContent", "true");
        xml.WriteAttributeString("objectiveSetByContent", "true");
        xml.WriteEndElement();
        if (edition.HasMeasuredCompletion && !unit.Course.Objectives.IsEmpty)
        {
            WriteSharedProgress(xml, unit);
        }

        xml.WriteEndElement();
    }

    private void WriteSharedProgress(XmlWriter xml, LaunchUnit unit)
    {
        xml.WriteStartElement("adlseq", "objectives", Seq);
        foreach (var objective in unit.Course.Objectives)
        {
            xml.WriteStartElement("objective", Seq);
            xml.WriteAttributeString("objectiveID", objective.Id.Value);
            xml.WriteStartElement("mapInfo", Seq);
            xml.WriteAttributeString("targetObjectiveID", _identity.Objective(objective.Id));
            foreach (var shared in (ReadOnlySpan<string>)["writeRawScore", "writeMinScore", "writeMaxScore", "writeCompletionStatus", "writeProgressMeasure"])
            {
                xml.WriteAttributeString(shared, "true");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

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
            ManifestXml.WriteFiles(xml, Cp, unit == units[0] ? files.Append(BuildRecord.Path) : files);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
