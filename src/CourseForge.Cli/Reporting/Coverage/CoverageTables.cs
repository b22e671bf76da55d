using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>The table for documents: Markdown for a page or a pull request, CSV for a spreadsheet.</summary>
internal static class CoverageTables
{
    public static void WriteMarkdown(CoverageGrid grid, TextWriter output)
    {
        output.WriteLine(
            $"| slot | level | {string.Join(" | ", grid.Columns.Select(column => Escaped(column.Name)))} |"
        );
        output.WriteLine($"|---|---|{string.Concat(grid.Columns.Select(_ => "---|"))}");
        foreach (var row in grid.Rows)
        {
            var cells = grid
                .Columns.Select(column => column.Find(row.Id))
                .Select(cell =>
                    CoverageWords.IsWork(cell?.Worst ?? default)
                        ? $"**{CoverageWords.Short(cell)}**"
                        : CoverageWords.Short(cell)
                );
            output.WriteLine(
                $"| `{row.Id}` | {row.Level.Written()}{(row.MustDecide ? "!" : "")} | {string.Join(" | ", cells)} |"
            );
        }
    }

    /// <summary>RFC 4180, with whole words: one column of states for each target or day.</summary>
    public static void WriteCsv(CoverageGrid grid, TextWriter output)
    {
        output.Write(
            string.Join(
                ',',
                grid.Columns.Select(column => Field(column.Name))
                    .Prepend("decide")
                    .Prepend("level")
                    .Prepend("title")
                    .Prepend("slot")
            ) + "\r\n"
        );
        foreach (var row in grid.Rows)
        {
            string[] head = [Field(row.Id), Field(row.Title), row.Level.Written(), row.MustDecide ? "must" : "may"];
            output.Write(
                string.Join(
                    ',',
                    head.Concat(
                        grid.Columns.Select(column =>
                            (column.Find(row.Id)?.Worst ?? CoverageState.NotConcerned).Written()
                        )
                    )
                ) + "\r\n"
            );
        }
    }

    private static string Escaped(string text) => ConsoleSafe.Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Spreadsheets take a text that begins with one of these characters for a formula.</summary>
    private static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
