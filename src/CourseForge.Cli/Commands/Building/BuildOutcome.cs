using CourseForge.Authoring.Building;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;

namespace CourseForge.Cli.Commands.Building;

/// <summary>What a build tells beside its packages and findings.</summary>
internal static class BuildOutcome
{
    public static void TellUpToDate(BuildResult result, ToolHost host)
    {
        foreach (var package in result.Packages)
        {
            host.Out.WriteLine(package.Path);
        }

        host.Out.Flush();
        var warnings =
            result.EarlierWarnings == 0
                ? ""
                : $"; {DiagnosticCounts.Counted(result.EarlierWarnings, "warning", "warnings")} as before, which courseforge check shows";
        host.Error.WriteLine(
            $"up to date: {DiagnosticCounts.Counted(result.Packages.Length, "package", "packages")}, nothing written (--force builds anyway){warnings}"
        );
    }

    /// <summary>What is its publishers' to mend is counted, so that nobody looks for it in vain.</summary>
    public static void TellOfReleases(BuildResult result, ToolHost host)
    {
        if (!result.OfReleases.IsEmpty)
        {
            host.Error.WriteLine(DiagnosticCounts.NotShown(result.OfReleases.Length, isByOnly: false));
        }
    }

    /// <summary>What became of the files of earlier builds: nothing that was published goes unsaid.</summary>
    public static void TellOfOld(BuildResult result, ToolHost host)
    {
        foreach (var file in result.Removed)
        {
            host.Error.WriteLine($"removed {ConsoleSafe.Text(file)}, which an earlier build made (--keep keeps it)");
        }

        foreach (var file in result.Left)
        {
            host.Error.WriteLine(
                $"left {ConsoleSafe.Text(file)}: the list of builds names it, but it is not what a build made there"
            );
        }
    }
}
