using System.CommandLine;

namespace CourseForge.Cli.Commands;

internal static class WithPendingOption
{
    public static Option<bool> Create() =>
        CommandLine.Flag(
            "--with-pending",
            "Count in law that is enacted or proposed and not in force. Every page says so then."
        );
}
