using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Releases.Sources;

/// <summary>
/// Runs git so that nothing of a repository runs with it: no hooks, no filters, no submodules, no helpers that an address
/// names, no questions.
/// </summary>
/// <param name="address">Of the repository, for messages.</param>
internal sealed class GitProgram(string address, TimeSpan patience, AuthoringHost host)
{
    private const int MaxTalk = 16_000_000;

    // A whole clone takes longer than an answer.
    private const int PatienceOfFetch = 20;

    private static readonly string[] Safe =
    [
        "-c",
        $"core.hooksPath={(OperatingSystem.IsWindows() ? "NUL" : "/dev/null")}",
        "-c",
        "core.fsmonitor=false",
        "-c",
        "submodule.recurse=false",
        "-c",
        "fetch.recurseSubmodules=no",
        "-c",
        "protocol.allow=never",
        "-c",
        "protocol.https.allow=always",
        "-c",
        "protocol.ssh.allow=always",
        "-c",
        "protocol.file.allow=always",
        "-c",
        "protocol.http.allow=never",
        "-c",
        "http.followRedirects=false",
        "-c",
        "gc.auto=0",
        "-c",
        "maintenance.auto=false",
    ];

    // What a surrounding repository, such as one whose hook runs us, says of itself.
    private static readonly string[] Surroundings =
    [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_NAMESPACE",
        "GIT_EXEC_PATH",
        "GIT_TEMPLATE_DIR",
        "GIT_EXTERNAL_DIFF",
    ];

    /// <summary>What git says on its standard output.</summary>
    /// <param name="input">What it is told on its standard input; null for nothing.</param>
    /// <exception cref="ReleaseException">Git is not there, says no, or says nothing for too long.</exception>
    public byte[] Run(IEnumerable<string> words, string? input = null)
    {
        using var output = new MemoryStream();
        Run(words, input, stream => Copy(stream, output));
        return output.ToArray();
    }

    /// <summary>The same, where what it says is read as it comes.</summary>
    public void Run(IEnumerable<string> words, string? input, Action<Stream> read)
    {
        var start = new ProcessStartInfo(Find())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var word in Safe.Concat(words))
        {
            start.ArgumentList.Add(word);
        }

        foreach (var name in Surroundings)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "https:ssh:file";
        start.Environment["GIT_PROTOCOL_FROM_USER"] = "0";
        start.Environment["GIT_LFS_SKIP_SMUDGE"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        using var process = Started(start);
        using var interruption = host.OnInterruption(() => Kill(process));
        using var timer = new Timer(_ => Kill(process), null, patience * PatienceOfFetch, Timeout.InfiniteTimeSpan);
        var talk = process.StandardError.ReadToEndAsync();
        var told = Task.Run(() =>
        {
            using var writer = process.StandardInput;
            if (input is not null)
            {
                writer.Write(input);
            }
        });
        read(process.StandardOutput.BaseStream);
        process.WaitForExit();
        try
        {
            told.Wait();
        }
        catch (AggregateException problem) when (problem.InnerException is IOException)
        {
            // It ended before it had read everything; why, its exit code says.
        }

        if (process.ExitCode != 0)
        {
            throw NotRead(LastLine(talk.GetAwaiter().GetResult()));
        }
    }

    public ReleaseException NotRead(string why) =>
        new(Diagnostic.Create(Codes.Dependencies.GitNotRead, default, address, why));

    private Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw NoGit();
        }
        catch (Win32Exception)
        {
            throw NoGit();
        }
    }

    private ReleaseException NoGit() => new(Diagnostic.Create(Codes.Dependencies.NoGit, default, address));

    /// <summary>By PATH alone: a file called git in the current folder is not asked.</summary>
    private string Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (host.Variable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
            ?? throw NoGit();
    }

    private void Copy(Stream stream, MemoryStream output)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (output.Length + read > MaxTalk)
            {
                throw NotRead("it has more tags or files than a curriculum can have");
            }

            output.Write(buffer, 0, read);
        }
    }

    private static string LastLine(string talk)
    {
        var lines = talk.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.LastOrDefault(static line => line.StartsWith("fatal:", StringComparison.Ordinal))
            ?? lines.LastOrDefault()
            ?? "git was stopped, because nothing came for too long";
        var builder = new StringBuilder();
        foreach (var letter in line.Take(300))
        {
            builder.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return builder.ToString().TrimEnd('.');
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended.
        }
    }
}
