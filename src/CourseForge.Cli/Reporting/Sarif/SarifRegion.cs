using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Sarif;

/// <summary>A span as lines and columns: 1-based, UTF-16 units, the end column exclusive.</summary>
internal readonly record struct SarifRegion(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Null for a span without a file, or in a file of which only the name is known.</summary>
    public static SarifRegion? Of(SourceSpan span)
    {
        if (span.File is not { Length: > 0 } file)
        {
            return null;
        }

        var (line, column) = span.Position;
        var (endLine, endColumn) = file.Lines.Position(span.End);
        return new SarifRegion(line, column, endLine, endColumn);
    }
}
