using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Packaging.Zip;
using CourseForge.Text;

namespace CourseForge.Tests.Packaging;

public sealed class ZipWriterTests
{
    private static readonly MemoryWorkspace Workspace = new MemoryWorkspace()
        .Add("media/noise.png", Noise(300_000))
        .Add("media/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>" + new string(' ', 5000));

    private static readonly OutputFile[] Files =
    [
        new GeneratedFile(
            "index.html",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>Héllo</p>\n", 500)))
        ),
        new GeneratedFile("imsmanifest.xml", "<manifest/>"u8.ToArray()),
        new GeneratedFile("assets/empty.css", ReadOnlyMemory<byte>.Empty),
        new CopiedFile("media/noise.png", new CoursePath("media/noise.png"), 300_000),
        new CopiedFile("media/plan.svg", new CoursePath("media/plan.svg"), 5000),
    ];

    [Fact]
    public void The_frameworks_reader_finds_what_was_put_in()
    {
        using var archive = new ZipArchive(new MemoryStream(Write(1)));
        Assert.Equal(
            ["imsmanifest.xml", "assets/empty.css", "index.html", "media/noise.png", "media/plan.svg"],
            archive.Entries.Select(entry => entry.FullName)
        );
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            var expected = Files.Single(file => file.Path == entry.FullName) switch
            {
                GeneratedFile generated => generated.Content.ToArray(),
                CopiedFile copied => Workspace.Read(copied.Source)!,
                _ => throw new InvalidOperationException(),
            };
            Assert.Equal(expected, content.ToArray());
            Assert.Equal(Crc32Of(expected), entry.Crc32);
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
        }
    }

    [Fact]
    public void A_full_disk_is_not_taken_for_a_picture_that_cannot_be_read()
    {
        using var disk = new FullAfter(100_000);
        var diagnostics = new DiagnosticBag();
        var entries = ZipEntry.Prepare(Files, Workspace, 1, diagnostics)!.Value;
        Assert.Throws<IOException>(() => ZipWriter.Write(entries, null, Workspace, disk, diagnostics));
        Assert.Equal(0, diagnostics.Count);
    }

    private sealed class FullAfter(int length) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Position + count > length)
            {
                throw new IOException("No space left on device", 28);
            }

            base.Write(buffer, offset, count);
        }
    }

    [Fact]
    public void Pictures_are_stored_and_text_is_compressed()
    {
        using var archive = new ZipArchive(new MemoryStream(Write(1)));
        Assert.Equal(300_000, archive.GetEntry("media/noise.png")!.CompressedLength);
        Assert.True(archive.GetEntry("media/plan.svg")!.CompressedLength < 300);
        Assert.True(archive.GetEntry("index.html")!.CompressedLength < 300);
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_number_of_workers() => Assert.Equal(Write(1), Write(8));

    [Fact]
    public void A_picture_that_changes_while_it_is_packed_stops_the_package()
    {
        var workspace = new MemoryWorkspace().Add("media/a.png", Noise(1000));
        var diagnostics = new DiagnosticBag();
        var entries = ZipEntry.Prepare(
            [new CopiedFile("media/a.png", new CoursePath("media/a.png"), 1000)],
            workspace,
            1,
            diagnostics
        );
        workspace.Add("media/a.png", Noise(999));
        Assert.False(ZipWriter.Write(entries!.Value, null, workspace, new MemoryStream(), diagnostics));
        Assert.Equal(
            "media/a.png:1:1: error CF6004: 'media/a.png' could not be read, or changed while it was being packed",
            CaseFile.Describe(diagnostics.ToSorted())
        );
    }

    [Fact]
    public void A_picture_that_went_away_stops_the_package()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(
            ZipEntry.Prepare(
                [new CopiedFile("media/gone.png", new CoursePath("media/gone.png"), 1)],
                new MemoryWorkspace(),
                1,
                diagnostics
            )
        );
        Assert.Equal("CF6004", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void A_package_of_more_than_four_gigabytes_is_refused_before_anything_is_written()
    {
        var huge = new ZipEntry(
            "media/film.mp4",
            default,
            new CoursePath("media/film.mp4"),
            true,
            false,
            5_000_000_000,
            0,
            ""
        );
        var output = new MemoryStream();
        var diagnostics = new DiagnosticBag();
        Assert.False(ZipWriter.Write([huge], null, new MemoryWorkspace(), output, diagnostics));
        Assert.Equal("CF6005", Assert.Single(diagnostics.ToSorted()).Code);
        Assert.Equal(0, output.Length);
    }

    [Theory]
    [InlineData("index.html", "index.html", "CF6001")]
    [InlineData("index.html", "Index.html", "CF6001")]
    [InlineData("index.html", "build-record.json", "CF6001")]
    [InlineData("index.html", "../up.html", "CF6002")]
    [InlineData("index.html", "/root.html", "CF6002")]
    [InlineData("index.html", "a b.html", "CF6002")]
    [InlineData("index.html", "é.html", "CF6002")]
    [InlineData("index.html", ".hidden", "CF6002")]
    public void Names_that_an_importer_would_lose_are_refused(string first, string second, string code)
    {
        var diagnostics = new DiagnosticBag();
        PackagePathCheck.Check([new GeneratedFile(first, default), new GeneratedFile(second, default)], diagnostics);
        Assert.Equal(code, Assert.Single(diagnostics.ToSorted()).Code);
    }

    private static byte[] Write(int workers)
    {
        var diagnostics = new DiagnosticBag();
        var entries = ZipEntry.Prepare(Files, Workspace, workers, diagnostics)!.Value;
        var output = new MemoryStream();
        Assert.True(
            ZipWriter.Write(entries.Reverse().ToImmutableArray(), "imsmanifest.xml", Workspace, output, diagnostics)
        );
        return output.ToArray();
    }

    /// <summary>Bit by bit, to check the table-driven one.</summary>
    private static uint Crc32Of(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        uint state = 1;
        for (var i = 0; i < length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] = (byte)state;
        }

        return bytes;
    }
}
