using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CourseForge.Overlays.Canonical;

/// <summary>A table as rows between bars, with no padding.</summary>
internal static class CanonicalTable
{
    internal static void Write(Table table, CanonicalInlines inlines, Action<string> line)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            line($"| {string.Join(" | ", row.OfType<TableCell>().Select(cell => Words(cell, inlines)))} |");
            if (row.IsHeader)
            {
                line($"| {string.Join(" | ", row.Select((_, column) => Rule(AlignmentOf(table, column))))} |");
            }
        }
    }

    private static string Words(TableCell cell, CanonicalInlines inlines) =>
        string.Join(
            ' ',
            cell.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null).Select(leaf => inlines.Of(leaf.Inline!))
        );

    /// <summary>A row may have more cells than the table has columns.</summary>
    private static TableColumnAlign? AlignmentOf(Table table, int column) =>
        column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;

    private static string Rule(TableColumnAlign? alignment) =>
        alignment switch
        {
            TableColumnAlign.Left => ":--",
            TableColumnAlign.Center => ":-:",
            TableColumnAlign.Right => "--:",
            _ => "---",
        };
}
