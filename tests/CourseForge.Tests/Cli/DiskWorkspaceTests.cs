using CourseForge.Authoring.Workspaces;
using CourseForge.Text;

namespace CourseForge.Tests.Cli;

/// <summary>Reading a folder that nobody promised to be tidy.</summary>
public sealed class DiskWorkspaceTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Lists_files_with_slashes_and_skips_what_programs_leave_behind()
    {
        _run.Write("c/modules/a.md", "a");
        foreach (
            var path in (string[])
                [
                    "c/.git/config",
                    "c/.hidden",
                    "c/node_modules/x/y.md",
                    "c/a.md~",
                    "c/~$a.docx",
                    "c/#a.md#",
                    "c/media/Thumbs.db",
                ]
        )
        {
            _run.Write(path, "x");
        }

        Assert.Equal([("modules/a.md", WorkspaceEntryKind.File)], List());
    }

    [Fact]
    public void Follows_links_that_stay_inside_and_reports_those_that_leave()
    {
        _run.Write("outside/secret.md", "secret");
        _run.Write("c/modules/a.md", "text");
        _run.Write("c/shared/pic.png", "png");
        Link("c/modules/b.md", "a.md");
        Link("c/modules/secret.md", "../../outside/secret.md");
        Link("c/modules/etc", "/etc");
        Link("c/media", "shared");
        Link("c/modules/gone.md", "nowhere.md");
        Link("c/modules/gone-outside.md", "../../nowhere.md");

        Assert.Equal(
            [
                ("media/pic.png", WorkspaceEntryKind.File),
                ("modules/a.md", WorkspaceEntryKind.File),
                ("modules/b.md", WorkspaceEntryKind.File),
                ("modules/etc", WorkspaceEntryKind.LinkOutside),
                ("modules/gone-outside.md", WorkspaceEntryKind.LinkOutside),
                ("modules/gone.md", WorkspaceEntryKind.Unreadable),
                ("modules/secret.md", WorkspaceEntryKind.LinkOutside),
                ("shared/pic.png", WorkspaceEntryKind.File),
            ],
            List()
        );
        var workspace = Workspace();
        Assert.Equal("text"u8.ToArray(), workspace.Read(new CoursePath("modules/b.md")));
        Assert.Null(workspace.Read(new CoursePath("modules/secret.md")));
        Assert.Null(workspace.Open(new CoursePath("../outside/secret.md")));
    }

    [Fact]
    public void Says_where_a_file_that_a_link_leads_to_really_is()
    {
        _run.Write("c/questions/one.yaml", "bank");
        _run.Write("c/media/talk.txt", "talk");
        Link("c/media/answers.txt", "../questions/one.yaml");
        Link("c/media/twice.txt", "answers.txt");
        Link("c/media/banks", "../questions");
        Assert.Equal(
            [
                ("media/answers.txt", "questions/one.yaml"),
                ("media/banks/one.yaml", "questions/one.yaml"),
                ("media/talk.txt", null),
                ("media/twice.txt", "questions/one.yaml"),
                ("questions/one.yaml", null),
            ],
            Workspace()
                .List()
                .OrderBy(entry => entry.Path.Value, StringComparer.Ordinal)
                .Select(entry => (entry.Path.Value, entry.LeadsTo?.Value))
        );
        var result = Compiler.Parse(Workspace(), new CompileOptions());
        Assert.Equal(3, result.Diagnostics.Count(one => one.Descriptor.Name == "link-elsewhere"));
        Assert.Equal("media/talk.txt", Assert.Single(result.Sources.Media).Path.Value);
    }

    [Fact]
    public void Links_from_each_folder_to_all_others_end_soon()
    {
        const int Folders = 14;
        for (var from = 0; from < Folders; from++)
        {
            _run.Write($"c/media/{from}/pic.png", "png");
            for (var to = 0; to < Folders; to++)
            {
                if (from != to)
                {
                    Link($"c/media/{from}/to{to}", $"../{to}");
                }
            }
        }

        Assert.Contains(List(), entry => entry.Item2 == WorkspaceEntryKind.TooMany);
    }

    [Fact]
    public void Folders_without_end_are_reported_where_listing_stops()
    {
        _run.Write("c/" + string.Concat(Enumerable.Repeat("d/", 70)) + "x.md", "x");
        var (path, kind) = Assert.Single(List());
        Assert.Equal(WorkspaceEntryKind.TooDeep, kind);
        Assert.Equal(64, path.Split('/').Length);
    }

    [Fact]
    public void A_link_through_a_folder_that_leads_outside_is_outside()
    {
        _run.Write("outside/deep/secret.md", "secret");
        _run.Write("c/a.md", "a");
        Link("c/.way", "../outside");
        Link("c/secret.md", ".way/deep/secret.md");
        Assert.Equal([("a.md", WorkspaceEntryKind.File), ("secret.md", WorkspaceEntryKind.LinkOutside)], List());
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        _run.Write("c/modules/a.md", "a");
        Link("c/modules/up", "..");
        Link("c/modules/self", "self");
        Link("c/modules/ping", "pong");
        Link("c/modules/pong", "ping");
        var entries = List();
        Assert.Contains(("modules/a.md", WorkspaceEntryKind.File), entries);
        Assert.Contains(("modules/self", WorkspaceEntryKind.Unreadable), entries);
        Assert.True(entries.Length < 10);
    }

    [Fact]
    public void The_curriculum_folder_may_itself_be_a_link()
    {
        _run.Write("real/modules/a.md", "a");
        Link("c", "real");
        Assert.Equal([("modules/a.md", WorkspaceEntryKind.File)], List());
    }

    [Fact]
    public async Task Pipes_are_reported_and_never_opened()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _run.Write("c/empty.md", "");
        using var made = System.Diagnostics.Process.Start("mkfifo", _run.At("c", "pipe.md"));
        await made.WaitForExitAsync();
        Assert.Equal([("empty.md", WorkspaceEntryKind.File), ("pipe.md", WorkspaceEntryKind.Special)], List());
        Assert.Null(Workspace().Read(new CoursePath("pipe.md")));
    }

    [Fact]
    public void A_file_that_went_away_reads_as_nothing()
    {
        var file = _run.Write("c/a.md", "a");
        var workspace = Workspace();
        workspace.List();
        File.Delete(file);
        Assert.Null(workspace.Read(new CoursePath("a.md")));
        Assert.Null(workspace.Open(new CoursePath("a.md")));
    }

    [Fact]
    public void A_folder_that_is_not_there_lists_as_unreadable() =>
        Assert.Equal(WorkspaceEntryKind.Unreadable, Assert.Single(Workspace().List()).Kind);

    private DiskWorkspace Workspace() => new(_run.At("c"));

    private (string Path, WorkspaceEntryKind Kind)[] List() =>
        [
            .. Workspace()
                .List()
                .Select(entry => (entry.Path.Value, entry.Kind))
                .OrderBy(entry => entry.Value, StringComparer.Ordinal),
        ];

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_run.At(path))!);
        File.CreateSymbolicLink(_run.At(path), target);
    }
}
