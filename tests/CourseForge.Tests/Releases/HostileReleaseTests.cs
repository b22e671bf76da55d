using System.Globalization;
using System.IO.Compression;
using System.Text;
using CourseForge.Layout;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Tests.Releases;

/// <summary>Zips that nobody should trust: each is refused with a code, and nothing is written.</summary>
public sealed class HostileReleaseTests : ReleaseWorld
{
    private const int Link = 0xA000 | 0x1FF;
    private const int Pipe = 0x1000 | 0x1FF;

    private readonly string _good;
    private readonly string _bad;

    public HostileReleaseTests()
    {
        Runs("pack", "base", "--out", "releases");
        _good = Tool.At("releases", "sample-1.0.0.curriculum.zip");
        _bad = Tool.At("bad.curriculum.zip");
        WriteProject("  sample: {version: ^1.0, from: ../bad.curriculum.zip}\n");
    }

    [Theory]
    [InlineData("../escaped.md")]
    [InlineData("overlays/../../escaped.md")]
    [InlineData("/escaped.md")]
    [InlineData("./escaped.md")]
    [InlineData("overlays//escaped.md")]
    [InlineData("..\\escaped.md")]
    [InlineData("c:/escaped.md")]
    [InlineData("modules/aux.md")]
    [InlineData("modules/esc\u202Edm.md")]
    [InlineData("MODULES/basics.md")]
    public void A_name_that_leads_out_or_is_another_elsewhere(string name)
    {
        With(zip => Write(zip.CreateEntry(name), "escaped"));
        RefusesAll("CF7112");
        Assert.Empty(Directory.GetFiles(Tool.Folder, "escaped.md", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(Link, "is a link")]
    [InlineData(Pipe, "is no plain file")]
    public void What_is_no_plain_file(int mode, string what)
    {
        With(zip =>
        {
            var entry = zip.CreateEntry("media/door.svg");
            entry.ExternalAttributes = mode << 16;
            Write(entry, "/etc/passwd");
        });
        RefusesAll("CF7112");
        Assert.Contains(what, Said, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_twice()
    {
        With(zip => Write(zip.CreateEntry("curriculum.yaml"), "id: other\n"));
        RefusesAll("CF7112");
    }

    [Fact]
    public void A_small_file_that_would_fill_a_disk()
    {
        With(zip =>
        {
            using var stream = zip.CreateEntry("media/film.mp4", CompressionLevel.Optimal).Open();
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 40; i++)
            {
                stream.Write(zeros);
            }
        });
        RefusesAll("CF7113");
    }

    /// <summary>Ten gigabytes, as the directory says; there is no need to have them.</summary>
    [Fact]
    public void A_file_that_says_that_it_is_larger_than_any_release()
    {
        With(zip =>
        {
            Write(zip.CreateEntry("media/one.mp4"), "small");
            Write(zip.CreateEntry("media/two.mp4"), "small");
        });
        Patch("media/one.mp4", 0xFFFFFFF0);
        Patch("media/two.mp4", 0xFFFFFFF0);
        RefusesAll("CF7113");
    }

    [Fact]
    public void A_file_that_is_not_as_the_list_says()
    {
        Rewrite(_good, _bad, (name, bytes) => name == "modules/basics.md" ? [.. bytes.Reverse()] : bytes);
        RefusesAll("CF7114");
        Assert.Contains("has another content", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_listed_or_not_there()
    {
        With(zip => Write(zip.CreateEntry("modules/more.md"), "more"));
        RefusesAll("CF7114");
        File.Delete(_bad);
        Rewrite(_good, _bad, (name, bytes) => name == "modules/basics.md" ? null : bytes);
        RefusesAll("CF7114");
    }

    [Fact]
    public void A_list_that_says_another_digest_of_the_whole()
    {
        Change(manifest => manifest with { Sha256 = new string('0', 64) });
        RefusesAll("CF7114");
    }

    [Fact]
    public void A_list_with_another_name_than_what_is_inside()
    {
        Change(manifest => manifest with { Version = "1.7.0" });
        RefusesAll("CF7109");
        File.Delete(_bad);
        Change(manifest => manifest with { Id = "other" });
        RefusesAll("CF7109");
    }

    [Fact]
    public void A_list_whose_id_is_a_path()
    {
        Change(manifest => manifest with { Id = "../../outside" });
        RefusesAll("CF7111");
    }

    [Fact]
    public void A_list_of_a_newer_version_or_none()
    {
        Change(manifest => manifest with { Format = 2 });
        RefusesAll("CF7111");
        Assert.Contains("newer version of courseforge", Said, StringComparison.Ordinal);
        File.Delete(_bad);
        Rewrite(_good, _bad, (name, bytes) => name == CurriculumLayout.ReleaseManifest ? null : bytes);
        RefusesAll("CF7111");
    }

    [Fact]
    public void No_zip_and_half_a_zip()
    {
        File.WriteAllText(_bad, "This is no zip.");
        RefusesAll("CF7111");
        var bytes = File.ReadAllBytes(_good);
        File.WriteAllBytes(_bad, bytes[..(bytes.Length / 2)]);
        RefusesAll("CF7111");
    }

    [Fact]
    public void Bytes_that_cannot_be_unpacked()
    {
        var bytes = File.ReadAllBytes(_good);
        using (var zip = ZipFile.OpenRead(_good))
        {
            var name = Encoding.ASCII.GetBytes("modules/basics.md");
            var start = bytes.AsSpan().IndexOf(name) + name.Length;
            bytes.AsSpan(start, 40).Fill(0xFF);
        }

        File.WriteAllBytes(_bad, bytes);
        RefusesAll("CF7114");
    }

    /// <summary>The digest of the lock is what was reviewed; whatever else comes is not taken.</summary>
    [Fact]
    public void A_release_that_was_put_in_place_of_another()
    {
        File.Copy(_good, _bad);
        Runs("restore", "town");
        var locked = Lock;
        Directory.Delete(Tool.At("home"), recursive: true);
        File.Delete(Tool.At("base", "targets", "xanadu.yaml"));
        Runs("pack", "base", "--out", "others");
        File.Copy(Tool.At("others", "sample-1.0.0.curriculum.zip"), _bad, overwrite: true);
        RefusesAll("CF7110");
        Assert.Equal(locked, Lock);
    }

    private void RefusesAll(string code)
    {
        Refuses(code, "restore", "town");
        Assert.StartsWith("town/courseforge.yaml:2:33: error", Said, StringComparison.Ordinal);
        Assert.DoesNotContain("CF9001", Said, StringComparison.Ordinal);
        Assert.Empty(Stored());
    }

    private void With(Action<ZipArchive> add)
    {
        File.Copy(_good, _bad);
        using var zip = ZipFile.Open(_bad, ZipArchiveMode.Update);
        add(zip);
    }

    private static void Write(ZipArchiveEntry entry, string text)
    {
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private void Change(Func<ReleaseManifest, ReleaseManifest> change) =>
        Rewrite(_good, _bad, (name, bytes) =>
            name == CurriculumLayout.ReleaseManifest
                ? change(ReleaseManifest.Read(new CoursePath(name), bytes, new())!).ToBytes()
                : bytes
        );

    /// <summary>Another length in the directory at the end of the zip (APPNOTE.TXT 4.3.12).</summary>
    private void Patch(string name, uint length)
    {
        var bytes = File.ReadAllBytes(_bad);
        var at = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46;
        Assert.Equal(
            0x02014b50u.ToString(CultureInfo.InvariantCulture),
            BitConverter.ToUInt32(bytes, at).ToString(CultureInfo.InvariantCulture)
        );
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), length);
        File.WriteAllBytes(_bad, bytes);
    }
}
