using System.IO.Compression;
using System.Text.Json;
using CourseForge.Cli;
using CourseForge.Layout;

namespace CourseForge.Tests.Releases;

/// <summary><c>courseforge pack</c>.</summary>
public sealed class PackCommandTests : ReleaseWorld
{
    private string Zip => Tool.At("releases", "sample-1.0.0.curriculum.zip");

    [Fact]
    public void A_release_holds_the_sources_and_a_list_of_them()
    {
        Runs("pack", "base", "--out", "releases");
        Assert.Equal("releases/sample-1.0.0.curriculum.zip\n", Tool.Out.ToString());
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(CurriculumLayout.ReleaseManifest, zip.Entries[0].FullName);
        Assert.NotNull(zip.GetEntry("overlays/xa/text.md"));
        using var json = JsonDocument.Parse(zip.Entries[0].Open());
        var list = json.RootElement;
        Assert.Equal(
            ("curriculum", "sample", "1.0.0", "Example Agency"),
            (Text("kind"), Text("id"), Text("version"), Text("publisher"))
        );
        Assert.Equal(
            zip.Entries.Skip(1).Select(entry => entry.FullName),
            list.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString())
        );
        Assert.Contains("names no licence", Said, StringComparison.Ordinal);

        string? Text(string name) => list.GetProperty(name).GetString();
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        Runs("pack", "base", "--out", "releases");
        Runs("pack", "base", "--out", "others");
        Assert.Equal(File.ReadAllBytes(Zip), File.ReadAllBytes(Tool.At("others", "sample-1.0.0.curriculum.zip")));
        Runs("pack", "base", "--out", "releases");
        Assert.Contains("is there already, with the same content", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_is_out_keeps_its_content()
    {
        Runs("pack", "base", "--out", "releases");
        var before = File.ReadAllBytes(Zip);
        Tool.Write("base/modules/basics.md", Module.Replace("48", "24", StringComparison.Ordinal));
        Refuses("CF7123", "pack", "base", "--out", "releases");
        Assert.Equal(before, File.ReadAllBytes(Zip));
        Assert.Equal([Zip], Directory.GetFileSystemEntries(Tool.At("releases")));
    }

    [Fact]
    public void The_index_lists_all_versions_in_order()
    {
        Release("1.9.0");
        Release("1.10.0");
        using var json = JsonDocument.Parse(File.ReadAllText(Tool.At("releases", "curricula.json")));
        Assert.Equal(
            ["1.9.0", "1.10.0"],
            json.RootElement.GetProperty("releases")
                .EnumerateArray()
                .Select(release => release.GetProperty("version").GetString())
        );
        File.WriteAllText(Tool.At("releases", "other-1.0.0.curriculum.zip"), "no zip");
        Refuses("CF7111", "pack", "base", "--out", "releases", "--index");
    }

    [Fact]
    public void What_does_not_check_is_not_packed()
    {
        Tool.Write("base/modules/basics.md", Module.Replace("q-boil", "q-boils", StringComparison.Ordinal));
        Refuses("CF3101", "pack", "base", "--out", "releases");
        Assert.Contains("nothing was packed", Said, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public void Names_with_letters_beyond_ascii_come_back_as_they_were()
    {
        Tool.Write("base/questions/größe.yaml", File.ReadAllText(Tool.At("base", "questions", "basics.yaml")));
        File.Delete(Tool.At("base", "questions", "basics.yaml"));
        Runs("pack", "base", "--out", "releases");
        using var zip = ZipFile.OpenRead(Zip);
        Assert.NotNull(zip.GetEntry("questions/größe.yaml"));
    }

    [Fact]
    public void Overlays_are_released_without_targets_and_others_build_on_them()
    {
        Release("1.0.0");
        WriteProject("  sample: {version: ^1.0, from: ../releases}\n");
        Runs("restore", "town");
        Refuses("CF7122", "pack", "town", "--out", "releases");
        Tool.Write(
            "town/courseforge.yaml",
            """
            id: town
            title: A town
            version: 0.2.0
            publisher: Town hall
            licence: CC-BY-4.0
            changes:
              - {version: 0.2.0, date: 2026-01-01, what: First version.}
            uses:
              sample: {version: ^1.0, from: ../releases}

            """
        );
        Runs("pack", "town", "--out", "releases", "--index");
        using (var zip = ZipFile.OpenRead(Tool.At("releases", "town-0.2.0.curriculum.zip")))
        {
            Assert.NotNull(zip.GetEntry("overlays/town/overlay.yaml"));
            Assert.NotNull(zip.GetEntry("jurisdictions.yaml"));
            Assert.Null(zip.GetEntry("targets/town-hall.yaml"));
            Assert.Null(zip.GetEntry("courseforge.lock"));
        }

        // A precinct of the town, in a repository of its own, over both.
        Tool.Write("precinct/courseforge.yaml", "uses:\n  town: {version: ^0.2, from: ../releases}\n");
        Refuses("CF7126", "restore", "precinct");
        Tool.Write(
            "precinct/courseforge.yaml",
            "uses:\n  town: {version: ^0.2, from: ../releases}\n  sample: {version: ^1.0, from: ../releases}\n"
        );
        Tool.Write("precinct/targets/precinct.yaml", "target: precinct\ntitle: A precinct\nlayers: [town]\n");
        Runs("restore", "precinct");
        Runs("check", "precinct");
        Runs("build", "precinct", "--out", "built");
        Assert.Equal(["basic-precinct-1.0.0-scorm12.zip"], Packages("built"));
    }

    private string[] Packages(string folder) =>
        [.. Directory.GetFiles(Tool.At(folder), "*.zip").Select(path => Path.GetFileName(path)!)];
}
