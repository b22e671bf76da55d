using System.Diagnostics;
using System.Globalization;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>
/// Runs the tool in a folder of its own that is removed afterwards: in this process, or, when COURSEFORGE_NATIVE names
/// a program, that one, so that the native tool is held to the same tests.
/// </summary>
internal sealed class ToolRun : IDisposable
{
    private static readonly string? s_native = Environment.GetEnvironmentVariable("COURSEFORGE_NATIVE");
    private static readonly DateOnly s_today = new(2026, 1, 31);

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
        // What a terminal is shown needs one, and only this process can pretend to be in it. No command line holds a zero.
        return s_native is { Length: > 0 } native && !IsTerminal && !words.Any(static word => word.Contains('\0'))
            ? RunProgram(native, words)
            : Tool.Run(words, Surroundings(Out));
    }

    private int RunProgram(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = Path.Combine(Folder, Within),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["SOURCE_DATE_EPOCH"] = new DateTimeOffset(s_today.ToDateTime(default), default)
            .ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "2";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        Out.Write(process.StandardOutput.ReadToEnd());
        Error.Write(error.GetAwaiter().GetResult());
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>No line of what was said is wider than what it was said to.</summary>
    public void OutFits() =>
        Assert.All(Out.ToString().Split('\n'), line => Assert.True(line.Length <= ToolHost.WidthOfNoTerminal, line));

    public ToolHost Surroundings(TextWriter output, TextWriter? error = null, CancellationToken stopping = default) =>
        new()
        {
            Stopping = stopping,
            Out = output,
            Error = error ?? Error,
            CurrentDirectory = Path.Combine(Folder, Within),
            Today = s_today,
            Variable = name => Variables.GetValueOrDefault(name),
            OutIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Width = IsTerminal ? 80 : ToolHost.WidthOfNoTerminal,
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
