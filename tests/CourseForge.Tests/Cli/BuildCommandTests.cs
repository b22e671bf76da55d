using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using CourseForge.Authoring.Building;
using CourseForge.Cli;
using CourseForge.Tests.Records;

namespace CourseForge.Tests.Cli;

/// <summary><c>courseforge build</c> from the command line to the packages on disk.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Packages_their_records_and_the_list_of_them_appear_in_dist()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--format", "scorm12,web"));
        Assert.Equal("dist/basic-1.0.0-scorm12.zip\ndist/basic-1.0.0-web.zip\n", _run.Out.ToString());
        Assert.StartsWith("built 2 packages (", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "basic-1.0.0-scorm12.build-record.json",
                "basic-1.0.0-scorm12.zip",
                "basic-1.0.0-web.build-record.json",
                "basic-1.0.0-web.zip",
                BuildLedger.FileName,
                "sample-1.0.0-report.html",
            ],
            Names("dist")
        );
        using var zip = ZipFile.OpenRead(_run.At("dist", "basic-1.0.0-scorm12.zip"));
        Assert.NotNull(zip.GetEntry("imsmanifest.xml"));
    }

    /// <summary>A green build without a package leaves someone waiting.</summary>
    [Fact]
    public void What_was_asked_for_and_cannot_be_built_is_an_error()
    {
        _run.WriteMinimal();
        _run.Write(
            "sample/courses/other.yaml",
            File.ReadAllText(_run.At("sample", "courses", "basic.yaml"))
                .Replace("course: basic", "course: other", StringComparison.Ordinal)
        );
        _run.Write("sample/targets/town.yaml", "target: town\ntitle: Town\ncourses: [basic]\n");
        Assert.Equal(ExitCode.Errors, _run.Run("build", "sample", "--target", "town", "--course", "other"));
        Assert.Contains("CF3127", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("'town' does not have the course 'other'", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--all", "--course", "other"));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_whatever_the_number_of_jobs()
    {
        _run.WriteMinimal();
        _run.Run("build", "sample", "--out", "one", "--jobs", "1");
        _run.Run("build", "sample", "--out", "two", "--jobs", "4");
        foreach (var name in Names("one"))
        {
            Assert.Equal(File.ReadAllBytes(_run.At("one", name)), File.ReadAllBytes(_run.At("two", name)));
        }
    }

    [Fact]
    public void A_new_version_replaces_the_old_one_and_leaves_everything_else()
    {
        var sample = _run.WriteMinimal();
        _run.Write("dist/mine.txt", "mine");
        _run.Write("dist/basic-1.0.0-scorm12/mine.txt", "mine");
        _run.Run("build", "sample", "--format", "scorm12,web", "--loose");
        Assert.True(File.Exists(_run.At("dist", "basic-1.0.0-scorm12", "lessons", "first-lesson.html")));

        var settings = Path.Combine(sample, "curriculum.yaml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings).Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.Equal(
            [
                "basic-1.0.0-scorm12/mine.txt",
                "basic-1.0.0-web.build-record.json",
                "basic-1.0.0-web.zip",
                "basic-1.1.0-scorm12.build-record.json",
                "basic-1.1.0-scorm12.zip",
                BuildLedger.FileName,
                "mine.txt",
                "sample-1.1.0-report.html",
            ],
            Names("dist").Where(name => !name.StartsWith("basic-1.0.0-web/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Loose_files_are_those_of_the_package()
    {
        _run.WriteMinimal();
        _run.Run("build", "sample", "--format", "web", "--loose");
        using var zip = ZipFile.OpenRead(_run.At("dist", "basic-1.0.0-web.zip"));
        Assert.Equal(
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal),
            Names("dist/basic-1.0.0-web")
        );
    }

    [Fact]
    public void Errors_build_nothing_and_touch_nothing()
    {
        _run.WriteMinimal();
        _run.Run("build", "sample");
        var before = File.ReadAllBytes(_run.At("dist", "basic-1.0.0-scorm12.zip"));
        _run.Write("sample/objectives.yaml", "objectives: {}\n");
        Assert.Equal(ExitCode.Errors, _run.Run("build", "sample"));
        Assert.Empty(_run.Out.ToString());
        Assert.EndsWith("nothing was built\n", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_run.At("dist", "basic-1.0.0-scorm12.zip")));

        Assert.Equal(ExitCode.Errors, _run.Run("build", "sample", "--out", "elsewhere"));
        Assert.False(Directory.Exists(_run.At("elsewhere")));
    }

    [Fact]
    public void Json_lists_packages_and_timings()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--output", "json", "--timings"));
        using var document = JsonDocument.Parse(_run.Out.ToString());
        var package = document.RootElement.GetProperty("packages")[0];
        Assert.Equal("dist/basic-1.0.0-scorm12.zip", package.GetProperty("path").GetString());
        Assert.Equal(
            new FileInfo(_run.At("dist", "basic-1.0.0-scorm12.zip")).Length,
            package.GetProperty("bytes").GetInt64()
        );
        Assert.Equal(
            ["Loading", "Parsing", "Overlays", "Binding", "Linting", "Rendering", "Packaging", "Leaks", "Writing"],
            document
                .RootElement.GetProperty("timings")
                .EnumerateArray()
                .Select(phase => phase.GetProperty("phase").GetString())
        );
        var counts = document.RootElement.GetProperty("counts");
        Assert.Equal(1, counts.GetProperty("lessons").GetInt32());
        Assert.Equal(package.GetProperty("bytes").GetInt64(), counts.GetProperty("bytesWritten").GetInt64());
        Assert.Equal(0, counts.GetProperty("reused").GetInt32());
        Assert.Equal(
            Directory.GetFiles(_run.At("sample"), "*", SearchOption.AllDirectories).Length,
            counts.GetProperty("files").GetInt32()
        );
    }

    [Fact]
    public void What_formats_have_in_common_is_counted_as_taken_over()
    {
        _run.WriteMinimal();
        _run.Run("build", "sample", "--format", "scorm12,web", "--timings");
        Assert.Matches(
            @"[1-9]\d* files \(\d+\.\d MB\), 1 lesson, packages of .* MB, [1-9]\d* parts taken over from one package",
            _run.Error.ToString()
        );
    }

    [Fact]
    public void Another_audience_is_another_package()
    {
        var sample = _run.WriteMinimal();
        var settings = Path.Combine(sample, "curriculum.yaml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings)
                .Replace(
                    "  everyone: {title: Everyone}",
                    "  everyone: {title: Everyone}\n  trainers: {title: Trainers}",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--audience", "trainers"));
        Assert.Equal("dist/basic-trainers-1.0.0-scorm12.zip\n", _run.Out.ToString());
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--audience", "everyone"));
        Assert.Equal("dist/basic-1.0.0-scorm12.zip\n", _run.Out.ToString());
        Assert.True(File.Exists(_run.At("dist", "basic-trainers-1.0.0-scorm12.zip")));
    }

    [Fact]
    public void One_course_is_built_again_without_touching_the_others()
    {
        _run.WriteMinimal();
        _run.Write(
            "sample/courses/other.yaml",
            "course: other\ntitle: Other\naudience: everyone\nhours: 0.1\nmodules: [basics]\n"
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.Equal("dist/basic-1.0.0-scorm12.zip\ndist/other-1.0.0-scorm12.zip\n", _run.Out.ToString());
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--course", "basic"));
        Assert.Equal("dist/basic-1.0.0-scorm12.zip\n", _run.Out.ToString());
        Assert.True(File.Exists(_run.At("dist", "other-1.0.0-scorm12.zip")));
        Assert.Equal(
            ["basic", "other", ""],
            BuildLedgerTests.Of(_run.At("dist")).Packages.Select(product => product.Course)
        );
    }

    [Fact]
    public void Schema_files_of_the_user_travel_in_the_package()
    {
        _run.WriteMinimal();
        _run.Write("xsd/imscp_rootv1p1p2.xsd", "<schema/>");
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--schemas", "xsd"));
        using var zip = ZipFile.OpenRead(_run.At("dist", "basic-1.0.0-scorm12.zip"));
        Assert.NotNull(zip.GetEntry("imscp_rootv1p1p2.xsd"));
    }

    [Fact]
    public void A_new_curriculum_builds()
    {
        _run.Run("new", "first-aid");
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("build", "first-aid", "--format", "scorm12,web", "--locked", "--as-of", "2026-01-31")
        );
        Assert.Equal("dist/fire-basics-0.1.0-scorm12.zip\ndist/fire-basics-0.1.0-web.zip\n", _run.Out.ToString());
    }

    [Fact]
    public void Builds_at_the_same_time_leave_whole_packages_and_a_whole_list()
    {
        _run.WriteMinimal();
        _run.Run("build", "sample", "--out", "alone");
        Parallel.For(0, 4, _ =>
        {
            using var own = new StringWriter();
            Assert.Equal(
                ExitCode.Clean,
                Tool.Run(["build", "sample"], _run.Surroundings(own, TextWriter.Synchronized(own)))
            );
        });
        Assert.Equal(Names("alone"), Names("dist"));
        foreach (var name in Names("alone"))
        {
            Assert.Equal(File.ReadAllBytes(_run.At("alone", name)), File.ReadAllBytes(_run.At("dist", name)));
        }
    }

    [Fact]
    public void Theme_data_is_json()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("theme", "data", "first-lesson", "sample"));
        using var document = JsonDocument.Parse(_run.Out.ToString());
        Assert.Contains("The first lesson", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("INT", ExitCode.Interrupted)]
    [InlineData("TERM", ExitCode.Terminated)]
    public async Task A_signal_ends_the_build_and_leaves_the_old_package(string signal, int expected)
    {
        // Whoever runs the tests in the background of a shell made them, and all they start, deaf to Ctrl-C: nothing
        // could be shown then.
        if (OperatingSystem.IsWindows() || (signal == "INT" && IsDeafToInterrupt()))
        {
            return;
        }

        _run.WriteMinimal();
        _run.Write("dist/basic-1.0.0-scorm12.zip", "old");

        // Holding the turn keeps the build waiting just before it renames.
        await using var turn = new FileStream(
            _run.At("dist", ".courseforge-build.lock"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None
        );
        using var build = Process.Start(
            new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "courseforge"), ["build", "sample"])
            {
                WorkingDirectory = _run.Folder,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        while (!build.HasExited && Directory.GetFiles(_run.At("dist"), ".courseforge-*.tmp").Length < 2)
        {
            await Task.Delay(50);
        }

        using var kill = Process.Start(
            "kill",
            ["-" + signal, build.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        await build.WaitForExitAsync(patience.Token);
        Assert.Equal(expected, build.ExitCode);
        Assert.Equal("", await build.StandardOutput.ReadToEndAsync(patience.Token));
        Assert.Equal([".courseforge-build.lock", "basic-1.0.0-scorm12.zip"], Names("dist"));
        Assert.Equal("old", await File.ReadAllTextAsync(_run.At("dist", "basic-1.0.0-scorm12.zip"), patience.Token));
    }

    /// <summary>Whether SIGINT (2) is in the kernel's mask of ignored signals.</summary>
    private static bool IsDeafToInterrupt() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status")
            .FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            is { } mask
        && (Convert.ToUInt64(mask[7..].Trim(), 16) & (1UL << (2 - 1))) != 0;

    /// <summary>Without what the tool remembers of its builds, which is for itself alone.</summary>
    private IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(
                _run.At(folder),
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
            )
            .Select(file => Path.GetRelativePath(_run.At(folder), file).Replace('\\', '/'))
            .Where(static name => name != BuildMarks.FileName)
            .Order(StringComparer.Ordinal);
}
