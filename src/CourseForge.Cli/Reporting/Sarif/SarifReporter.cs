using System.Collections.Immutable;
using System.Text.Json;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Sarif;

/// <summary>SARIF 2.1.0 (OASIS), for code scanning and editors.</summary>
internal static class SarifReporter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string RunFolder = "%SRCROOT%";
    private const string CurriculumFolder = "CURRICULUM";

    public static void Write(Report report, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", Schema);
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                var rules = report
                    .Diagnostics.Select(diagnostic => diagnostic.Descriptor)
                    .Distinct()
                    .OrderBy(rule => rule.Code, StringComparer.Ordinal)
                    .ToImmutableArray();
                WriteTool(json, rules);
                WriteInvocation(json, report);
                json.WriteString("columnKind", "utf16CodeUnits");
                WriteBase(json, report);
                json.WriteStartArray("results");
                foreach (var diagnostic in report.Diagnostics)
                {
                    WriteResult(json, report, diagnostic, rules.IndexOf(diagnostic.Descriptor));
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "courseforge");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteMessage(json, "shortDescription", DiagnosticPattern.Readable(rule.Message));
            WriteMessage(json, "fullDescription", rule.Why);
            WriteMessage(json, "help", $"{rule.Why} {rule.Fix}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (report.NotShown > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteMessage(json, "message", $"{report.NotShown} more results are left out by --max-diagnostics.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>No absolute address: the same input gives the same document on every machine.</summary>
    private static void WriteBase(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(BaseOf(report));
        WriteMessage(
            json,
            "description",
            BaseOf(report) == RunFolder ? "The folder that courseforge ran in." : "The curriculum folder."
        );
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Report report, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteMessage(
            json,
            "message",
            diagnostic.Hint is { } hint ? $"{diagnostic.Message} ({hint})" : diagnostic.Message
        );
        if (diagnostic.Span.File is not null)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, report, diagnostic.Span, null);
            json.WriteEndArray();
        }

        var related = diagnostic.Related.Where(place => place.Span.File is not null).ToList();
        if (related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var place in related)
            {
                WriteLocation(json, report, place.Span, place.Message);
            }

            json.WriteEndArray();
        }

        if (diagnostic.Fix is { } fix)
        {
            WriteFix(json, report, fix);
        }

        json.WriteEndObject();
    }

    /// <summary>SARIF 2.1.0, 3.55: a change for each file, with what is deleted and what stands there instead.</summary>
    private static void WriteFix(Utf8JsonWriter json, Report report, Fix fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteMessage(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        foreach (var file in fix.Edits.GroupBy(edit => edit.Span.File))
        {
            json.WriteStartObject();
            WriteArtifact(json, report, file.First().Span);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", edit.Span);
                if (edit.NewText.Length > 0)
                {
                    WriteMessage(json, "insertedContent", edit.NewText);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        // The format has no word for it, but a bag for what it has no word for.
        json.WriteStartObject("properties");
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, Report report, SourceSpan span)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(report, span));
        json.WriteString("uriBaseId", BaseOf(report));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceSpan span)
    {
        if (SarifRegion.Of(span) is { } region)
        {
            json.WriteStartObject(name);
            json.WriteNumber("startLine", region.Line);
            json.WriteNumber("startColumn", region.Column);
            json.WriteNumber("endLine", region.EndLine);
            json.WriteNumber("endColumn", region.EndColumn);
            json.WriteEndObject();
        }
    }

    private static void WriteLocation(Utf8JsonWriter json, Report report, SourceSpan span, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, report, span);
        WriteRegion(json, "region", span);
        json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(json, "message", message);
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// Where the curriculum does not lie below the folder that we run in, addresses start at the curriculum: they must
    /// not climb.
    /// </summary>
    private static string BaseOf(Report report) =>
        report.Prefix.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(report.Prefix)
            ? CurriculumFolder
            : RunFolder;

    private static string Uri(Report report, SourceSpan span)
    {
        var path = BaseOf(report) == RunFolder ? report.Prefix + span.File : span.File?.ToString() ?? "";
        return string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
