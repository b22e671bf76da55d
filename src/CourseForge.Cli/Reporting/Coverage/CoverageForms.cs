using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>The forms that coverage can be written in.</summary>
internal static class CoverageForms
{
    public static string[] Words { get; } = ["text", "markdown", "csv", "json", "junit", "html"];

    public static void Write(string? form, CoverageGrid grid, ToolHost host, string? colour)
    {
        switch (form)
        {
            case "markdown":
                CoverageTables.WriteMarkdown(grid, host.Out);
                break;
            case "csv":
                CoverageTables.WriteCsv(grid, host.Out);
                break;
            case "json":
                CoverageJson.Write(grid, host.Out);
                break;
            case "junit":
                CoverageJunit.Write(grid, host.Out);
                break;
            case "html":
                CoverageHtml.Write(grid, host.Out);
                break;
            default:
                CoverageText.Write(grid, host.Out, host.Width, new AnsiStyle(host.Colours(colour, host.OutIsTerminal)));
                break;
        }
    }
}
