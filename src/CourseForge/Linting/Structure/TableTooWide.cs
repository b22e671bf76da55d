using CourseForge.Diagnostics;
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
                        diagnostics.Add(
                            Descriptor,
                            part.Map.Span(
                                table.Span.Start,
                                FirstLine(part.Map.Span(table.Span.Start, table.Span.Length))
                            ),
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

    private static int FirstLine(SourceSpan table) =>
        table.Slice.IndexOfAny('\n', '\r') is var end and >= 0 ? end : table.Length;
}
