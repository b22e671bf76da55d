using System.Globalization;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>The table for a terminal, folded to its width, and below it what is to be done.</summary>
internal static class CoverageText
{
    private const string Gap = "  ";

    public static void Write(CoverageGrid grid, TextWriter output, int width, AnsiStyle paint)
    {
        var slotWidth = grid.Rows.Select(row => row.Id.Length).Append("slot".Length).Max();
        var levelWidth = grid.Rows.Select(row => LevelOf(row).Length).Append("level".Length).Max();
        var widths = grid
            .Columns.Select(column =>
                grid.Rows.Select(row => CoverageWords.Short(column.Find(row.Id)).Length)
                    .Append(column.Name.Length)
                    .Max()
            )
            .ToList();
        for (var first = 0; first < grid.Columns.Length; )
        {
            var end = first + 1;
            for (
                var used = slotWidth + levelWidth + widths[first] + (2 * Gap.Length);
                end < grid.Columns.Length && used + Gap.Length + widths[end] <= width;
                end++
            )
            {
                used += Gap.Length + widths[end];
            }

            output.Write(first == 0 ? "" : "\n");
            WriteTable(grid, first, end, output, paint, slotWidth, levelWidth, widths);
            first = end;
        }

        WriteWork(grid, output, paint);
        var counts = string.Join(
            ", ",
            grid.Counts.Select(count =>
                string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.State.Written()}")
            )
        );
        output.WriteLine($"\n{(grid.Rows.IsEmpty ? "no slots" : counts)}");
    }

    private static void WriteTable(
        CoverageGrid grid,
        int first,
        int end,
        TextWriter output,
        AnsiStyle paint,
        int slotWidth,
        int levelWidth,
        List<int> widths
    )
    {
        output.Write(paint.Bold("slot".PadRight(slotWidth) + Gap + "level".PadRight(levelWidth)));
        for (var i = first; i < end; i++)
        {
            output.Write(Gap + paint.Bold(Pad(ConsoleSafe.Text(grid.Columns[i].Name), i)));
        }

        output.WriteLine();
        foreach (var row in grid.Rows)
        {
            output.Write(ConsoleSafe.Text(row.Id).PadRight(slotWidth) + Gap + LevelOf(row).PadRight(levelWidth));
            for (var i = first; i < end; i++)
            {
                var cell = grid.Columns[i].Find(row.Id);
                output.Write(
                    Gap + Painted(paint, cell?.Worst ?? CoverageState.NotConcerned, Pad(CoverageWords.Short(cell), i))
                );
            }

            output.WriteLine();
        }

        // Nothing after the last column, so that what is copied has no blanks at its line ends.
        string Pad(string text, int column) => column == end - 1 ? text : text.PadRight(widths[column]);
    }

    private static void WriteWork(CoverageGrid grid, TextWriter output, AnsiStyle paint)
    {
        var isFirst = true;
        foreach (var work in grid.Work)
        {
            output.Write(isFirst ? "\n" : "");
            isFirst = false;
            var slots = ConsoleSafe.Text(string.Join(", ", work.Slots.Select(slot => slot.Id)));
            var columns = ConsoleSafe.Text(string.Join(", ", work.Columns));
            var place = paint.Dim(ConsoleSafe.Text(grid.Place(work.Finding)));
            output.Write($"{Painted(paint, work.Finding.State, slots)} in {columns}: ");
            output.WriteLine($"{ConsoleSafe.Text(work.Sentence)}  {place}");
        }
    }

    private static string LevelOf(CoveredSlot row) => row.Level.Written() + (row.MustDecide ? "!" : "");

    private static string Painted(AnsiStyle paint, CoverageState state, string text) =>
        CoverageWords.IsGrave(state) ? paint.Level(Severity.Error, text)
        : CoverageWords.IsWork(state) ? paint.Level(Severity.Warning, text)
        : state is CoverageState.Filled or CoverageState.Kept ? paint.Hint(text)
        : state == CoverageState.Inherited ? text
        : paint.Dim(text);
}
