using System.Text;
using CourseForge.Authoring.Building;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>
/// What happens to the output folder: the old files or the new ones, never half, and nothing that we did not make.
/// </summary>
public sealed class BuildOutputTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    private string Out => _run.At("out");

    [Fact]
    public void Nothing_appears_before_everything_is_written()
    {
        using var folder = OutputFolder.Open(Out);
        Assert.True(folder.Write("a.zip", Text("new a")));
        Assert.True(folder.Write("deep/b.txt", Text("new b")));
        Assert.False(File.Exists(Path.Combine(Out, "a.zip")));
        folder.Publish();
        Assert.Equal(["a.zip=new a", "deep/b.txt=new b"], Content());
    }

    [Fact]
    public void What_is_not_published_leaves_no_trace()
    {
        _run.Write("out/a.zip", "old");
        using (var folder = OutputFolder.Open(Out))
        {
            folder.Write("a.zip", Text("new"));
            folder.Write("b.zip", Text("new"));
        }

        Assert.Equal(["a.zip=old"], Content());
    }

    [Fact]
    public void Errors_while_packing_drop_the_file()
    {
        using var folder = OutputFolder.Open(Out);
        Assert.False(folder.Write("a.zip", stream =>
            {
                stream.Write("half"u8);
                return false;
            }));
        folder.Publish();
        Assert.Empty(Content());
    }

    [Theory]
    [InlineData(28, "CF6903", "there is no room left to write")]
    [InlineData(unchecked((int)0x80070070), "CF6903", "there is no room left to write")]
    [InlineData(5, "CF6902", "cannot be written: Input/output error")]
    public void A_disk_that_is_full_keeps_the_old_file_and_no_half_one(int errno, string code, string message)
    {
        _run.Write("out/a.zip", "old");
        using var folder = OutputFolder.Open(Out);
        var failure = Assert.Throws<WriteFailureException>(() => folder.Write("a.zip", stream =>
            {
                stream.Write("half"u8);
                throw new IOException(errno == 5 ? "Input/output error." : "No space left on device", errno);
            }));
        Assert.Equal(code, failure.Diagnostic.Code);
        Assert.Contains(message, failure.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(["a.zip=old"], Content());
    }

    [Fact]
    public void A_really_full_disk_is_told_as_such()
    {
        // /dev/full gives ENOSPC to every write.
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        var problem = Assert.Throws<IOException>(() => File.WriteAllText("/dev/full", "x"));
        Assert.Equal("CF6903", WriteFailureException.Of("a.zip", problem).Diagnostic.Code);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_told_with_its_name()
    {
        Directory.CreateDirectory(Path.Combine(Out, "a.zip"));
        File.WriteAllText(Path.Combine(Out, "a.zip", "in-the-way"), "");
        using var folder = OutputFolder.Open(Out);
        folder.Write("a.zip", Text("new"));
        var failure = Assert.Throws<WriteFailureException>(() => folder.Publish());
        Assert.Equal("CF6902", failure.Diagnostic.Code);
        Assert.Contains(Path.Combine(Out, "a.zip"), failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_place_of_a_parent_folder_cannot_be_written_to()
    {
        _run.Write("file", "");
        var failure = Assert.Throws<WriteFailureException>(() => OutputFolder.Open(_run.At("file", "out")));
        Assert.Equal("CF6902", failure.Diagnostic.Code);
    }

    [Fact]
    public void Stopping_in_the_middle_removes_what_was_begun()
    {
        _run.Write("out/a.zip", "old");
        using var folder = OutputFolder.Open(Out);
        folder.Write("b.zip", Text("new"));
        Assert.Throws<OperationCanceledException>(() =>
        {
            // What the signal handler does, while the build is still writing.
            folder.Write("a.zip", stream =>
            {
                stream.Write("half"u8);
                folder.Abandon();
                return true;
            });
            folder.Publish();
        });
        Assert.Equal(["a.zip=old"], Content());
    }

    [Fact]
    public void Builds_into_one_folder_take_turns()
    {
        using var first = OutputFolder.Open(Out);
        first.Write("a.zip", Text("first"));
        first.Publish(_ =>
        {
            using var second = OutputFolder.OpenWith(Out, TimeSpan.FromMilliseconds(60));
            second.Write("a.zip", Text("second"));
            var failure = Assert.Throws<WriteFailureException>(() => second.Publish());
            Assert.Equal("CF6905", failure.Diagnostic.Code);
        });
        Assert.Equal(["a.zip=first"], Content());
    }

    [Fact]
    public void Many_builds_at_once_leave_whole_files()
    {
        Parallel.For(0, 16, i =>
        {
            using var folder = OutputFolder.Open(Out);
            folder.Write("a.zip", Text(new string((char)('a' + i), 100_000)));
            folder.Publish(output => output.Write("ledger", Text("{}")));
        });
        var content = Content();
        Assert.Equal(2, content.Length);
        var package = content[0]["a.zip=".Length..];
        Assert.Equal(100_000, package.Length);
        Assert.Single(package.Distinct());
    }

    [Fact]
    public void Temporary_files_of_a_killed_build_are_removed_after_a_day()
    {
        var old = _run.Write("out/.courseforge-0123.tmp", "x");
        var young = _run.Write("out/.courseforge-4567.tmp", "x");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        using var folder = OutputFolder.Open(Out);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public void Temporary_files_of_a_killed_build_are_removed_by_the_next_one_and_those_of_a_living_one_stay()
    {
        var dead = ".courseforge-" + new string('0', 32);
        _run.Write($"out/{dead}.lock", "");
        _run.Write($"out/{dead}-0.tmp", "half a package");
        _run.Write($"out/{dead}-12.tmp", "half a package");
        _run.Write($"out/{dead}-13.old", "what stood there before");
        using var living = OutputFolder.Open(Out);
        Assert.Empty(Content());
        Assert.False(File.Exists(Path.Combine(Out, dead + ".lock")));
        living.Write("a.zip", Text("a"));
        using var next = OutputFolder.Open(Out);
        next.Publish();
        living.Publish();
        Assert.Equal(["a.zip=a"], Content());
        Assert.Equal(["a.zip"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName));
    }

    [Fact]
    public void What_stands_in_the_way_is_told_before_any_old_file_is_replaced()
    {
        _run.Write("out/a.zip", "old");
        _run.Write("out/b.json/in-the-way", "x");
        using var folder = OutputFolder.Open(Out);
        folder.Write("a.zip", Text("new"));
        folder.Write("b.json", Text("new"));
        var failure = Assert.Throws<WriteFailureException>(() => folder.Publish());
        Assert.Equal("CF6902", failure.Diagnostic.Code);
        Assert.Equal("old", File.ReadAllText(Path.Combine(Out, "a.zip")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_that_cannot_be_renamed_leaves_all_old_files_as_they_were(int lost)
    {
        string[] names = ["a.zip", "b.zip", "deep/er/c.txt", "d.zip"];
        _run.Write("out/a.zip", "old a");
        _run.Write("out/d.zip", "old d");
        using (var folder = OutputFolder.Open(Out))
        {
            foreach (var name in names)
            {
                folder.Write(name, Text("new"));
            }

            // Somebody cleans up; what is gone cannot be renamed.
            File.Delete(Assert.Single(Directory.GetFiles(Out, $".courseforge-*-{lost}.tmp")));
            var failure = Assert.Throws<WriteFailureException>(() =>
                folder.Publish(afterwards: _ => Assert.Fail("not all is in place"))
            );
            Assert.Contains(Path.GetFileName(names[lost]), failure.Diagnostic.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["a.zip=old a", "d.zip=old d"], Content());
        Assert.Equal(["a.zip", "d.zip"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_is_written_last_comes_into_place_with_the_rest_or_not_at_all()
    {
        _run.Write("out/a.zip", "old");
        _run.Write("out/stale.zip", "old");
        _run.Write("out/ledger/in-the-way", "x");
        using (var folder = OutputFolder.Open(Out))
        {
            folder.Write("a.zip", Text("new"));
            Assert.Throws<WriteFailureException>(() =>
                folder.Publish(
                    output => output.Write("ledger", Text("{}")),
                    output => output.RemoveStale("stale.zip", static _ => true)
                )
            );
        }

        Assert.Equal(["a.zip=old", "ledger/in-the-way=x", "stale.zip=old"], Content());
    }

    [Fact]
    public void What_was_replaced_is_not_kept_when_all_is_in_place()
    {
        _run.Write("out/a.zip", "old");
        using (var folder = OutputFolder.Open(Out))
        {
            folder.Write("a.zip", Text("new"));
            folder.Publish(afterwards: _ => Assert.Equal(["a.zip=new"], Content()));
        }

        Assert.Equal(["a.zip"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName));
    }

    [Fact]
    public void Links_in_the_output_folder_do_not_lead_out_of_it()
    {
        var precious = _run.Write("elsewhere/precious.txt", "x");
        Directory.CreateDirectory(Out);
        Directory.CreateSymbolicLink(Path.Combine(Out, "loose"), _run.At("elsewhere"));
        using var folder = OutputFolder.Open(Out);
        folder.RemoveStale("loose/precious.txt", static _ => true);
        folder.RemoveStale("loose/\0", static _ => true);
        Assert.True(File.Exists(precious));
        folder.Write("loose/index.html", Text("new"));
        Assert.Equal("CF6902", Assert.Throws<WriteFailureException>(() => folder.Publish()).Diagnostic.Code);
        Assert.False(File.Exists(_run.At("elsewhere", "index.html")));
    }

    [Fact]
    public void What_was_abandoned_cannot_be_read_again()
    {
        using var folder = OutputFolder.Open(Out);
        folder.Write("a.zip", Text("a"));
        folder.Abandon();
        Assert.Throws<OperationCanceledException>(() => folder.Reopen("a.zip"));
    }

    [Fact]
    public void Stale_files_are_only_removed_inside_the_folder()
    {
        var outside = _run.Write("precious.txt", "x");
        _run.Write("out/loose/page.html", "x");
        using var folder = OutputFolder.Open(Out);
        folder.RemoveStale("../precious.txt", static _ => true);
        folder.RemoveStale(outside, static _ => true);
        folder.RemoveStale("loose/page.html", static _ => true);
        folder.RemoveStale("loose", static _ => true);
        folder.RemoveStale(".", static _ => true);
        Assert.True(File.Exists(outside));
        Assert.True(Directory.Exists(Out));
        Assert.False(Directory.Exists(Path.Combine(Out, "loose")));
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("sample/dist")]
    [InlineData("sample/modules/../dist/deep")]
    [InlineData("link-to-sample/dist")]
    public void An_output_folder_inside_the_curriculum_is_refused(string output)
    {
        _run.WriteMinimal();
        File.CreateSymbolicLink(_run.At("link-to-sample"), "sample");
        Assert.Equal(ExitCode.Errors, _run.Run("build", "sample", "--out", output, "--output", "short"));
        Assert.StartsWith(
            $"error CF6901: the output folder '{output}' lies in the curriculum folder 'sample'\n",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(_run.At("sample", "dist")));
        Assert.Empty(_run.Out.ToString());
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_refused()
    {
        _run.WriteMinimal();
        _run.Write("dist", "");
        Assert.Equal(ExitCode.Errors, _run.Run("build", "sample", "--output", "short"));
        Assert.StartsWith("error CF6904: 'dist' is a file", _run.Error.ToString(), StringComparison.Ordinal);
    }

    private static Func<Stream, bool> Text(string text) =>
        stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            return true;
        };

    /// <summary>
    /// All files below the output folder, hidden ones too, but for the locks of folders that the test holds open.
    /// </summary>
    private string[] Content() =>
        [
            .. Directory
                .EnumerateFiles(Out, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
                .Select(file => $"{Path.GetRelativePath(Out, file).Replace('\\', '/')}={File.ReadAllText(file)}")
                .Order(StringComparer.Ordinal),
        ];
}
