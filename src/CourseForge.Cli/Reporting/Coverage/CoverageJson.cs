using System.Text.Json;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>Everything that was found, for scripts; documented in docs/cli.md.</summary>
internal static class CoverageJson
{
    public static void Write(CoverageGrid grid, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("curriculum", grid.Title);
                json.WriteBoolean("failed", grid.HasFailed);
                json.WriteStartObject("counts");
                foreach (var (state, count) in grid.Counts)
                {
                    json.WriteNumber(state.Written(), count);
                }

                json.WriteEndObject();
                json.WriteStartArray("columns");
                foreach (var column in grid.Columns)
                {
                    json.WriteStartObject();
                    json.WriteString("name", column.Name);
                    json.WriteString("variant", column.Coverage.Variant);
                    json.WriteString("title", column.Coverage.Title);
                    json.WriteString("as-of", column.Day);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("slots");
                foreach (var row in grid.Rows)
                {
                    json.WriteStartObject();
                    json.WriteString("id", row.Id);
                    json.WriteString("title", row.Title);
                    json.WriteString("level", row.Level.Written());
                    json.WriteString("decide", row.MustDecide ? "must" : "may");
                    json.WriteString("guidance", row.Guidance);
                    json.WriteString("path", grid.Prefix + row.Place.File?.Path);
                    json.WriteNumber("line", row.Place.Position.Line);
                    json.WriteStartArray("cells");
                    foreach (var column in grid.Columns)
                    {
                        WriteCell(grid, column, column.Find(row.Id), json);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void WriteCell(CoverageGrid grid, CoverageColumn column, SlotCoverage? cell, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("column", column.Name);
        json.WriteString("state", (cell?.Worst ?? CoverageState.NotConcerned).Written());
        json.WriteBoolean("fails", cell is not null && grid.Fails(cell));
        json.WriteStartArray("states");
        foreach (var finding in cell?.Findings ?? [])
        {
            json.WriteStartObject();
            json.WriteString("state", finding.State.Written());
            json.WriteString("layer", finding.Layer);
            json.WriteString("date", finding.On is { } on ? IsoDate.Text(on) : null);
            if (finding.Place.File is { } file)
            {
                json.WriteString("path", grid.Prefix + file.Path);
                json.WriteNumber("line", finding.Place.Position.Line);
                json.WriteNumber("column", finding.Place.Position.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
