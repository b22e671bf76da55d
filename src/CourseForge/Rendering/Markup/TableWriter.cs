using CourseForge.Rendering.Print;
using CourseForge.Syntax;
using Markdig.Extensions.Tables;

namespace CourseForge.Rendering.Markup;

/// <summary>
/// A table of Markdown to HTML. Where its columns have names, the first cell of a row names the row, for those who hear a
/// table cell by cell; and a narrow one can be stacked on a telephone, each cell under the name of its column.
/// </summary>
internal sealed class TableWriter
{
    /// <summary>More columns than this are scrolled: a card of many lines says less than a row.</summary>
    private const int MostStacked = 3;

    private readonly PageWriterContext _page;
    private readonly MarkdownWriter _markdown;
    private readonly Table _table;

    /// <summary>The names of the columns, in order; empty where they have none.</summary>
    private readonly List<string> _names;
    private readonly bool _isStacked;

    internal TableWriter(PageWriterContext page, MarkdownWriter markdown, Table table)
    {
        (_page, _markdown, _table) = (page, markdown, table);
        var head = table.OfType<TableRow>().FirstOrDefault(static row => row.IsHeader);
        _names = head?.OfType<TableCell>().Select(Words).ToList() ?? [];
        if (_names.TrueForAll(static name => name == ""))
        {
            _names = [];
        }

        _isStacked = page.Print is null && _names.Count is > 1 and <= MostStacked;
    }

    /// <summary>What it is called where it is not seen: by its columns; null where they have no names.</summary>
    internal string? Name => _names.Count == 0 ? null : string.Join(", ", _names.Where(static name => name != ""));

    internal void Write(TextWriter writer)
    {
        writer.Write(Opening());
        var inBody = false;
        foreach (var row in _table.OfType<TableRow>())
        {
            if (!inBody)
            {
                writer.Write(row.IsHeader ? "<thead" : "<tbody");
                writer.Write(_isStacked ? " role=\"rowgroup\">\n" : ">\n");
                inBody = !row.IsHeader;
            }

            writer.Write(_isStacked ? "<tr role=\"row\">" : "<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i] is TableCell cell)
                {
                    WriteCell(cell, cell.ColumnIndex >= 0 ? cell.ColumnIndex : i, row.IsHeader, writer);
                }
            }

            writer.Write(row.IsHeader ? "</tr>\n</thead>\n" : "</tr>\n");
        }

        writer.Write(inBody ? "</tbody>\n</table>\n" : "</table>\n");
    }

    /// <summary>
    /// Browsers forget what the parts of a table are when they are laid out in another way, so that those which are
    /// stacked say it: https://www.w3.org/TR/wai-aria-1.2/#table.
    /// </summary>
    private string Opening() =>
        _isStacked ? "<table class=\"stacks\" role=\"table\">\n"
        : _page.Print is not null && PrintedTable.IsWide(_table) ? "<table class=\"wide\">\n"
        : "<table>\n";

    private string Words(TableCell cell) =>
        _page.Context.Course.Bindings.Fill(MarkdownText.Of(cell, MarkdownTextOptions.Words)).Replace('\n', ' ').Trim();

    private void WriteCell(TableCell cell, int column, bool isHeader, TextWriter writer)
    {
        // The name of a column or row is not empty, or it would be read as one without a name.
        var (name, scope, role) =
            Words(cell) == "" && _names.Count > 0 ? ("td", null, "cell")
            : isHeader ? ("th", "col", "columnheader")
            : column == 0 && _names.Count > 1 ? ("th", "row", "rowheader")
            : ("td", null, "cell");
        writer.Write($"<{name}");
        if (scope is not null)
        {
            HtmlText.WriteAttribute(writer, "scope", scope);
        }

        if (_isStacked)
        {
            HtmlText.WriteAttribute(writer, "role", role);
        }

        if (Alignment(column) is { } alignment)
        {
            HtmlText.WriteAttribute(writer, "class", alignment);
        }

        if (_isStacked && name == "td" && !isHeader && _names.ElementAtOrDefault(column) is { Length: > 0 } label)
        {
            HtmlText.WriteAttribute(writer, "data-label", label);
        }

        writer.Write('>');
        _markdown.WriteUnwrapped(cell, writer);
        writer.Write($"</{name}>");
    }

    private string? Alignment(int column) =>
        column >= _table.ColumnDefinitions.Count
            ? null
            : _table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Center => "align-center",
                TableColumnAlign.Right => "align-end",
                _ => null,
            };
}
