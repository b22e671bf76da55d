using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Tables;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds tables of more than eight columns.</para>
/// <para><b>Why is this bad?</b> Neither a phone nor a sheet of paper has room for them.</para>
/// <para><b>Example.</b> One column for each month.</para>
/// <para><b>Use instead.</b> One row for each month.</para>
/// </summary>
internal sealed class TableTooWide : ILintRule
{
    private const int MostColumns = 8;

    public DiagnosticDescriptor Descriptor => Codes.Linting.TableTooWide;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var content in context.WithMarkup)
        {
            foreach (var part in content.Parts)
            {
                foreach (var table in part.Nodes.SelectMany(TablesIn))
                {
                    var columns = table.OfType<TableRow>().Select(static row => row.Count).DefaultIfEmpty().Max();
                    if (columns > MostColumns)
                    {
                        var map = MapOf(table) ?? part.Map;
                        diagnostics.Add(
                            Descriptor,
                            map.Span(table.Span.Start, FirstLine(map.Span(table.Span.Start, table.Span.Length))),
                            columns,
                            MostColumns
                        );
                    }
                }
            }
        }
    }

    private static IEnumerable<Table> TablesIn(Markdig.Syntax.Block node) =>
        node is Table table ? [table]
        : node is Markdig.Syntax.ContainerBlock container ? container.SelectMany(TablesIn)
        : [];

    /// <summary>Where the words around a table stand, if that is not where its part does.</summary>
    private static TextMap? MapOf(Table table)
    {
        for (Markdig.Syntax.Block? node = table; node is not null; node = node.Parent)
        {
            if (node.GetData(MarkdownData.Words) is TextMap map)
            {
                return map;
            }
        }

        return null;
    }

    private static int FirstLine(SourceSpan table) =>
        table.Slice.IndexOfAny('\n', '\r') is var end and >= 0 ? end : table.Length;
}
