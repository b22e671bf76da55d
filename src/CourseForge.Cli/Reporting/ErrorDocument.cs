using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml;
using CourseForge.Cli.Reporting.Json;
using CourseForge.Cli.Reporting.Junit;
using CourseForge.Cli.Reporting.Sarif;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting;

/// <summary>
/// What stands on standard output in place of the document that was asked for, when a command ends early: a document of
/// the same form that says why. A job that reads it finds neither nothing nor half of something.
/// </summary>
internal static class ErrorDocument
{
    /// <summary>What --output says on a command line that was read; null where the command has no such option.</summary>
    public static string? FormOf(ParseResult line) =>
        line.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(option => option.Name == "--output")
            is { } output
            ? line.GetValue(output)
            : null;

    /// <summary>What --output says on a command line that could not be followed.</summary>
    public static string? FormIn(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count && words[i] != "--"; i++)
        {
            if (words[i] == "--output")
            {
                return i + 1 < words.Count ? words[i + 1] : null;
            }

            if (words[i].StartsWith("--output=", StringComparison.Ordinal))
            {
                return words[i]["--output=".Length..];
            }
        }

        return null;
    }

    /// <summary>Nothing for the forms that people read: they are told on standard error.</summary>
    public static void Write(string? form, Report report, ToolHost host)
    {
        switch (form)
        {
            case "json":
                JsonReporter.Write(report, host.Out);
                break;
            case "junit":
                JunitReporter.Write(report, host.Out);
                break;
            case "sarif":
                SarifReporter.Write(report, host.Out);
                break;
            default:
                WriteList(form, [.. report.Diagnostics.Select(DiagnosticText.Line)], host.Out);
                break;
        }
    }

    /// <param name="command">The words that lead to the command.</param>
    public static void WriteRefusal(string? form, string command, string message, string? hint, ToolHost host)
    {
        switch (form)
        {
            case "json":
                host.Out.Write(
                    ReadableJson.Text(json =>
                    {
                        json.WriteStartObject();
                        json.WriteString("tool", "courseforge");
                        json.WriteString("version", ToolVersion.Text);
                        json.WriteString("command", command);
                        json.WriteString("error", message);
                        json.WriteString("hint", hint);
                        json.WriteEndObject();
                    })
                );
                break;
            case "junit":
                WriteSuite(command, message, hint, host.Out);
                break;
            case "sarif":
                host.Out.Write(ReadableJson.Text(json => WriteRun(json, message)));
                break;
            case "github":
                host.Out.Write($"::error::{message.Replace("%", "%25", StringComparison.Ordinal)}\n");
                break;
            default:
                WriteList(form, hint is null ? [message] : [message, hint], host.Out);
                break;
        }
    }

    private static void WriteList(string? form, string[] lines, TextWriter output)
    {
        switch (form)
        {
            case "csv":
                output.Write("error\r\n");
                foreach (var line in lines)
                {
                    output.Write($"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
                }

                break;
            case "markdown":
                output.Write("There is nothing to show:\n\n");
                foreach (var line in lines)
                {
                    output.Write($"- `{line.Replace('`', '\'')}`\n");
                }

                break;
            case "html":
                output.Write(
                    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"
                        + "<title>Nothing to show</title>\n</head>\n<body>\n<h1>There is nothing to show</h1>\n<ul>\n"
                );
                foreach (var line in lines)
                {
                    output.Write($"<li>{WebUtility.HtmlEncode(line)}</li>\n");
                }

                output.Write("</ul>\n</body>\n</html>\n");
                break;
        }
    }

    /// <summary>One suite with one case, which could not be run.</summary>
    private static void WriteSuite(string command, string message, string? hint, TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (
            var xml = XmlWriter.Create(
                output,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    OmitXmlDeclaration = true,
                }
            )
        )
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", $"courseforge {command}".TrimEnd());
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "courseforge");
            foreach (
                var (name, count) in new[] { ("tests", 1), ("failures", 0), ("errors", 1), ("skipped", 0), ("time", 0) }
            )
            {
                xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
            }

            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "courseforge");
            xml.WriteAttributeString("name", $"courseforge {command}".TrimEnd());
            xml.WriteAttributeString("time", "0");
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", message);
            xml.WriteString(hint ?? "");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write("\n");
    }

    /// <summary>SARIF 2.1.0, 3.20: an invocation that did not succeed, and why.</summary>
    private static void WriteRun(Utf8JsonWriter json, string message)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "courseforge");
        json.WriteString("version", ToolVersion.Text);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", false);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        json.WriteString("level", "error");
        json.WriteStartObject("message");
        json.WriteString("text", message);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
