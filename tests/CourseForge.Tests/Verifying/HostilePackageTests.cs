using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;
using CourseForge.Authoring;
using CourseForge.Authoring.Verifying;

namespace CourseForge.Tests.Verifying;

/// <summary>Whatever somebody puts into a package: something is told, and nothing breaks or goes on without end.</summary>
public sealed class HostilePackageTests : IDisposable
{
    private const int Seed = 20261130;
    private const int Count = 300;

    private static readonly AuthoringHost s_host = new()
    {
        CurrentDirectory = "/",
        Today = new DateOnly(2026, 1, 31),
        Variable = static _ => null,
        Processors = 2,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("courseforge-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The same damage in every run.")]
    public void Bytes_that_were_changed_anywhere_in_the_zip_are_told_and_never_thrown()
    {
        var files = new List<(string Path, byte[] Bytes)>();
        MinimalPackage.Complete(files);
        var whole = Zip(files);
        var random = new Random(Seed);
        var told = 0;
        for (var i = 0; i < Count; i++)
        {
            var zip = (byte[])whole.Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                zip[random.Next(zip.Length)] = (byte)random.Next(256);
            }

            var end = random.Next(4) == 0 ? random.Next(zip.Length) : zip.Length;
            told += Verify(zip[..end]) > 0 ? 1 : 0;
        }

        Assert.True(told > Count / 2, $"{told} of {Count}");
    }

    /// <summary>Each is a form that a careless search goes through again and again; a run of it ends at once.</summary>
    [Theory]
    [InlineData("style.css", "url(", 500_000)]
    [InlineData("style.css", "url(a ", 500_000)]
    [InlineData("style.css", "/* url(a) ", 300_000)]
    [InlineData("script.js", "ajax(  ", 500_000)]
    [InlineData("script.js", "top . ", 500_000)]
    [InlineData("script.js", "a.src=\"//a.example\";", 200_000)]
    [InlineData("page.html", "<div><b>", 300_000)]
    [InlineData("page.html", "<script>", 300_000)]
    [InlineData("page.html", "<a href=x>", 200_000)]
    public void Texts_that_are_made_to_take_long_do_not(string path, string part, int count)
    {
        var text = new StringBuilder().Insert(0, part, count).ToString();
        var files = new List<(string Path, byte[] Bytes)> { (path, Encoding.UTF8.GetBytes(text)) };
        MinimalPackage.Complete(files);
        Verify(Zip(files));
    }

    [Fact]
    public void A_manifest_that_is_nested_without_end_is_told()
    {
        var items = new StringBuilder().Insert(0, "<item identifier=\"a\">", 200_000);
        Assert.True(VerifyManifest($"<manifest identifier=\"m\"><organizations><organization>{items}") > 0);
        items.Insert(items.Length, "</item>", 200_000);
        Assert.True(
            VerifyManifest(
                $"<manifest identifier=\"m\"><organizations><organization>{items}</organization></organizations></manifest>"
            ) > 0
        );
    }

    [Fact]
    public void Thousands_of_references_that_lead_nowhere_are_told()
    {
        var items = new StringBuilder();
        var resources = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            items.Append("<item identifier=\"i").Append(i).Append("\" identifierref=\"x").Append(i).Append("\"/>");
            resources.Append("<resource identifier=\"r").Append(i).Append("\" type=\"webcontent\"/>");
        }

        Assert.True(
            VerifyManifest(
                $"""
                <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><organizations>
                <organization identifier="o"><title>T</title>{items}</organization></organizations>
                <resources>{resources}</resources></manifest>
                """
            ) > 20_000
        );
    }

    private int VerifyManifest(string text)
    {
        var files = new List<(string Path, byte[] Bytes)> { ("imsmanifest.xml", Encoding.UTF8.GetBytes(text)) };
        MinimalPackage.Complete(files);
        return Verify(Zip(files));
    }

    private int Verify(byte[] zip)
    {
        var path = Path.Combine(_folder, "package.zip");
        File.WriteAllBytes(path, zip);
        return PackageVerification
            .Run(new VerifyRequest { Path = path, ToolVersion = "0.0.0-test" }, s_host)
            .Diagnostics.Length;
    }

    private static byte[] Zip(List<(string Path, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                // As they are, so that no damage of the compression hides the rest.
                using var content = zip.CreateEntry(path, CompressionLevel.NoCompression).Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
