using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Overlays;

/// <summary>What overlays can be aimed at, for people and for scripts; the shape is documented in docs/cli.md.</summary>
internal static class AimsText
{
    private const int WidestId = 40;

    /// <summary>A line for each: the id, what it is, what it is called, and its parts.</summary>
    internal static void Write(IReadOnlyList<AimedNode> nodes, TextWriter output)
    {
        var ids = nodes.Select(node => node.Id.Length).DefaultIfEmpty().Max();
        var kinds = nodes.Select(node => node.Kind.Length).DefaultIfEmpty().Max();
        foreach (var node in nodes)
        {
            output.Write(node.Id.PadRight(Math.Min(ids, WidestId)));
            output.Write("  ");
            output.Write(node.Kind.PadRight(kinds));
            output.Write("  ");
            output.Write(string.Join(", ", node.Facets));
            output.WriteLine(node.Title is { } title ? $"  ({ConsoleSafe.Text(title)})" : "");
        }
    }

    internal static void WriteJson(IReadOnlyList<AimedNode> nodes, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("ids");
                foreach (var node in nodes)
                {
                    json.WriteStartObject();
                    json.WriteString("id", node.Id);
                    json.WriteString("kind", node.Kind);
                    json.WriteString("title", node.Title);
                    json.WriteString("in", node.Container);
                    json.WriteStartArray("parts");
                    foreach (var part in node.Facets)
                    {
                        json.WriteStringValue(part);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );
}
