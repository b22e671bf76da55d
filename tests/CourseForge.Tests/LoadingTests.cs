using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Loading;
using CourseForge.Text;

namespace CourseForge.Tests;

/// <summary>What a case file cannot show: sizes, and independence of the order of the listing.</summary>
public sealed class LoadingTests
{
    [Fact]
    public void A_text_of_three_megabytes_is_refused_before_it_is_read()
    {
        var diagnostics = Load(MinimalCurriculum.Workspace().Add("modules/huge.md", new byte[3_000_000]), out _);
        Assert.Equal(
            "modules/huge.md:1:1: error CF1003: this file is 3.0 MB large; a text file may have 2 MB at most",
            diagnostics
        );
    }

    [Fact]
    public void A_line_of_a_megabyte_is_refused()
    {
        var diagnostics = Load(
            MinimalCurriculum.Workspace().Add("modules/long.md", "First.\n" + new string('x', 1_000_000) + "\n"),
            out _
        );
        Assert.Equal(
            "modules/long.md:2:1: error CF1004: this line has 1000000 characters; a line may have 20000 at most",
            diagnostics
        );
    }

    [Fact]
    public void A_folder_that_cannot_be_a_curriculum_is_refused()
    {
        var workspace = new MemoryWorkspace();
        for (var i = 0; i <= 100_000; i++)
        {
            workspace.Add($"media/{i}", []);
        }

        Assert.Equal(".:1:1: error CF1010: the folder holds more than 100000 files", Load(workspace, out _));
    }

    [Fact]
    public void A_listing_that_was_given_up_is_refused_as_too_large()
    {
        var workspace = MinimalCurriculum.Workspace().AddOdd("media/more", WorkspaceEntryKind.TooMany);
        Assert.Equal(".:1:1: error CF1010: the folder holds more than 100000 files", Load(workspace, out _));
        Assert.Single(Compiler.Analyse(workspace, new CompileOptions()).Diagnostics);
    }

    [Fact]
    public void Byte_order_marks_are_dropped_and_files_are_sorted()
    {
        var workspace = new MemoryWorkspace { Reversed = true }
            .Add("modules/b.md", [.. Encoding.UTF8.Preamble, .. "B"u8])
            .Add("modules/a.md", "A")
            .Add("Modules.txt", "ignored")
            .Add("theme/pages/lesson.sbn-html", "t")
            .Add("media/a.png", [1, 2, 3]);
        Assert.Equal("", Load(workspace, out var sources));
        Assert.Equal(["modules/a.md=A", "modules/b.md=B"], sources.Files.Select(file => $"{file.Path}={file.Text}"));
        Assert.Equal(["theme/pages/lesson.sbn-html"], sources.Theme.Select(file => file.Path.Value));
        Assert.Equal(["media/a.png"], sources.Media.Select(media => media.Path.Value));
    }

    private static string Load(IWorkspace workspace, out Text.SourceSet sources)
    {
        var diagnostics = new DiagnosticBag();
        sources = Loader.Load(workspace, new CompileOptions { MaxParallelism = 2 }, diagnostics);
        return CaseFile.Describe(diagnostics.ToSorted());
    }
}
