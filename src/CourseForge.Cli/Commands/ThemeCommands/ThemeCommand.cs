using System.CommandLine;

namespace CourseForge.Cli.Commands.ThemeCommands;

/// <summary><c>courseforge theme</c>: for those who write templates.</summary>
internal sealed class ThemeCommand : Command
{
    public ThemeCommand()
        : base("theme", "Helps with writing a theme.")
    {
        Subcommands.Add(new ThemeDataCommand());
        Subcommands.Add(new ThemeNewCommand());
        Subcommands.Add(new ThemePreviewCommand());
    }
}
