using System.CommandLine;
using CourseForge.Cli.Building;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

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
            Write(path, host);
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            var failure = WriteFailureException.Of(path, problem);
            host.Error.WriteLine(ConsoleSafe.Text(DiagnosticText.Line(failure.Diagnostic)));
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

            Start with {Path.Combine(shown, "curriculum.yaml")}; every file explains itself.
            """
        );
        return ExitCode.Clean;
    }

    /// <summary>Everything is written beside its place first, so that nothing half is ever there.</summary>
    private static void Write(string path, ToolHost host)
    {
        var isThere = Directory.Exists(path);
        var parent = isThere ? path : Path.GetDirectoryName(path) ?? path;
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".courseforge-{Guid.NewGuid():N}.tmp");
        using var interruption = new Interruption(host, () => Remove(temporary));
        try
        {
            foreach (var (name, text) in Scaffold.Files(Path.GetFileName(path), host.Today))
            {
                var file = Path.Combine(temporary, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file) ?? temporary);
                File.WriteAllText(file, text);
            }

            if (isThere)
            {
                MoveInto(path, temporary);
            }
            else
            {
                Directory.Move(temporary, path);
            }
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static void MoveInto(string path, string temporary)
    {
        foreach (var entry in Directory.GetFileSystemEntries(temporary))
        {
            Directory.Move(entry, Path.Combine(path, Path.GetFileName(entry)));
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
