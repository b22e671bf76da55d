using System.Diagnostics;

namespace CourseForge.Tests.Releases;

/// <summary>Releases from git repositories: tags are versions, and nothing of a repository runs.</summary>
public sealed class GitSourceTests : ReleaseWorld
{
    private const string Uses = "  sample: {version: ^1.0, from: {git: ../repository, path: base}}\n";

    public GitSourceTests()
    {
        Directory.CreateDirectory(Tool.At("repository"));
        Git("init", "--quiet", "--initial-branch=main");
        Directory.Move(Tool.At("base"), Tool.At("repository", "base"));
        Commit("v1.0.0");
        WriteProject(Uses);
    }

    [Fact]
    public void A_tag_is_a_version_with_the_digest_that_its_release_has()
    {
        Change("version: 1.0.0", "version: 1.1.0");
        Commit("v1.1.0");
        Change("version: 1.1.0", "version: 9.0.0");
        Commit("unfinished");
        Runs("restore", "town");
        Assert.Contains("git: ../repository", Lock, StringComparison.Ordinal);
        Assert.Contains("version: 1.1.0", Lock, StringComparison.Ordinal);
        Runs("build", "town", "--out", "built", "--locked", "--as-of", "2026-01-31");

        Git("checkout", "--quiet", "v1.1.0");
        Runs("pack", "repository/base", "--out", "releases");
        var digest = Said[(Said.IndexOf("sha256 ", StringComparison.Ordinal) + 7)..].Split('\n')[0];
        Assert.Contains($"sha256: {digest}", Lock, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_that_was_moved_or_names_another_version_is_refused()
    {
        Runs("restore", "town");
        Directory.Delete(Tool.At("home"), recursive: true);
        Change("title: A sample", "title: Another");
        Git("tag", "--delete", "v1.0.0");
        Commit("v1.0.0");
        Refuses("CF7110", "restore", "town");
        Git("tag", "v1.2.0");
        File.Delete(Tool.At("town", "courseforge.lock"));
        Refuses("CF7109", "restore", "town");
    }

    [Fact]
    public void Hooks_filters_and_attributes_of_a_repository_do_nothing()
    {
        var sign = Tool.At("ran");
        Tool.Write("repository/.gitattributes", "* filter=evil\n*.md export-subst\n");
        Git("config", "filter.evil.smudge", $"touch {sign}");
        foreach (var hook in new[] { "post-checkout", "post-merge", "reference-transaction", "post-upload-pack" })
        {
            var path = Tool.Write($"repository/.git/hooks/{hook}", $"#!/bin/sh\ntouch {sign}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, (UnixFileMode)0x1ED);
            }
        }

        Change("version: 1.0.0", "version: 1.3.0");
        Commit("v1.3.0");
        File.Delete(sign);
        Runs("restore", "town");
        Assert.Contains("version: 1.3.0", Lock, StringComparison.Ordinal);
        Assert.False(File.Exists(sign));
    }

    [Fact]
    public void Links_and_submodules_in_a_repository_are_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(Tool.At("repository", "base", "media.svg"), "/etc/passwd");
        Change("version: 1.0.0", "version: 1.4.0");
        Commit("v1.4.0");
        Refuses("CF7112", "restore", "town");
        Assert.Contains("is a link", Said, StringComparison.Ordinal);
        Assert.Empty(Stored());
        File.Delete(Tool.At("repository", "base", "media.svg"));
        Change("version: 1.4.0", "version: 1.5.0");
        Git("add", "--all");
        Git("update-index", "--add", "--cacheinfo", $"160000,{new string('a', 40)},base/media");
        Git("commit", "--quiet", "-m", "x");
        Git("tag", "v1.5.0");
        Refuses("CF7112", "restore", "town");
        Assert.Contains("is a submodule", Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"ext::sh -c 'touch ran'\"")]
    [InlineData("\"--upload-pack=touch ran\"")]
    [InlineData("\"git://example.org/x\"")]
    [InlineData("\"http://example.org/x\"")]
    public void Addresses_that_could_run_something_or_be_changed_on_the_way_are_refused(string address)
    {
        WriteProject($"  sample: {{version: ^1.0, from: {{git: {address}}}}}\n");
        Refuses("CF7117", "restore", "town");
        Assert.False(File.Exists(Tool.At("ran")));
    }

    [Fact]
    public void A_repository_that_is_not_there_and_a_computer_without_git_are_told()
    {
        WriteProject("  sample: {version: ^1.0, from: {git: ../nowhere}}\n");
        Refuses("CF7128", "restore", "town");
        WriteProject("  sample: {version: ^1.0, from: {git: ../repository, path: ../outside}}\n");
        Refuses("CF7117", "restore", "town");
        WriteProject("  sample: {version: ^1.0, from: {git: ../repository, path: other}}\n");
        Refuses("CF7128", "restore", "town");
        WriteProject("  sample: {version: ^1.0, from: {git: ../repository, path: base, tag: sample-}}\n");
        Refuses("CF7105", "restore", "town");
        Tool.Variables["PATH"] = "";
        WriteProject(Uses);
        Refuses("CF7121", "restore", "town");
    }

    private void Change(string from, string to)
    {
        var path = Tool.At("repository", "base", "curriculum.yaml");
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private void Commit(string tag)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "-m", "x");
        Git("tag", tag);
    }

    private void Git(params string[] words)
    {
        var start = new ProcessStartInfo(
            "git",
            ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.hooksPath=/dev/null", .. words]
        )
        {
            WorkingDirectory = Tool.At("repository"),
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = Tool.Folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (
            var name in start
                .Environment.Keys.Where(static key => key.StartsWith("GIT_DIR", StringComparison.Ordinal))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var talk = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, talk);
    }
}
