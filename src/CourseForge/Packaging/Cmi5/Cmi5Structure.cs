using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Packaging.Cmi5;

/// <summary>cmi5.xml, the course structure (cmi5 13).</summary>
internal sealed class Cmi5Structure(Course course, ImmutableArray<LaunchUnit> units)
{
    internal const string Path = "cmi5.xml";

    private const string Space = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private const int MaxDescription = 1000;

    private readonly PackageIdentity _identity = new(course);

    internal GeneratedFile Write() => ManifestXml.Document(Path, xml =>
        {
            xml.WriteStartElement("courseStructure", Space);
            xml.WriteStartElement("course", Space);
            xml.WriteAttributeString("id", _identity.Iri);
            WriteWords(xml, "title", ManifestXml.Title(course.Title));
            WriteWords(xml, "description", Description(course));
            xml.WriteEndElement();
            WriteObjectives(xml);
            foreach (var unit in units)
            {
                WriteUnit(xml, unit);
            }

            xml.WriteEndElement();
        });

    private void WriteObjectives(XmlWriter xml)
    {
        if (course.Objectives.IsEmpty)
        {
            return;
        }

        xml.WriteStartElement("objectives", Space);
        foreach (var objective in course.Objectives)
        {
            xml.WriteStartElement("objective", Space);
            xml.WriteAttributeString("id", _identity.Objective(objective.Id));
            WriteWords(xml, "title", ManifestXml.Title(objective.Text));
            WriteWords(xml, "description", Shortened.To(MaxDescription, objective.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteUnit(XmlWriter xml, LaunchUnit unit)
    {
        xml.WriteStartElement("au", Space);
        xml.WriteAttributeString("id", _identity.Unit(unit));
        xml.WriteAttributeString("launchMethod", "AnyWindow");
        xml.WriteAttributeString("activityType", "http://adlnet.gov/expapi/activities/lesson");

        // "Passed" is only asked for where the author's rule does: of a unit that is never judged it would never come.
        xml.WriteAttributeString(
            "moveOn",
            unit.IsJudged && !unit.Course.Completion.Passed.IsEmpty ? "CompletedAndPassed" : "Completed"
        );
        if (unit.PassMark is { } mark)
        {
            xml.WriteAttributeString("masteryScore", (mark / 100m).ToString("0.####", CultureInfo.InvariantCulture));
        }

        WriteWords(xml, "title", ManifestXml.Title(unit.Title));
        WriteWords(xml, "description", Description(unit.Course));
        if (!unit.Course.Objectives.IsEmpty)
        {
            xml.WriteStartElement("objectives", Space);
            foreach (var objective in unit.Course.Objectives)
            {
                xml.WriteStartElement("objective", Space);
                xml.WriteAttributeString("idref", _identity.Objective(objective.Id));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteElementString("url", Space, unit.LaunchPath);
        xml.WriteEndElement();
    }

    private void WriteWords(XmlWriter xml, string element, string text)
    {
        xml.WriteStartElement(element, Space);
        xml.WriteStartElement("langstring", Space);
        xml.WriteAttributeString("lang", course.Settings.Language.Value);
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>
    /// Required, and importers refuse an empty one: a course without a summary is described by its title.
    /// </summary>
    private static string Description(Course described)
    {
        var options = MarkdownTextOptions.Learner with
        {
            Parameter = name => described.Bindings.Parameters.GetValueOrDefault(name),
        };
        var text = described.Summary is { } summary ? MarkdownText.Of(summary, options).ReplaceLineEndings(" ") : "";
        return text.Length > 0 ? Shortened.To(MaxDescription, text) : ManifestXml.Title(described.Title);
    }
}
