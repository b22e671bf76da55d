using System.Globalization;
using System.Xml;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>
/// A suite for each target or day, a case for each slot: failed for the states of --fail-on, skipped where the slot
/// does not concern the target.
/// </summary>
internal static class CoverageJunit
{
    public static void Write(CoverageGrid grid, TextWriter output)
    {
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                OmitXmlDeclaration = true,
            }
        );
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "courseforge coverage");
        foreach (var column in grid.Columns)
        {
            var cells = grid.Rows.Select(row => (row, cell: column.Find(row.Id))).ToList();
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", ConsoleSafe.Text(column.Name));
            xml.WriteAttributeString("tests", Number(cells.Count));
            xml.WriteAttributeString(
                "failures",
                Number(cells.Count(pair => pair.cell is { } there && grid.Fails(there)))
            );
            xml.WriteAttributeString("errors", "0");
            xml.WriteAttributeString("skipped", Number(cells.Count(pair => IsSkipped(pair.cell))));
            xml.WriteAttributeString("time", "0");
            foreach (var (row, cell) in cells)
            {
                WriteCase(grid, column, row, cell, xml);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        output.WriteLine();
    }

    private static void WriteCase(
        CoverageGrid grid,
        CoverageColumn column,
        CoveredSlot row,
        SlotCoverage? cell,
        XmlWriter xml
    )
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", ConsoleSafe.Text(column.Name));
        xml.WriteAttributeString("name", ConsoleSafe.Text(row.Id));
        xml.WriteAttributeString("time", "0");
        var details = string.Join(
            '\n',
            (cell?.Findings ?? []).Select(finding =>
                ConsoleSafe.Text(
                    $"{CoverageWords.Sentence(finding, column.Coverage.Day)} {grid.Place(finding)}".TrimEnd()
                )
            )
        );
        if (cell is not null && grid.Fails(cell))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", cell.Worst.Written());
            xml.WriteAttributeString(
                "message",
                ConsoleSafe.Text(CoverageWords.Sentence(cell.Findings[0], column.Coverage.Day))
            );
            xml.WriteString(details);
            xml.WriteEndElement();
        }
        else if (IsSkipped(cell))
        {
            xml.WriteStartElement("skipped");
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", details);
        }

        xml.WriteEndElement();
    }

    private static bool IsSkipped(SlotCoverage? cell) => cell is null || cell.Worst == CoverageState.NotConcerned;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
