using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>Runs the tool in this process, in a folder of its own that is removed afterwards.</summary>
internal sealed class ToolRun : IDisposable
{
    public ToolRun()
    {
        Folder = Directory.CreateTempSubdirectory("courseforge-test-").FullName;
    }

    public string Folder { get; }

    public StringWriter Out { get; private set; } = new();

    public StringWriter Error { get; private set; } = new();

    public Dictionary<string, string> Variables { get; } = [];

    public bool IsTerminal { get; set; }

    /// <summary>Where commands are typed, below the folder.</summary>
    public string Within { get; set; } = "";

    /// <summary>Runs a command line; <see cref="Out"/> and <see cref="Error"/> hold what this run said.</summary>
    public int Run(params string[] words)
    {
        Out = new StringWriter { NewLine = "\n" };
        Error = new StringWriter { NewLine = "\n" };
        return Tool.Run(words, Surroundings(Out));
    }

    public ToolHost Surroundings(TextWriter output, TextWriter? error = null) =>
        new()
        {
            Out = output,
            Error = error ?? Error,
            CurrentDirectory = Path.Combine(Folder, Within),
            Today = new DateOnly(2026, 1, 31),
            Variable = name => Variables.GetValueOrDefault(name),
            OutIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Width = 80,
            Processors = 2,
        };

    public string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Write(string path, string text)
    {
        var full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>The minimal curriculum of the case files, on disk.</summary>
    public string WriteMinimal(string folder = "sample")
    {
        var workspace = MinimalCurriculum.Workspace();
        foreach (var entry in workspace.List())
        {
            Write(folder + "/" + entry.Path, System.Text.Encoding.UTF8.GetString(workspace.Read(entry.Path)!));
        }

        return At(folder);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
