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

    /// <param name="layers">All that there are, for what the targets build on.</param>
    public static void WriteJson(
        ImmutableArray<LayerSyntax> targets,
        ImmutableArray<LayerSyntax> layers,
        TextWriter output
    ) =>
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
                    json.WriteString("tier", target.Target?.Tier?.Written());
                    json.WriteString("language", target.Target?.Language?.Value);
                    json.WriteString("as-of", target.Target?.AsOf is { } day ? IsoDate.Text(day.Value) : null);
                    json.WriteBoolean("with-pending", target.Target?.WithPending == true);
                    json.WriteStartArray("courses");
                    foreach (var course in target.Target?.Courses ?? [])
                    {
                        json.WriteStringValue(course.Value);
                    }

                    json.WriteEndArray();
                    json.WriteStartArray("places");
                    foreach (var place in PlacesOf(target, layers))
                    {
                        json.WriteStringValue(place);
                    }

                    json.WriteEndArray();
                    json.WriteString("owner", target.Owner);
                    json.WriteString("path", target.Span.File?.Path.Value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    /// <summary>The jurisdictions that the overlays under a target are for, in ordinal order.</summary>
    private static IEnumerable<string> PlacesOf(LayerSyntax target, ImmutableArray<LayerSyntax> layers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(target.BuildsOn.Select(static layer => layer.Value));
        var places = new SortedSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var id))
        {
            if (
                seen.Add(id)
                && layers.FirstOrDefault(layer => layer.Target is null && layer.Id.Value == id) is { } layer
            )
            {
                places.Add(layer.Overlay?.Jurisdiction.Value ?? "");
                layer.BuildsOn.ToList().ForEach(parent => open.Push(parent.Value));
            }
        }

        return places.Where(static place => place.Length > 0);
    }
}
