using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Packaging.Zip;
using CourseForge.Text;

namespace CourseForge.Tests.Packaging;

public sealed class PackedFilesTests
{
    [Fact]
    public void The_same_content_under_another_name_is_compressed_once()
    {
        var packed = new PackedFiles();
        var first = Entry("a.html", "the same text, the same text, the same text", packed);
        var second = Entry("b.html", "the same text, the same text, the same text", packed);
        Assert.Equal(1, packed.Reused);
        Assert.Equal("b.html", second.Path);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(
            Entry("b.html", "the same text, the same text, the same text", null).Body.ToArray(),
            second.Body.ToArray()
        );
    }

    [Fact]
    public void Another_content_is_another_entry()
    {
        var packed = new PackedFiles();
        Entry("a.html", "one text", packed);
        var second = Entry("a.html", "two text", packed);
        Assert.Equal(0, packed.Reused);
        Assert.Equal(Entry("a.html", "two text", null).Digest, second.Digest);
    }

    [Fact]
    public void A_medium_is_measured_once()
    {
        var packed = new PackedFiles();
        var workspace = new MemoryWorkspace().Add("media/a.png", "a picture");
        var file = new CopiedFile("media/a.png", new CoursePath("media/a.png"), 9);
        var first = ZipEntry.Prepare([file], workspace, 1, new DiagnosticBag(), packed)!.Value[0];
        var second = ZipEntry.Prepare([file], workspace, 1, new DiagnosticBag(), packed)!.Value[0];
        Assert.Equal(1, packed.Reused);
        Assert.Equal(first, second);
    }

    /// <summary>However much is packed, what is held stays within its limit, and what was held is not wrong.</summary>
    [Fact]
    public void What_is_held_is_bounded()
    {
        var packed = new PackedFiles(mostBytes: 4_000);
        var random = new Random(1);
        var contents = Enumerable.Range(0, 12).Select(_ => Noise(random)).ToList();
        foreach (var content in contents.Concat(contents))
        {
            var entry = ZipEntry.Of(new GeneratedFile("a.html", content), packed);
            Assert.Equal(ZipEntry.Of(new GeneratedFile("a.html", content)).Digest, entry.Digest);
        }

        Assert.Equal(0, packed.Reused);
        ZipEntry.Of(new GeneratedFile("a.html", contents[^1]), packed);
        Assert.Equal(1, packed.Reused);
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[1_000];
        random.NextBytes(bytes);
        return bytes;
    }

    private static ZipEntry Entry(string path, string text, PackedFiles? packed) =>
        ZipEntry.Of(new GeneratedFile(path, System.Text.Encoding.UTF8.GetBytes(text)), packed);
}
