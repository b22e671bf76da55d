namespace CourseForge.Cli.Reporting;

/// <summary>What a check found: the report, and in a few lines how many there are and what to do next.</summary>
internal static class CheckSummary
{
    /// <summary>Gives the exit code.</summary>
    /// <param name="notShown">Says how many there are that were not asked for; null where there are none.</param>
    public static int Write(Report report, OutputForm form, string? notShown, string? colour, ToolHost host)
    {
        Reporters.Write(form, report, host.Out, host, colour);
        host.Out.Flush();
        host.Error.WriteLine(
            report.Counts.Summary()
                ?? (
                    notShown is not null
                        ? "no problems of its own"
                        : $"no problems in {DiagnosticCounts.Counted(report.Files.Length, "file", "files")}"
                )
        );
        if (notShown is not null)
        {
            host.Error.WriteLine(notShown);
        }

        if (form == OutputForm.Text && report.Diagnostics.Length > 0)
        {
            host.Error.WriteLine($"'courseforge explain {report.Diagnostics[0].Code}' says more about a code");
        }

        return report.Counts.Errors > 0 ? ExitCode.Errors : ExitCode.Clean;
    }
}
