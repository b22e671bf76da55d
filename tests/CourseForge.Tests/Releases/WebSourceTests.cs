using CourseForge.Cli;

namespace CourseForge.Tests.Releases;

/// <summary>Releases from the web. Plain http is for this computer alone, which is what tests need.</summary>
public sealed class WebSourceTests : ReleaseWorld
{
    public WebSourceTests()
    {
        Release("1.0.0");
        Release("1.1.0");
        Tool.Variables["COURSEFORGE_TIMEOUT"] = "1";
    }

    [Fact]
    public void A_folder_of_the_web_is_read_by_its_list_and_no_command_but_restore_asks_it()
    {
        using var server = LoopbackServer.Of(Tool.At("releases"));
        Use(server.Address);
        Runs("restore", "town");
        Assert.Equal(["/curricula.json", "/sample-1.1.0.curriculum.zip"], server.Asked);
        Runs("check", "town");
        Runs("build", "town", "--out", "built", "--locked", "--as-of", "2026-01-31");
        Runs("restore", "town");
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public void One_file_of_the_web_is_a_release_too()
    {
        using var server = LoopbackServer.Of(Tool.At("releases"));
        Use(server.Address + "/sample-1.0.0.curriculum.zip");
        Runs("restore", "town");
        Assert.Contains("version: 1.0.0", Lock, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_says_nothing_is_given_up()
    {
        using var server = new LoopbackServer(_ => new Answer(200, new byte[1000]) { HangsAfter = 10 });
        Use(server.Address);
        Refuses("CF7118", "restore", "town");
        Assert.Contains("nothing came for 1 seconds", Said, StringComparison.Ordinal);
        Assert.Empty(Stored());
        Assert.False(File.Exists(Tool.At("town", "courseforge.lock")));
    }

    [Fact]
    public void A_redirect_stays_with_the_host_that_was_written()
    {
        using var other = LoopbackServer.Of(Tool.At("releases"));
        using var server = new LoopbackServer(path => new Answer(302, []) { Location = other.Address + path });
        Use(server.Address);
        Refuses("CF7118", "restore", "town");
        Assert.Contains($"it leads to another host, {other.Address}", Said, StringComparison.Ordinal);
        Assert.Empty(other.Asked);

        var files = Tool.At("releases");
        using var same = new LoopbackServer(path =>
            path.StartsWith("/new", StringComparison.Ordinal)
                ? new Answer(200, File.ReadAllBytes(files + path[4..]))
                : new Answer(301, []) { Location = "/new" + path }
        );
        Use(same.Address);
        Runs("restore", "town");

        using var round = new LoopbackServer(path => new Answer(302, []) { Location = path });
        Use(round.Address);
        Refuses("CF7118", "restore", "town");
        Assert.Contains("round in a circle", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_or_no_list_is_told()
    {
        using var nothing = new LoopbackServer(_ => null);
        Use(nothing.Address);
        Refuses("CF7118", "restore", "town");
        Assert.Contains("there is no such file", Said, StringComparison.Ordinal);
        using var page = new LoopbackServer(_ => new Answer(200, "<!doctype html>"u8.ToArray()));
        Use(page.Address);
        Refuses("CF7119", "restore", "town");
        using var outside = new LoopbackServer(_ => new Answer(
            200,
            """
            {"releases": [{"id": "sample", "version": "1.0.0", "kind": "curriculum", "title": "x", "file": "../x.zip", "length": 1, "sha256": "0"}]}
            """u8.ToArray()
        ));
        Use(outside.Address);
        Refuses("CF7119", "restore", "town");
    }

    /// <summary>The list says what comes; something else that comes is not taken.</summary>
    [Fact]
    public void Another_release_than_the_list_says_is_refused()
    {
        var one = File.ReadAllBytes(Tool.At("releases", "sample-1.0.0.curriculum.zip"));
        var list = File.ReadAllBytes(Tool.At("releases", "curricula.json"));
        using var server = new LoopbackServer(path => new Answer(
            200,
            path.EndsWith(".json", StringComparison.Ordinal) ? list : one
        ));
        Use(server.Address);
        Refuses("CF7109", "restore", "town");
        Assert.Empty(Stored());
    }

    [Fact]
    public void A_version_that_is_gone_is_told_and_what_is_here_goes_on_working()
    {
        using (var server = LoopbackServer.Of(Tool.At("releases")))
        {
            Use(server.Address);
            Runs("restore", "town");
            Directory.Delete(Tool.At("home"), recursive: true);
            File.Delete(Tool.At("releases", "sample-1.1.0.curriculum.zip"));
            Refuses("CF7118", "restore", "town");
            File.Delete(Tool.At("releases", "curricula.json"));
            Runs("pack", "base", "--out", "others", "--index");
            Directory.Delete(Tool.At("releases"), recursive: true);
            Directory.Move(Tool.At("others"), Tool.At("releases"));
            Runs("restore", "town");
        }

        Runs("restore", "town");
        Assert.Equal(ExitCode.Clean, Tool.Run("check", "town"));
    }

    private void Use(string address) => WriteProject($"  sample: {{version: ^1.0, from: \"{address}\"}}\n");
}
