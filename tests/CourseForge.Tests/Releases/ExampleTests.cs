using CourseForge.Tests.Cli;

namespace CourseForge.Tests.Releases;

/// <summary>examples/juniper-county, built against the shipped course as a release, as docs/partners.md tells it.</summary>
[Trait("Speed", "Slow")]
public sealed class ExampleTests : IDisposable
{
    private const string Address = "https://training.example.org/curricula/";

    private readonly ToolRun _run = new();

    public ExampleTests()
    {
        _run.Variables["COURSEFORGE_HOME"] = _run.At("home");
        Runs("pack", RepositoryFiles.At("curricula", "human-trafficking"), "--out", "releases", "--index");
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_example_is_restored_checked_and_built_from_a_release()
    {
        var example = RepositoryFiles.At("examples", "juniper-county");
        foreach (var file in Directory.EnumerateFiles(example, "*", SearchOption.AllDirectories))
        {
            Copy("juniper-county/" + Path.GetRelativePath(example, file), File.ReadAllText(file));
        }

        Builds();
        Runs("pack", "juniper-county", "--out", "releases", "--index");
    }

    /// <summary>The files that the guide shows, and what the tool makes by itself, check and build.</summary>
    [Fact]
    public void The_guide_for_partners_leads_to_a_package()
    {
        var guide = File.ReadAllText(RepositoryFiles.At("docs", "partners.md"));
        foreach (var name in new[] { "courseforge.yaml", "jurisdictions.yaml", "targets/juniper-county-sheriff.yaml" })
        {
            var fence = $"```yaml {name}\n";
            var start = guide.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
            Assert.True(start >= fence.Length, name);
            Copy("juniper-county/" + name, guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]);
        }

        Runs("restore", "juniper-county");
        Runs(
            "overlay",
            "new",
            "juniper-county",
            "--jurisdiction",
            "juniper-county",
            "--builds-on",
            "us-wa",
            "--path",
            "juniper-county"
        );
        Assert.Equal(1, _run.Run("check", "juniper-county"));
        Assert.Contains("CF3030", _run.Out.ToString(), StringComparison.Ordinal);

        // What the guide leaves to another page: the form is filled in.
        const string Head = "overlays/juniper-county/overlay.yaml";
        Copy("juniper-county/" + Head, File.ReadAllText(RepositoryFiles.At("examples", "juniper-county", Head)));
        Builds();
    }

    private void Builds()
    {
        Runs("restore", "juniper-county");
        Runs("check", "juniper-county");
        _run.Within = "juniper-county";
        Runs("build", "--format", "web", "--locked", "--as-of", "2026-11-29");
        Assert.Equal("dist/first-response-juniper-county-sheriff-0.1.0-web.zip\n", _run.Out.ToString());
        Assert.Contains("about what this project writes over", _run.Error.ToString(), StringComparison.Ordinal);
        _run.Within = "";
    }

    private void Copy(string path, string text) =>
        _run.Write(path.Replace('\\', '/'), text.Replace(Address, "../releases", StringComparison.Ordinal));

    private void Runs(params string[] words)
    {
        var code = _run.Run(words);
        Assert.True(code == 0, $"{string.Join(' ', words)}: {code}\n{_run.Out}{_run.Error}");
    }
}
