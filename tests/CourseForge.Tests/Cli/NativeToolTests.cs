using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>A test of the native tool, left out where COURSEFORGE_NATIVE does not name one.</summary>
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("COURSEFORGE_NATIVE")))
        {
            Skip = "there is no native tool";
        }
    }
}

/// <summary>What users unpack: one program that needs nothing of the machine but its C library.</summary>
public sealed partial class NativeToolTests : IDisposable
{
    private const long MostBytes = 60_000_000;

    private readonly ToolRun _run = new();

    private static string Program => Environment.GetEnvironmentVariable("COURSEFORGE_NATIVE")!;

    public void Dispose() => _run.Dispose();

    [NativeFact]
    public void It_is_one_program_of_less_than_60_MB() =>
        Assert.InRange(new FileInfo(Program).Length, 1_000_000, MostBytes);

    [NativeFact]
    public void The_README_names_the_oldest_C_library_that_it_runs_on()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var needed = Glibc()
            .Matches(Encoding.Latin1.GetString(File.ReadAllBytes(Program)))
            .Select(static match => Version.Parse(match.Groups[1].Value))
            .Max();
        Assert.Contains($"glibc {needed}", File.ReadAllText(RepositoryFiles.At("README.md")), StringComparison.Ordinal);
    }

    [NativeFact]
    public void Unpacked_it_builds_a_course_without_a_path()
    {
        var release = Ended(Process.Start(Quiet("bash", RepositoryFiles.At("build", "release")))!);
        var archive = RepositoryFiles.At(release.Trim().Split('\n')[^1]);
        Ended(Process.Start(Quiet("tar", "-xzf", archive, "-C", _run.Folder))!);
        var unpacked = Directory.GetDirectories(_run.Folder).Single();
        Assert.Equal(
            ["LICENSE", "THIRD-PARTY-NOTICES.txt", "courseforge"],
            Directory.GetFiles(unpacked).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

        _run.WriteMinimal();
        var start = Quiet(Path.Combine(unpacked, "courseforge"), "build", "sample", "--format", "scorm12,web");
        start.Environment.Clear();
        start.WorkingDirectory = _run.Folder;
        Assert.Equal("dist/basic-1.0.0-scorm12.zip\ndist/basic-1.0.0-web.zip\n", Ended(Process.Start(start)!));
    }

    private static ProcessStartInfo Quiet(string program, params string[] words) =>
        new(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static string Ended(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == ExitCode.Clean, error.GetAwaiter().GetResult());
            return output;
        }
    }

    [GeneratedRegex("GLIBC_([0-9]+\\.[0-9]+)")]
    private static partial Regex Glibc();
}
