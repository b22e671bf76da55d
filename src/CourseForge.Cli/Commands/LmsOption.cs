using System.CommandLine;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary>--lms, the same for all commands that make or judge packages.</summary>
internal sealed class LmsOption(string description)
{
    private readonly Option<string?> _option = new("--lms")
    {
        Description = $"{description}: {string.Join(", ", LmsProfile.Names)}. Default: {LmsProfile.Generic.Name}.",
        HelpName = "NAME",
    };

    public void AddTo(Command command) => command.Options.Add(_option);

    public LmsProfile Of(ParseResult line)
    {
        var name = line.GetValue(_option) ?? LmsProfile.Generic.Name;
        return LmsProfile.Find(name)
            ?? throw new UsageException(
                $"'{name}' is not a learning system that has a profile",
                NearestName.Of(name, LmsProfile.Names) is { } near
                    ? $"did you mean '{near}'?"
                    : $"profiles: {string.Join(", ", LmsProfile.Names)}; without --lms the package suits any of them"
            );
    }
}
