using CourseForge.Cli.Reporting.Github;
using CourseForge.Cli.Reporting.Json;
using CourseForge.Cli.Reporting.Junit;
using CourseForge.Cli.Reporting.Sarif;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Reporting;

/// <summary>The one list of output forms.</summary>
internal static class Reporters
{
    /// <summary>
    /// Writes the report in a form.
    /// </summary>
    /// <param name="output">Where people's forms go: for check that is the data, for build it is the talk beside the
    /// packages.</param>
    public static void Write(OutputForm form, Report report, TextWriter output, ToolHost host, string? colour)
    {
        switch (form)
        {
            case OutputForm.Text:
                var isTerminal = ReferenceEquals(output, host.Out) ? host.OutIsTerminal : host.ErrorIsTerminal;
                TextReporter.Write(report, output, host.Width, new AnsiStyle(host.Colours(colour, isTerminal)));
                break;
            case OutputForm.Short:
                ShortReporter.Write(report, output);
                break;
            case OutputForm.Json:
                JsonReporter.Write(report, host.Out);
                break;
            case OutputForm.Sarif:
                SarifReporter.Write(report, host.Out);
                break;
            case OutputForm.Junit:
                JunitReporter.Write(report, host.Out);
                break;
            case OutputForm.Github:
                GithubReporter.Write(report, host.Out, host);
                break;
        }
    }
}
