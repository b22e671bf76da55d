using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Loading.Svg;
using CourseForge.Text;

namespace CourseForge.Tests.Loading;

/// <summary>
/// Pictures as drawing programs write them, with all that they write for themselves (tests/pictures): none of it is
/// told.
/// </summary>
public sealed class HarmlessPicturesTests
{
    public static TheoryData<string> Pictures =>
        [
            .. Directory
                .GetFiles(RepositoryFiles.At("tests", "pictures"), "*.svg")
                .Concat(Directory.GetFiles(RepositoryFiles.At("curricula"), "*.svg", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void What_drawing_programs_write_is_harmless(string path)
    {
        var svg = File.ReadAllText(path);
        foreach (var text in (string[])[svg, svg.Replace("\n", "\r\n", StringComparison.Ordinal)])
        {
            Assert.Empty(Find(Encoding.UTF8.GetBytes(text)));
            Assert.Empty(Find([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));
        }
    }

    [Fact]
    public void Pictures_in_two_bytes_a_letter_are_pictures()
    {
        const string Svg =
            "<?xml version=\"1.0\" encoding=\"utf-16\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><title>Ä</title></svg>";
        Assert.Empty(Find([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Svg)]));
    }

    private static PictureProblem[] Find(byte[] bytes)
    {
        var workspace = new MemoryWorkspace().Add("media/a.svg", bytes);
        return SvgCheck.Find(workspace, workspace.List()[0]);
    }
}
