using System.Text.Json;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Json;

/// <summary>
/// An explanation for scripts and for those who check the composer independently; documented in docs/cli.md.
/// </summary>
internal static class ExplanationJson
{
    public static void Write(Explanation explanation, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                WriteVariant(explanation, json);
                json.WriteStartArray("problems");
                foreach (var problem in explanation.Problems)
                {
                    json.WriteStartObject();
                    json.WriteString("code", problem.Code);
                    json.WriteString("severity", DiagnosticText.Word(problem.Severity));
                    json.WriteString("message", problem.Message);
                    WritePlace(json, problem.Span);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("nodes");
                foreach (var node in explanation.Nodes)
                {
                    WriteNode(node, json);
                }

                json.WriteEndArray();
                json.WriteStartArray("cells");
                foreach (var cell in explanation.Cells)
                {
                    WriteCell(cell, json);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void WriteVariant(Explanation explanation, Utf8JsonWriter json)
    {
        json.WriteStartObject("variant");
        json.WriteString("id", explanation.Variant.Id);
        json.WriteString("title", explanation.Variant.Title);
        json.WriteString("as-of", IsoDate.Text(explanation.AsOf));
        json.WriteBoolean("with-pending", explanation.Variant.WithPending);
        json.WriteEndObject();
        json.WriteStartArray("layers");
        foreach (var layer in explanation.Layers)
        {
            json.WriteStartObject();
            json.WriteString("id", layer.Id);
            json.WriteString("title", layer.Title);
            json.WriteStartArray("builds-on");
            foreach (var parent in layer.BuildsOn)
            {
                json.WriteStringValue(parent);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNode(ExplainedNode node, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("kind", node.Kind);
        json.WriteString("title", node.Title);
        json.WriteString("container", node.Container);
        WritePlace(json, node.Place);
        json.WriteString("presence", node.Presence.Written());
        WriteReference(json, "removed-by", node.RemovedBy);
        WriteReference(json, "inserted-by", node.InsertedBy);
        json.WriteStartArray("locks");
        foreach (var held in node.Locks)
        {
            json.WriteStartObject();
            json.WriteString("layer", held.Layer);
            json.WriteString("because", held.Because);
            json.WriteBoolean("notes", held.AllowsNotes);
            WritePlace(json, held.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(ExplainedCell cell, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("cell", cell.Name);
        json.WriteString("node", cell.Node);
        json.WriteString("facet", cell.Facet);
        json.WriteString("rule", cell.Rule);
        if (cell.BaseValue is null)
        {
            json.WriteNull("base");
        }
        else
        {
            json.WriteStartObject("base");
            json.WriteString("value", cell.BaseValue);
            WritePlace(json, cell.BasePlace);
            json.WriteEndObject();
        }

        json.WriteString("value", cell.Value);
        WriteReference(json, "winner", cell.Winner);
        WriteReference(json, "source", cell.Source);
        WriteReference(json, "translation", cell.Translation);
        json.WriteStartArray("codes");
        foreach (var code in cell.Codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in cell.Claims)
        {
            WriteClaim(claim, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteClaim(ExplainedClaim claim, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("layer", claim.Layer);
        json.WriteString("verb", claim.Verb);
        json.WriteString("fate", claim.Fate.Written());
        WriteReference(json, "by", claim.By);
        json.WriteString("code", claim.Code);
        json.WriteString("value", claim.Value);
        json.WriteString("use", claim.Use);
        json.WriteString("from", Day(claim.Terms.From));
        json.WriteString("until", Day(claim.Terms.Until));
        json.WriteBoolean("pending", claim.Terms.IsPending);
        json.WriteString("cite", claim.Terms.Cite?.Value);
        json.WriteString("source", claim.Terms.Source?.Value);
        json.WriteString(
            "confidence",
            claim.Currency is { IsConfidenceGiven: true } currency ? currency.Confidence.Value.Written() : null
        );
        json.WriteString("checked", Day(claim.Currency?.Checked));
        json.WriteString("checked-by", claim.Currency?.CheckedBy);
        json.WriteString("review-by", Day(claim.Currency?.ReviewBy));
        json.WriteString("because", claim.Terms.Because?.Value);
        WritePlace(json, claim.Span);
        json.WriteEndObject();
    }

    private static string? Day(Located<DateOnly>? date) => date is { } day ? IsoDate.Text(day.Value) : null;

    private static void WriteReference(Utf8JsonWriter json, string name, ClaimReference? claim)
    {
        if (claim is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("layer", claim.Layer);
        json.WriteString("verb", claim.Verb);
        json.WriteString("node", claim.Node);
        WritePlace(json, claim.Span);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        if (span.File is { } file)
        {
            json.WriteString("path", file.Path.Value);
            json.WriteNumber("line", span.Position.Line);
            json.WriteNumber("column", span.Position.Column);
        }
    }
}
