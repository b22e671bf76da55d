using System.Text;
using System.Text.Json;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Serving.Previewing;

/// <summary>Where a passage of a page was written, whose words they are, and what else was said about it.</summary>
internal static class PassageJson
{
    /// <param name="path">Of the page, in the package.</param>
    /// <param name="pieces">The texts of the passage.</param>
    public static string Write(LiveCurriculum curriculum, LiveView view, string path, IReadOnlyList<string> pieces)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            var place = view.Course is { } shown ? Find(shown, path, pieces) : null;
            StateJson.Place(json, "place", place ?? default);
            if (place is { File: { } file } && curriculum.Parsed.Syntax is { } written)
            {
                json.WriteString("layer", LayerOf(written, file.Path.Value));
                if (new CurriculumOutline(written).At(file.Path.Value, place.Value.Start) is { } entry)
                {
                    json.WriteString("id", entry.Id);
                    json.WriteString("kind", entry.Kind);
                    WriteCells(json, curriculum.Explain(view.Choice, entry.Id));
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static SourceSpan? Find(LiveCourse shown, string path, IReadOnlyList<string> pieces)
    {
        var page = shown.Site.Pages.FirstOrDefault(page => page.Path == path);
        var near = page?.Place ?? default;
        var likely = (page?.Records ?? []).Select(static record => record.File).OfType<SourceFile>();
        var layers = shown.Bound.Sources.Files.Where(file =>
            shown.Bound.Variant.Layers.Any(layer => CurriculumLayout.IsOfLayer(file.Path.Value, layer))
        );
        return PassageFinder.Find(
            pieces,
            near,
            (near.File is { } home ? [home] : Array.Empty<SourceFile>())
                .Concat(layers)
                .Concat(likely)
                .Concat(shown.Bound.Sources.Files)
                .Distinct()
        );
    }

    /// <summary>The overlay or target whose file it is; null for the curriculum's own.</summary>
    private static string? LayerOf(CurriculumSyntax written, string path) =>
        written.Layers.FirstOrDefault(layer => CurriculumLayout.IsOfLayer(path, layer.Id.Value)) is { } layer
            ? layer.Title ?? layer.Id.Value
            : null;

    /// <summary>Only what somebody said something about: all else holds as the base has it.</summary>
    private static void WriteCells(Utf8JsonWriter json, Explanation? explanation)
    {
        json.WriteStartArray("cells");
        foreach (var cell in (explanation?.Cells ?? []).Where(static cell => !cell.Claims.IsEmpty))
        {
            json.WriteStartObject();
            json.WriteString("cell", cell.Name);
            json.WriteString("base", cell.BaseValue is { } value ? Shortened(value) : null);
            StateJson.Place(json, "basePlace", cell.BasePlace);
            json.WriteStartArray("claims");
            foreach (var claim in cell.Claims)
            {
                json.WriteStartObject();
                json.WriteString("layer", claim.LayerTitle);
                json.WriteString("verb", claim.Verb);
                json.WriteString("fate", claim.Fate.Written());
                json.WriteString("value", Shortened(claim.Value));
                json.WriteString("cite", claim.Terms.Cite?.Value);
                json.WriteString("from", claim.Terms.From is { } from ? IsoDate.Text(from.Value) : null);
                json.WriteString("until", claim.Terms.Until is { } until ? IsoDate.Text(until.Value) : null);
                json.WriteString(
                    "confidence",
                    claim.Currency is { IsConfidenceGiven: true } currency ? currency.Confidence.Value.Written() : null
                );
                json.WriteString("checked", claim.Currency?.Checked is { } day ? IsoDate.Text(day.Value) : null);
                json.WriteString("because", claim.Terms.Because?.Value);
                StateJson.Place(json, "place", claim.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Shortened(string text) => text.Length > 400 ? text[..400] + "…" : text;
}
