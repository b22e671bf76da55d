using System.Text.Json;
using CourseForge.Cli.Reporting.Sarif;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Json;

/// <summary>One JSON document; its shape is documented in docs/cli.md and only ever grows.</summary>
internal static class JsonReporter
{
    public static void Write(Report report, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("tool", "courseforge");
                json.WriteString("version", ToolVersion.Text);
                json.WriteString("command", report.Command);
                json.WriteString("folder", report.Prefix);
                json.WriteStartObject("summary");
                json.WriteNumber("errors", report.Counts.Errors);
                json.WriteNumber("warnings", report.Counts.Warnings);
                json.WriteNumber("notes", report.Counts.Infos);
                json.WriteNumber("filesWithProblems", report.Counts.Files);
                json.WriteNumber("filesRead", report.Files.Length);
                json.WriteNumber("notShown", report.NotShown);
                json.WriteEndObject();
                json.WriteStartArray("diagnostics");
                foreach (var diagnostic in report.Diagnostics)
                {
                    WriteDiagnostic(json, report, diagnostic);
                }

                json.WriteEndArray();
                if (report.Command == "build")
                {
                    WriteBuild(json, report);
                }

                json.WriteEndObject();
            })
        );

    private static void WriteDiagnostic(Utf8JsonWriter json, Report report, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("name", diagnostic.Descriptor.Name);
        json.WriteString("severity", DiagnosticText.Word(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteString("fix", diagnostic.Descriptor.Fix);
        WritePlace(json, report, diagnostic.Span);
        if (diagnostic.Fix is { } fix)
        {
            WriteFix(json, report, fix);
        }

        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(json, report, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Not <c>fix</c>: that was prose from the beginning.</summary>
    private static void WriteFix(Utf8JsonWriter json, Report report, Fix fix)
    {
        json.WriteStartObject("quickFix");
        json.WriteString("title", fix.Title);
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(json, report, edit.Span);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Report report, SourceSpan span)
    {
        json.WriteString("path", span.File is { } file ? report.PathOf(file) : null);
        if (SarifRegion.Of(span) is { } region)
        {
            json.WriteNumber("line", region.Line);
            json.WriteNumber("column", region.Column);
            json.WriteNumber("endLine", region.EndLine);
            json.WriteNumber("endColumn", region.EndColumn);
        }
    }

    private static void WriteBuild(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("packages");
        foreach (var package in report.Packages)
        {
            json.WriteStartObject();
            json.WriteString("course", package.Course);
            json.WriteString("target", package.Target);
            json.WriteString("audience", package.Audience);
            json.WriteString("format", package.Format);
            json.WriteString("path", package.Path);
            json.WriteNumber("bytes", package.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Timings.Length == 0)
        {
            return;
        }

        json.WriteStartArray("timings");
        foreach (var phase in report.Timings)
        {
            json.WriteStartObject();
            json.WriteString("phase", phase.Phase);
            json.WriteNumber("milliseconds", Math.Round(phase.Time.TotalMilliseconds, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Cost is not { Counts: var counts } cost)
        {
            return;
        }

        json.WriteStartObject("counts");
        json.WriteNumber("files", counts.Files);
        json.WriteNumber("bytesRead", counts.BytesRead);
        json.WriteNumber("lessons", counts.Lessons);
        json.WriteNumber("bytesWritten", counts.BytesWritten);
        json.WriteNumber("reused", counts.Reused);
        json.WriteNumber("processorMilliseconds", Math.Round(cost.Processor.TotalMilliseconds, 2));
        json.WriteNumber("collectorMilliseconds", Math.Round(cost.Collector.TotalMilliseconds, 2));
        json.WriteEndObject();
    }
}
