using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using CourseForge.Model;

namespace CourseForge.Packaging.Scorm2004;

/// <summary>
/// The sequencing of a package and of its units (SCORM 2004 Sequencing and Navigation, IMS Simple Sequencing 1.0).
/// </summary>
internal sealed class Scorm2004Sequencing(
    ImmutableArray<LaunchUnit> units,
    Scorm2004Edition edition,
    PackageIdentity identity
)
{
    internal const string Ss = "http://www.imsglobal.org/xsd/imsss";
    internal const string Seq = "http://www.adlnet.org/xsd/adlseq_v1p3";

    private const string Before = "unit-before";

    /// <summary>
    /// Only the units of one package read what another wrote of an objective. Where there is one unit nobody would, and
    /// Moodle does not take a package that maps objectives at all.
    /// </summary>
    private bool SharesObjectives => units.Length > 1;

    private readonly int _points = units.Sum(Points);

    /// <summary>
    /// Of the whole course: units may be chosen and follow each other; it is complete when all of them are.
    /// </summary>
    internal void WriteWhole(XmlWriter xml)
    {
        xml.WriteStartElement("imsss", "sequencing", Ss);
        xml.WriteStartElement("controlMode", Ss);
        xml.WriteAttributeString("choice", "true");
        xml.WriteAttributeString("flow", "true");
        xml.WriteEndElement();
        if (units.Length > 1)
        {
            xml.WriteStartElement("rollupRules", Ss);
            WriteRollup(xml, "completed");
            WriteRollup(xml, "satisfied");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    internal void WriteUnit(XmlWriter xml, int index)
    {
        var unit = units[index];
        xml.WriteStartElement("imsss", "sequencing", Ss);
        if (index > 0)
        {
            WritePrecondition(xml);
        }

        if (unit.IsPart)
        {
            // A unit in which nothing is judged never reports success, and would keep the course from it; a unit counts
            // by the points of its questions.
            xml.WriteStartElement("rollupRules", Ss);
            xml.WriteAttributeString("rollupObjectiveSatisfied", unit.IsJudged ? "true" : "false");
            xml.WriteAttributeString("rollupProgressCompletion", "true");
            xml.WriteAttributeString("objectiveMeasureWeight", Share(Points(unit), _points));
            xml.WriteEndElement();
        }

        WriteObjectives(xml, index);
        xml.WriteStartElement("deliveryControls", Ss);
        xml.WriteAttributeString("tracked", "true");
        xml.WriteAttributeString("completionSetByContent", "true");
        xml.WriteAttributeString("objectiveSetByContent", "true");
        xml.WriteEndElement();
        if (SharesObjectives && edition.HasMeasuredCompletion && !unit.Course.Objectives.IsEmpty)
        {
            WriteSharedProgress(xml, unit);
        }

        xml.WriteEndElement();
    }

    /// <summary>The part of the course's minutes that a unit has.</summary>
    internal string ShareOfMinutes(LaunchUnit unit) => Share(Minutes(unit), units.Sum(Minutes));

    private void WriteObjectives(XmlWriter xml, int index)
    {
        var unit = units[index];
        xml.WriteStartElement("objectives", Ss);
        xml.WriteStartElement("primaryObjective", Ss);
        xml.WriteAttributeString("objectiveID", $"primary.{unit.Id}");
        xml.WriteAttributeString("satisfiedByMeasure", "false");
        xml.WriteEndElement();
        foreach (var objective in unit.Course.Objectives)
        {
            if (SharesObjectives)
            {
                WriteObjective(
                    xml,
                    objective.Id.Value,
                    identity.Objective(objective.Id),
                    ("writeSatisfiedStatus", "true"),
                    ("writeNormalizedMeasure", "true")
                );
            }
            else
            {
                xml.WriteStartElement("objective", Ss);
                xml.WriteAttributeString("objectiveID", objective.Id.Value);
                xml.WriteEndElement();
            }
        }

        if (unit.IsPart)
        {
            WriteObjective(xml, LaunchUnit.DoneObjective, identity.Done(unit), ("writeSatisfiedStatus", "true"));
        }

        if (index > 0)
        {
            WriteObjective(
                xml,
                Before,
                identity.Done(units[index - 1]),
                ("readSatisfiedStatus", "true"),
                ("readNormalizedMeasure", "false")
            );
        }

        xml.WriteEndElement();
    }

    private static void WriteObjective(
        XmlWriter xml,
        string id,
        string shared,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.WriteStartElement("objective", Ss);
        xml.WriteAttributeString("objectiveID", id);
        xml.WriteStartElement("mapInfo", Ss);
        xml.WriteAttributeString("targetObjectiveID", shared);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>
    /// Closed until the unit before is done. "Not known yet" is neither satisfied nor not satisfied (SN 4.3), so it is
    /// a condition of its own.
    /// </summary>
    private static void WritePrecondition(XmlWriter xml)
    {
        xml.WriteStartElement("sequencingRules", Ss);
        xml.WriteStartElement("preConditionRule", Ss);
        xml.WriteStartElement("ruleConditions", Ss);
        xml.WriteAttributeString("conditionCombination", "any");
        foreach (var condition in (ReadOnlySpan<string>)["satisfied", "objectiveStatusKnown"])
        {
            xml.WriteStartElement("ruleCondition", Ss);
            xml.WriteAttributeString("referencedObjective", Before);
            xml.WriteAttributeString("operator", "not");
            xml.WriteAttributeString("condition", condition);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("ruleAction", Ss);
        xml.WriteAttributeString("action", "disabled");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRollup(XmlWriter xml, string status)
    {
        xml.WriteStartElement("rollupRule", Ss);
        xml.WriteAttributeString("childActivitySet", "all");
        xml.WriteStartElement("rollupConditions", Ss);
        xml.WriteStartElement("rollupCondition", Ss);
        xml.WriteAttributeString("condition", status);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("rollupAction", Ss);
        xml.WriteAttributeString("action", status);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What the 4th edition can share of an objective besides.</summary>
    private void WriteSharedProgress(XmlWriter xml, LaunchUnit unit)
    {
        xml.WriteStartElement("adlseq", "objectives", Seq);
        foreach (var objective in unit.Course.Objectives)
        {
            xml.WriteStartElement("objective", Seq);
            xml.WriteAttributeString("objectiveID", objective.Id.Value);
            xml.WriteStartElement("mapInfo", Seq);
            xml.WriteAttributeString("targetObjectiveID", identity.Objective(objective.Id));
            foreach (
                var shared in (ReadOnlySpan<string>)
                    ["writeRawScore", "writeMinScore", "writeMaxScore", "writeCompletionStatus", "writeProgressMeasure"]
            )
            {
                xml.WriteAttributeString(shared, "true");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static int Points(LaunchUnit unit) => unit.Course.Questions.Sum(static question => question.Syntax.Points);

    private static int Minutes(LaunchUnit unit) => unit.Course.Lessons.Sum(static lesson => lesson.Minutes.Value);

    private static string Share(int part, int whole) =>
        (whole == 0 ? 0m : decimal.Round((decimal)part / whole, 4)).ToString("0.0###", CultureInfo.InvariantCulture);
}
