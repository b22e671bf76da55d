using System.CommandLine;

namespace CourseForge.Cli.Commands.Adding;

/// <summary><c>courseforge add</c>: something new in the files of a curriculum.</summary>
internal sealed class AddCommand : Command
{
    public AddCommand()
        : base("add", "Writes something new, with its id, at the right place of a curriculum.")
    {
        Subcommands.Add(new AddModuleCommand());
        Subcommands.Add(new AddLessonCommand());
        Subcommands.Add(new AddQuestionCommand());
        Subcommands.Add(new AddObjectiveCommand());
        Subcommands.Add(new AddScenarioCommand());
        Subcommands.Add(new AddTermCommand());
        Subcommands.Add(new AddStatuteCommand());
        Subcommands.Add(new AddTargetCommand());
    }
}
