using CourseForge.Authoring.Watching;

namespace CourseForge.Tests.Authoring;

/// <summary>A watch tells what has changed, whatever an editor did on the way, and nothing else.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private static readonly WatchPace s_pace = new() { Poll = TimeSpan.FromMilliseconds(20) };

    private readonly string _folder = Directory.CreateTempSubdirectory("courseforge-watch-").FullName;

    // Not a time that anything is held to: only so that a fault ends the run.
    private readonly CancellationTokenSource _end = new(TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Saving_by_renaming_over_names_the_file_and_not_the_temporary_one(bool polls)
    {
        Write("modules/a.md", "one");
        using var watch = new FolderWatch(_folder, s_pace, polls);

        Write("modules/a.md~", "two");
        Write("modules/.a.md.swp", "x");
        File.Move(At("modules/a.md~"), At("modules/a.md"), overwrite: true);

        var change = await watch.NextAsync(_end.Token);
        Assert.True(change.IsThere);
        Assert.Equal("modules/a.md", Assert.Single(change.Paths));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_changes_while_nobody_waits_is_told_at_once(bool polls)
    {
        Write("a.md", "one");
        using var watch = new FolderWatch(_folder, s_pace, polls);
        Write("deep/er/new.md", "new");
        Write("a.md", "another");

        var told = new SortedSet<string>(StringComparer.Ordinal);
        while (told.Count < 2)
        {
            told.UnionWith((await watch.NextAsync(_end.Token)).Paths);
        }

        Assert.Equal(["a.md", "deep/er/new.md"], told);
    }

    [Fact]
    public async Task A_file_that_goes_is_told_and_so_is_a_folder()
    {
        Write("modules/a.md", "one");
        Write("modules/b.md", "two");
        using var watch = new FolderWatch(_folder, s_pace);

        Directory.Delete(At("modules"), recursive: true);

        var told = new SortedSet<string>(StringComparer.Ordinal);
        while (told.Count < 2)
        {
            told.UnionWith((await watch.NextAsync(_end.Token)).Paths);
        }

        Assert.Equal(["modules/a.md", "modules/b.md"], told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_vanishes_is_watched_again_when_it_is_back(bool polls)
    {
        Write("a.md", "one");
        using var watch = new FolderWatch(_folder, s_pace, polls);

        Directory.Delete(_folder, recursive: true);
        var change = await watch.NextAsync(_end.Token);
        while (change.IsThere)
        {
            change = await watch.NextAsync(_end.Token);
        }

        Write("a.md", "two");
        change = await watch.NextAsync(_end.Token);
        while (!change.Paths.Contains("a.md"))
        {
            change = await watch.NextAsync(_end.Token);
        }

        Assert.True(change.IsThere);
        Assert.Equal(!polls, watch.IsTold);
        Write("b.md", "and it goes on");
        Assert.Contains("b.md", (await watch.NextAsync(_end.Token)).Paths);
    }

    [Fact]
    public async Task Files_that_a_curriculum_does_not_read_are_told_to_nobody()
    {
        using var watch = new FolderWatch(_folder, s_pace);
        Write(".git/index", "x");
        Write("node_modules/a/index.md", "x");
        Write("modules/#a.md#", "x");
        Write("modules/a.md", "x");

        Assert.Equal("modules/a.md", Assert.Single((await watch.NextAsync(_end.Token)).Paths));
    }

    [Fact]
    public async Task Who_does_not_wait_any_longer_is_let_go()
    {
        using var watch = new FolderWatch(_folder, s_pace);
        using var stop = new CancellationTokenSource();
        var next = watch.NextAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public void A_listing_differs_in_what_is_new_gone_or_longer()
    {
        Write("a.md", "one");
        Write("b.md", "two");
        var before = FolderListing.Of(_folder);
        File.Delete(At("a.md"));
        Write("b.md", "longer");
        Write("c/d.md", "new");

        var after = FolderListing.Of(_folder);

        Assert.Equal(["a.md", "b.md", "c/d.md"], after.ChangedSince(before));
        Assert.False(after.IsSameAs(before));
        Assert.True(after.IsSameAs(FolderListing.Of(_folder)));
        Assert.False(FolderListing.Of(At("nowhere")).IsThere);
    }

    public void Dispose()
    {
        _end.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string At(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
