using System.CommandLine;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Scaffolding;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Layout;

namespace CourseForge.Cli.Commands;

/// <summary><c>courseforge new</c>: a small, complete curriculum to start from.</summary>
internal sealed class NewCommand : ToolCommand
{
    private readonly Argument<string> _folder = new("DIR")
    {
        Description = "The folder to make. It must not be there, or be empty.",
    };

    public NewCommand()
        : base("new", "Makes a small curriculum that builds, to start from.") => Arguments.Add(_folder);

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [("courseforge new first-aid", "a commented example with two modules, in the folder first-aid")];

    public override int Run(ParseResult line, ToolHost host)
    {
        var shown = line.GetValue(_folder) ?? "";
        if (shown.Length == 0)
        {
            throw new UsageException("DIR is missing");
        }

        var path = Path.TrimEndingDirectorySeparator(host.FullPath(shown));
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new UsageException(
                $"'{shown}' is there already and is not an empty folder",
                "name a new folder; nothing has been written"
            );
        }

        try
        {
            NewCurriculum.Write(path, host);
        }
        catch (WriteFailureException failure)
        {
            FailureText.Write(failure, host.Error);
            return ExitCode.Errors;
        }

        var quoted = shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown;
        host.Error.WriteLine(
            $"""
            made {shown}: a course with two modules, four lessons and six questions

            next:
              courseforge check {quoted}      find mistakes
              courseforge build {quoted}      make a SCORM package in dist/
              courseforge list {quoted}       see what there is

            Start with {Path.Combine(shown, CurriculumLayout.Settings)}; every file explains itself.
            """
        );
        return ExitCode.Clean;
    }
}
