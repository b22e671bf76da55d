using System.CommandLine;

namespace CourseForge.Cli.Commands;

/// <summary>One command of the tool: its options, its examples for --help, and what it does.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Shown below the options by --help: a line and what it does.</summary>
    public abstract IReadOnlyList<(string Line, string Meaning)> Examples { get; }

    /// <summary>
    /// Does it, and gives the exit code. Throws <see cref="UsageException"/> for a command line that cannot be meant.
    /// </summary>
    public abstract int Run(ParseResult line, ToolHost host);
}
