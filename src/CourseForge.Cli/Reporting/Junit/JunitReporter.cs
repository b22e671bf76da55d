using System.Globalization;
using System.Xml;
using CourseForge.Cli.Reporting.Sarif;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Cli.Reporting.Junit;

/// <summary>
/// JUnit XML, the subset that CI servers agree on: a suite per file, a failed case per error, a passed case with output
/// per warning, and a passed case for each file without problems, so that a report shows what was looked at.
/// </summary>
internal static class JunitReporter
{
    private const string NoFile = "courseforge";

    public static void Write(Report report, TextWriter output)
    {
        var byFile = report.Diagnostics.ToLookup(diagnostic => diagnostic.Span.File?.Path.Value ?? "");
        var paths = report
            .Files.Select(file => file.Path.Value)
            .Concat(byFile.Select(group => group.Key))
            .Distinct()
            .Order(StringComparer.Ordinal);

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
        xml.WriteAttributeString("name", "courseforge " + report.Command);
        xml.WriteAttributeString(
            "failures",
            Number(report.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error))
        );
        foreach (var path in paths)
        {
            WriteSuite(xml, path.Length == 0 ? NoFile : report.Prefix + path, [.. byFile[path]]);
        }

        xml.WriteEndElement();
        xml.Flush();
        output.WriteLine();
    }

    private static void WriteSuite(XmlWriter xml, string path, List<Diagnostic> diagnostics)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", ConsoleSafe.Text(path));
        xml.WriteAttributeString("tests", Number(Math.Max(1, diagnostics.Count)));
        xml.WriteAttributeString(
            "failures",
            Number(diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error))
        );
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
        xml.WriteAttributeString("time", "0");
        if (diagnostics.Count == 0)
        {
            WriteCase(xml, path, "no problems");
            xml.WriteEndElement();
        }

        foreach (var diagnostic in diagnostics)
        {
            var place = SarifRegion.Of(diagnostic.Span) is { } region
                ? string.Create(CultureInfo.InvariantCulture, $"{region.Line}:{region.Column} ")
                : "";
            WriteCase(xml, path, $"{place}{diagnostic.Code} {diagnostic.Descriptor.Name}");
            if (diagnostic.Severity == Severity.Error)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", diagnostic.Code);
                xml.WriteAttributeString("message", ConsoleSafe.Text(diagnostic.Message));
            }
            else
            {
                xml.WriteStartElement("system-out");
            }

            xml.WriteString(Details(path, diagnostic));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Left open, for what the case holds.</summary>
    private static void WriteCase(XmlWriter xml, string path, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", ConsoleSafe.Text(path));
        xml.WriteAttributeString("name", ConsoleSafe.Text(name));
        xml.WriteAttributeString("file", ConsoleSafe.Text(path));
        xml.WriteAttributeString("time", "0");
    }

    private static string Details(string path, Diagnostic diagnostic)
    {
        var place = SarifRegion.Of(diagnostic.Span) is { } region
            ? string.Create(CultureInfo.InvariantCulture, $"{path}:{region.Line}:{region.Column}")
            : path;
        var hint = diagnostic.Hint is { } own ? $"hint: {own}" : $"help: {diagnostic.Descriptor.Fix}";
        return ConsoleSafe.Text(
                $"{place}: {DiagnosticText.Word(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}"
            )
            + "\n"
            + ConsoleSafe.Text(hint);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
