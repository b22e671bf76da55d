using CourseForge.Cli;

namespace CourseForge.Tests.Releases;

/// <summary>A project over releases: <c>restore</c>, the lock, and what every other command makes of them.</summary>
public sealed class ProjectTests : ReleaseWorld
{
    private const string Uses = "  sample: {version: ^1.0, from: ../releases}\n";

    [Fact]
    public void A_project_is_restored_checked_and_built_like_a_curriculum()
    {
        Release("1.0.0");
        Release("1.2.0");
        Release("2.0.0");
        WriteProject(Uses);
        Refuses("CF7102", "list", "town");
        Runs("restore", "town");
        Assert.StartsWith(
            "sample 1.2.0  A sample curriculum  from ../releases",
            Tool.Out.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("version: 1.2.0", Lock, StringComparison.Ordinal);
        Runs("check", "town");
        Runs("list", "town", "--targets");
        Assert.StartsWith("town-hall  Town hall (town)", Tool.Out.ToString(), StringComparison.Ordinal);
        Runs("coverage", "town", "--output", "json");
        Assert.Contains("duty-desk", Tool.Out.ToString(), StringComparison.Ordinal);
        Runs("build", "town", "--out", "built", "--format", "web", "--loose", "--locked", "--as-of", "2026-01-31");
        var page = File.ReadAllText(Tool.At("built", "basic-town-hall-1.2.0-web", "lessons", "first-lesson.html"));
        Assert.Contains("Everybody in Xanadu must report.", page, StringComparison.Ordinal);
        Assert.Contains("1-555-0142", page, StringComparison.Ordinal);
        Runs("build", "town", "--out", "built", "--format", "web", "--loose", "--locked", "--as-of", "2026-01-31");
        Assert.StartsWith("up to date", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_built_may_stand_in_a_project_beside_what_is_read()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town");
        Tool.Within = "town";
        Runs("build");
        Assert.True(File.Exists(Tool.At("town", "dist", "basic-town-hall-1.0.0-scorm12.zip")));
        Refuses("CF6901", "build", "--out", "overlays/dist");
        Runs("check");
    }

    [Fact]
    public void Mistakes_in_a_release_are_named_by_the_release_and_those_of_the_project_by_its_files()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town");
        Tool.Write("town/overlays/town/text.md", "::: replace #who-report\nx\n:::\n");
        Assert.Equal(ExitCode.Errors, Tool.Run("check", "town"));
        Assert.StartsWith("town/overlays/town/text.md:1:", Tool.Out.ToString(), StringComparison.Ordinal);
        Tool.Write("town/overlays/town/text.md", "");
        Tool.Write(
            "town/targets/town-hall.yaml",
            "target: town-hall\ntitle: Town hall\nlayers: [town]\nfor: sample ^1.4\n"
        );
        Assert.Equal(ExitCode.Errors, Tool.Run("check", "town"));
        Assert.Contains("[sample 1.0.0]/curriculum.yaml:3:", Tool.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_of_a_release_are_read_and_not_written()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town");
        Runs("overlay", "status", "xa", "--path", "town");
        Assert.Equal(
            ExitCode.Usage,
            Tool.Run("overlay", "accept", "xa", "who-reports", "--note", "read", "--path", "town")
        );
        Assert.Contains("'xa' comes with sample 1.0.0", Said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Tool.Run("overlay", "new", "xa", "--jurisdiction", "xa", "--path", "town"));
        Runs("overlay", "new", "village", "--jurisdiction", "town", "--builds-on", "xa", "--path", "town");
        Assert.True(File.Exists(Tool.At("town", "overlays", "village", "overlay.yaml")));
        Runs("check", "town");
    }

    [Fact]
    public void A_lock_that_does_not_meet_what_is_wanted_is_told_at_its_line()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town");
        Tool.Write("town/courseforge.yaml", "uses:\n  sample: {version: ^1.1, from: ../releases}\n");
        Assert.Equal(ExitCode.Errors, Tool.Run("check", "town", "--output", "short"));
        Assert.StartsWith("town/courseforge.yaml:2:21: error CF7103", Tool.Out.ToString(), StringComparison.Ordinal);
        Refuses("CF7105", "restore", "town");
        Assert.Contains("there is 1.0.0", Said, StringComparison.Ordinal);
        Release("1.1.0");
        Refuses("CF7103", "restore", "town", "--locked");
        Runs("restore", "town");
        Runs("restore", "town", "--locked");
        Runs("check", "town");
    }

    [Fact]
    public void Ranges_sources_and_locks_that_cannot_be_meant_are_told()
    {
        WriteProject("  sample: {version: newest, from: ../releases}\n");
        Refuses("CF7125", "restore", "town");
        WriteProject("  sample: {version: ^1.0, from: ../nowhere}\n");
        Refuses("CF7108", "restore", "town");
        WriteProject("  sample: {version: ^1.0, from: \"http://example.org/releases\"}\n");
        Refuses("CF7117", "restore", "town");
        WriteProject("  sample: {version: ^1.0, from: \"https://me:secret@example.org/releases\"}\n");
        Refuses("CF7117", "restore", "town");
        Tool.Write("town/courseforge.lock", "releases:\n  sample: {version: 1.0.0, sha256: abc, from: ../releases}\n");
        Refuses("CF7127", "restore", "town");
        Tool.Write("town/courseforge.yaml", "uses: []\n");
        Assert.Equal(ExitCode.Errors, Tool.Run("restore", "town"));
        Assert.Equal(ExitCode.Usage, Tool.Run("restore", "base"));
        Assert.Contains("uses no releases", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_needed_that_is_here()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town");
        Directory.Delete(Tool.At("home"), recursive: true);
        Assert.Equal(ExitCode.Errors, Tool.Run("check", "town", "--output", "short"));
        Assert.StartsWith("town/courseforge.lock:4:3: error CF7101", Tool.Out.ToString(), StringComparison.Ordinal);
        Runs("restore", "town", "--locked");
        Runs("check", "town");
    }

    [Fact]
    public void A_vendored_project_needs_neither_store_nor_source()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town", "--vendor");
        Directory.Delete(Tool.At("home"), recursive: true);
        Directory.Delete(Tool.At("releases"), recursive: true);
        Runs("check", "town");
        Runs("restore", "town", "--locked");
        Assert.True(File.Exists(Tool.At("town", "vendor", "sample", "modules", "basics.md")));
        Assert.Equal("* -text\n", File.ReadAllText(Tool.At("town", "vendor", ".gitattributes")));

        // One who changes what is vendored builds something else than was reviewed.
        File.AppendAllText(Tool.At("town", "vendor", "sample", "modules", "basics.md"), "more\n");
        Assert.Equal(ExitCode.Errors, Tool.Run("check", "town"));
        Assert.Contains("CF7101", Tool.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_as_it_stands_and_locked_builds_want_it_as_it_was()
    {
        WriteProject("  sample: {version: ^1.0, from: ../base}\n");
        Runs("restore", "town");
        Runs("check", "town");
        Tool.Write("base/modules/basics.md", Module.Replace("48", "24", StringComparison.Ordinal));
        Runs("check", "town");
        Assert.Contains("CF7124", Tool.Out.ToString(), StringComparison.Ordinal);
        Refuses("CF7110", "build", "town", "--out", "built", "--locked", "--as-of", "2026-01-31");
        Refuses("CF7110", "restore", "town");
        Runs("update", "--path", "town");
        Runs("build", "town", "--out", "built", "--locked", "--as-of", "2026-01-31");
    }

    [Fact]
    public void Two_versions_of_one_thing_are_an_error_that_says_who_wants_what()
    {
        Release("1.0.0");
        Release("2.0.0");
        Overlays("left", "^1.0");
        Overlays("right", "^2.0");
        WriteProject("  left: {version: ^1.0, from: ../left}\n  right: {version: ^1.0, from: ../right}\n");
        Refuses("CF7104", "restore", "town");
        Assert.Contains("left 1.0.0 wants ^1.0", Said, StringComparison.Ordinal);
        Assert.Contains("right 1.0.0 wants ^2.0", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_version_that_all_can_use_is_found()
    {
        Release("1.0.0");
        Release("1.5.0");
        Overlays("left", "^1.0");
        Overlays("right", "\"[1.0,1.3)\"");
        WriteProject("  left: {version: ^1.0, from: ../left}\n  right: {version: ^1.0, from: ../right}\n");
        Runs("restore", "town");
        Assert.Contains("sample:\n    version: 1.0.0", Lock, StringComparison.Ordinal);
        Runs("check", "town");
    }

    [Fact]
    public void A_circle_and_a_project_over_nothing_are_told()
    {
        Tool.Write(
            "left/courseforge.yaml",
            "id: left\ntitle: L\nversion: 1.0.0\npublisher: P\nuses:\n  right: {version: ^1.0, from: ../right}\n"
        );
        Tool.Write(
            "right/courseforge.yaml",
            "id: right\ntitle: R\nversion: 1.0.0\npublisher: P\nuses:\n  left: {version: ^1.0, from: ../left}\n"
        );
        WriteProject("  left: {version: ^1.0, from: ../left}\n");
        Refuses("CF7106", "restore", "town");
        Assert.Contains("left -> right -> left", Said, StringComparison.Ordinal);

        Release("1.0.0");
        var settings = File.ReadAllText(Tool.At("base", "curriculum.yaml"));
        Tool.Write("base/curriculum.yaml", settings.Replace("id: sample", "id: other", StringComparison.Ordinal));
        Tool.Write("base/overlays/xa/overlay.yaml", "layer: xa\ntitle: Xanadu\njurisdiction: xa\n");
        Tool.Write("base/targets/xanadu.yaml", "target: xanadu\ntitle: Xanadu\nlayers: [xa]\n");
        Runs("pack", "base", "--out", "releases", "--index");
        WriteProject(Uses + "  other: {version: ^1.0, from: ../releases}\n");
        Refuses("CF7107", "restore", "town");
    }

    [Fact]
    public void One_overlay_has_one_owner_and_a_project_no_modules()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town");
        Tool.Write("town/overlays/xa/overlay.yaml", "layer: xa\ntitle: Ours\njurisdiction: xa\n");
        Refuses("CF7115", "build", "town", "--out", "built");
        Assert.Contains("'overlays/xa' comes from sample 1.0.0 and from this project", Said, StringComparison.Ordinal);
        Directory.Delete(Tool.At("town", "overlays", "xa"), recursive: true);
        Tool.Write(
            "town/jurisdictions.yaml",
            "jurisdictions:\n  xa: {name: Again, level: state}\n  town: {name: T, level: agency}\n"
        );
        Refuses("CF7115", "build", "town", "--out", "built");
        Tool.Write("town/jurisdictions.yaml", "jurisdictions:\n  town: {name: T, level: agency}\n");
        Tool.Write("town/modules/more.md", Module);
        Refuses("CF7116", "build", "town", "--out", "built");
    }

    [Fact]
    public void A_store_that_cannot_be_written_says_what_to_do_instead()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Tool.Variables["COURSEFORGE_HOME"] = Tool.Write("file", "not a folder");
        Refuses("CF7120", "restore", "town");
        Assert.False(File.Exists(Tool.At("town", "courseforge.lock")));
        Assert.Equal("not a folder", File.ReadAllText(Tool.At("file")));
    }

    [Fact]
    public void What_a_killed_restore_left_is_cleared_away_and_a_damaged_release_is_put_right()
    {
        Release("1.0.0");
        WriteProject(Uses);
        Runs("restore", "town");
        var stored = Tool.At("home", "releases", Stored().Single());
        Tool.Write($"home/releases/.new-{new string('a', 32)}/half.md", "half");
        Tool.Write($"home/releases/.new-{new string('a', 32)}.lock", "");
        File.WriteAllText(Path.Combine(stored, "modules", "basics.md"), "x");
        Assert.Equal(ExitCode.Errors, Tool.Run("check", "town"));
        Runs("restore", "town");
        Assert.Equal([Path.GetFileName(stored)], Stored());
        Runs("check", "town");
    }

    [Fact]
    public void Two_restores_at_once_leave_one_whole_release()
    {
        Release("1.0.0");
        WriteProject(Uses);
        var host = Tool.Surroundings(TextWriter.Null, TextWriter.Null);
        Parallel.For(0, 4, i =>
        {
            var folder = Tool.At("town");
            var result = CourseForge.Authoring.Releases.ProjectRestore.Run(folder, false, false, host);
            Assert.Single(result.Releases);
        });
        Assert.Single(Stored());
        Runs("build", "town", "--out", "built", "--locked", "--as-of", "2026-01-31");
    }

    private void Overlays(string id, string range)
    {
        Tool.Write(
            $"{id}/courseforge.yaml",
            $"id: {id}\ntitle: {id}\nversion: 1.0.0\npublisher: P\nuses:\n  sample: {{version: {range}, from: ../releases}}\n"
        );
        Tool.Write($"{id}/overlays/{id}/overlay.yaml", $"layer: {id}\ntitle: {id}\njurisdiction: xa\n");
    }
}
