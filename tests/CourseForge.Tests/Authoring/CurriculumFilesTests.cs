using CourseForge.Authoring;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Scaffolding;
using CourseForge.Authoring.Workspaces;

namespace CourseForge.Tests.Authoring;

/// <summary>Files that people write are written all or none.</summary>
public sealed class CurriculumFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("courseforge-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_moved_is_put_back_when_the_next_file_cannot_be()
    {
        File.WriteAllText(At("a.yaml"), "as it was");
        Directory.CreateDirectory(At("z.yaml/not-empty"));
        NewText[] files = [new("a.yaml", "new"), new("m/new.yaml", "new"), new("z.yaml", "new")];
        var failure = Assert.Throws<WriteFailureException>(() => CurriculumFiles.Write(_folder, files, Host));
        Assert.Contains("z.yaml", failure.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("as it was", File.ReadAllText(At("a.yaml")));
        Assert.False(File.Exists(At("m/new.yaml")));
        Assert.Empty(Directory.GetFiles(_folder, ".courseforge-*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_was_moved_is_put_back_when_the_process_is_to_end()
    {
        File.WriteAllText(At("a.yaml"), "as it was");
        var host = new EndingHost
        {
            CurrentDirectory = _folder,
            Today = default,
            Variable = _ => null,
        };

        // The last file cannot be written; the process is told to end before that is known.
        Directory.CreateDirectory(At("z.yaml/not-empty"));
        NewText[] files = [new("a.yaml", "new"), new("z.yaml", "new")];
        Assert.Throws<WriteFailureException>(() => CurriculumFiles.Write(_folder, files, host));
        host.CleanUp!();
        Assert.Equal("as it was", File.ReadAllText(At("a.yaml")));
        Assert.Empty(Directory.GetFiles(_folder, ".courseforge-*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_new_file_is_not_written_over_one_that_came_meanwhile()
    {
        File.WriteAllText(At("a.yaml"), "theirs");
        NewText[] files = [new("a.yaml", "ours", NewText.NoFile)];
        Assert.Throws<WriteFailureException>(() => CurriculumFiles.Write(_folder, files, Host));
        Assert.Equal("theirs", File.ReadAllText(At("a.yaml")));
    }

    [Fact]
    public void A_file_that_somebody_changed_meanwhile_is_not_written_over()
    {
        File.WriteAllText(At("a.yaml"), "theirs");
        NewText[] files = [new("a.yaml", "ours", new string('0', 64))];
        var failure = Assert.Throws<WriteFailureException>(() => CurriculumFiles.Write(_folder, files, Host));
        Assert.Contains("changed by somebody else", failure.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(At("a.yaml")));
    }

    [Fact]
    public void A_byte_order_mark_stays_and_a_link_stays_a_link()
    {
        File.WriteAllBytes(At("real.yaml"), [0xEF, 0xBB, 0xBF, (byte)'x']);
        File.CreateSymbolicLink(At("link.yaml"), At("real.yaml"));
        CurriculumFiles.Write(_folder, [new("link.yaml", "y")], Host);
        Assert.NotNull(new FileInfo(At("link.yaml")).LinkTarget);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'y'], File.ReadAllBytes(At("real.yaml")));
    }

    [Fact]
    public void Folders_that_were_made_for_files_go_with_them()
    {
        Directory.CreateDirectory(At("here"));
        Directory.CreateDirectory(At("z.yaml/not-empty"));
        NewText[] files = [new("here/a.yaml", "new"), new("m/deep/new.yaml", "new"), new("z.yaml", "new")];
        Assert.Throws<WriteFailureException>(() => CurriculumFiles.Write(_folder, files, Host));
        Assert.True(Directory.Exists(At("here")));
        Assert.False(Directory.Exists(At("m")));
    }

    [Theory]
    [InlineData("new/curriculum")]
    [InlineData("empty")]
    public void A_new_curriculum_is_there_whole_or_not_at_all(string name)
    {
        Directory.CreateDirectory(At("empty"));
        Starter.Write(At(name), Host);
        var whole = Files(name);
        Assert.Contains("modules/how-fires-start.md", whole);
        Directory.Delete(At(name), recursive: true);
        Directory.CreateDirectory(At("empty"));

        // Each of its files in turn is there already, which is seen when it is its turn.
        foreach (var file in whole)
        {
            var taken = Directory.CreateDirectory(Path.Combine(At(name), file)).FullName;
            Assert.Throws<WriteFailureException>(() => Starter.Write(At(name), Host));
            Assert.Empty(Files(name));
            Assert.Equal(
                Path.GetRelativePath(At(name), taken),
                Path.GetRelativePath(
                    At(name),
                    Directory
                        .GetDirectories(At(name), "*", SearchOption.AllDirectories)
                        .MaxBy(static folder => folder.Length)!
                )
            );
            Directory.Delete(At(name), recursive: true);
        }
    }

    private static NewCurriculum Starter => new("starter", null, NewCurriculum.LanguageOfTexts);

    private string[] Files(string folder) =>
        [
            .. Directory
                .GetFiles(At(folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(At(folder), file).Replace('\\', '/')),
        ];

    private AuthoringHost Host =>
        new()
        {
            CurrentDirectory = _folder,
            Today = default,
            Variable = _ => null,
        };

    private string At(string path) => Path.Combine(_folder, path);

    private sealed class EndingHost : AuthoringHost
    {
        public Action? CleanUp { get; private set; }

        public override IDisposable? OnInterruption(Action cleanUp)
        {
            CleanUp = cleanUp;
            return null;
        }
    }
}
