using CourseForge.Authoring.Building;
using CourseForge.Cli;
using CourseForge.Tests.Records;

namespace CourseForge.Tests.Cli;

/// <summary>What was published is not replaced or removed unsaid, and nothing that no build made is removed at all.</summary>
public sealed class ReleaseTests : IDisposable
{
    private static readonly string[] Locked = ["build", "sample", "--locked", "--as-of", "2026-01-01"];

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    private string Package(string version = "1.0.0") => _run.At("dist", $"basic-{version}-scorm12.zip");

    [Fact]
    public void Other_bytes_under_the_same_version_are_refused()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run(Locked));
        var before = File.ReadAllBytes(Package());
        Assert.Equal(ExitCode.Clean, _run.Run(Locked));
        Change("modules/basics.md", "Water boils", "Milk boils");
        Assert.Equal(ExitCode.Errors, _run.Run([.. Locked, "--output", "short"]));
        Assert.Contains(
            "error CF6909: 'dist/basic-1.0.0-scorm12.zip' is there already, and this build gives it other bytes under the same version",
            _run.Error.ToString().Replace('\\', '/'),
            StringComparison.Ordinal
        );
        Assert.Equal(before, File.ReadAllBytes(Package()));

        // A build for trying things out may; so may one of another format, and one of a new version.
        Assert.Equal(ExitCode.Clean, _run.Run([.. Locked, "--format", "web"]));
        Change("curriculum.yaml", "1.0.0", "1.1.0");
        Assert.Equal(ExitCode.Clean, _run.Run([.. Locked, "--keep"]));
        Assert.Equal(before, File.ReadAllBytes(Package()));
    }

    [Fact]
    public void A_build_that_is_not_locked_may_replace_what_it_made()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Change("modules/basics.md", "Water boils", "Milk boils");
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.DoesNotContain("removed", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.1.0")]
    [InlineData("0.9.0")]
    public void What_is_removed_is_said(string version)
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--loose"));
        Change("curriculum.yaml", "1.0.0", version);
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.False(File.Exists(Package()));
        Assert.False(Directory.Exists(_run.At("dist", "basic-1.0.0-scorm12")));
        Assert.Contains(
            "removed dist/basic-1.0.0-scorm12.zip, which an earlier build made (--keep keeps it)\n",
            _run.Error.ToString().Replace('\\', '/'),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Kept_versions_stay_listed_until_a_build_does_not_keep_them()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Change("curriculum.yaml", "1.0.0", "1.1.0");
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--keep"));
        Assert.True(File.Exists(Package()));
        Assert.Contains(
            "basic-1.0.0-scorm12.zip",
            BuildLedgerTests.Of(_run.At("dist")).Packages.Select(product => product.Files[0])
        );
        Change("curriculum.yaml", "1.1.0", "1.2.0");
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.False(File.Exists(Package()));
        Assert.False(File.Exists(Package("1.1.0")));
    }

    /// <summary>Whoever writes into the list of builds, or into a package, loses nothing by it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_what_a_build_made_is_removed(bool hasDigests)
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        _run.Write("dist/notes.txt", "mine");
        _run.Write("dist/mine.zip", "mine");
        var ledger = BuildLedgerTests.Of(_run.At("dist"));
        var changed = ledger with
        {
            Packages =
            [
                .. ledger.Packages.Select(product =>
                    product.Course.Length == 0
                        ? product
                        : product with
                        {
                            Files = product.Files.AddRange("notes.txt", "mine.zip", "../sample/curriculum.yaml"),
                            Digests = hasDigests ? product.Digests.AddRange("", "00", "00") : [],
                        }
                ),
            ],
        };
        File.WriteAllBytes(_run.At("dist", BuildLedger.FileName), changed.ToBytes());
        Change("curriculum.yaml", "1.0.0", "1.1.0");
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.False(File.Exists(Package()));
        Assert.Equal("mine", File.ReadAllText(_run.At("dist", "notes.txt")));
        Assert.Equal("mine", File.ReadAllText(_run.At("dist", "mine.zip")));
        Assert.True(File.Exists(_run.At("sample", "curriculum.yaml")));
        Assert.Contains("left dist/notes.txt:", _run.Error.ToString().Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_somebody_changed_is_left()
    {
        _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        File.WriteAllText(Package(), "mine");
        Change("curriculum.yaml", "1.0.0", "1.1.0");
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        Assert.Equal("mine", File.ReadAllText(Package()));
        Assert.Contains(
            "left dist/basic-1.0.0-scorm12.zip:",
            _run.Error.ToString().Replace('\\', '/'),
            StringComparison.Ordinal
        );
    }

    private void Change(string file, string from, string to)
    {
        var path = _run.At("sample", file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
