using System.Collections.Immutable;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting;

/// <summary>The targets of a curriculum; the shape is documented in docs/cli.md.</summary>
internal static class TargetList
{
    private const string Key = "targets";

    public static void WriteText(ImmutableArray<LayerSyntax> targets, TextWriter output)
    {
        if (targets.IsEmpty)
        {
            output.WriteLine("no targets: what is built is the base, or the layers of --layer");
        }

        var width = targets.Select(static target => target.Id.Value.Length).DefaultIfEmpty(0).Max();
        foreach (var target in targets)
        {
            output.WriteLine(
                ConsoleSafe.Text(
                    $"{target.Id.Value.PadRight(width)}  {target.Title} ({string.Join(", ", target.BuildsOn.Select(static layer => layer.Value))})"
                )
            );
        }
    }

    public static void WriteJson(ImmutableArray<LayerSyntax> targets, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray(Key);
                foreach (var target in targets)
                {
                    json.WriteStartObject();
                    json.WriteString("id", target.Id.Value);
                    json.WriteString("title", target.Title);
                    json.WriteStartArray("layers");
                    foreach (var layer in target.BuildsOn)
                    {
                        json.WriteStringValue(layer.Value);
                    }

                    json.WriteEndArray();
                    json.WriteString("audience", target.Target?.Audience?.Value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );
}
