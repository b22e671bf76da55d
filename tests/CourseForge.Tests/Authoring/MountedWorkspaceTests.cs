using System.Text;
using CourseForge.Authoring;
using CourseForge.Text;

namespace CourseForge.Tests.Authoring;

/// <summary>Several roots look like one curriculum folder.</summary>
public sealed class MountedWorkspaceTests
{
    private readonly MemoryWorkspace _root = new MemoryWorkspace()
        .Add("curriculum.yaml", "root")
        .Add("overlays/us/overlay.yaml", "hidden")
        .Add("overlays/us-ca/overlay.yaml", "beside");

    private readonly MemoryWorkspace _package = new MemoryWorkspace()
        .Add("overlay.yaml", "mounted")
        .Add("media/map.svg", "<svg/>");

    [Fact]
    public void Files_appear_below_their_folder_and_hide_what_the_root_has_there()
    {
        var workspace = new MountedWorkspace(_root, [new Mount("overlays/us", _package, "us 1.2.0")]);

        Assert.Equal(
            ["curriculum.yaml", "overlays/us-ca/overlay.yaml", "overlays/us/media/map.svg", "overlays/us/overlay.yaml"],
            workspace.List().Select(entry => entry.Path.Value).Order(StringComparer.Ordinal)
        );
        Assert.Equal("mounted", Text(workspace, "overlays/us/overlay.yaml"));
        Assert.Equal("beside", Text(workspace, "overlays/us-ca/overlay.yaml"));
        Assert.Equal("us 1.2.0", workspace.OriginOf(new CoursePath("overlays/us/overlay.yaml")));
        Assert.Null(workspace.OriginOf(new CoursePath("curriculum.yaml")));
        using var stream = workspace.Open(new CoursePath("overlays/us/media/map.svg"));
        Assert.Equal("<svg/>", new StreamReader(stream!).ReadToEnd());
    }

    [Fact]
    public void A_mount_in_a_mount_is_the_one_that_counts()
    {
        var inner = new MemoryWorkspace().Add("map.svg", "inner");
        var workspace = new MountedWorkspace(
            _root,
            [new Mount("overlays/us", _package, "outer"), new Mount("overlays/us/media", inner, "inner")]
        );

        Assert.Equal("inner", Text(workspace, "overlays/us/media/map.svg"));
        Assert.Single(workspace.List(), entry => entry.Path.Value == "overlays/us/media/map.svg");
    }

    [Fact]
    public void A_folder_comes_from_one_place()
    {
        var problem = Assert.Throws<RequestException>(() =>
            new MountedWorkspace(
                _root,
                [new Mount("overlays/us", _package, "us 1"), new Mount("overlays/us", _root, "us 2")]
            )
        );

        Assert.Contains("us 1 and us 2", problem.Message, StringComparison.Ordinal);
    }

    private static string Text(MountedWorkspace workspace, string path) =>
        Encoding.UTF8.GetString(workspace.Read(new CoursePath(path))!);
}
