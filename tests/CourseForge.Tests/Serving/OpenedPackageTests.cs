using System.IO.Compression;
using System.Text;
using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;
using CourseForge.Serving.Packages;

namespace CourseForge.Tests.Serving;

/// <summary>Packages of any maker are read as learning systems read them, and nothing of them is believed.</summary>
public sealed class OpenedPackageTests
{
    private const string Scorm12 = """
        <manifest identifier="m" xml:base="content/"
            xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="b">
            <organization identifier="a"><title>Not this</title></organization>
            <organization identifier="b"><title>Fire</title>
              <item identifier="i1" identifierref="r1" parameters="?a=1">
                <title>One</title><adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>hello</adlcp:datafromlms>
              </item>
              <item identifier="i2" identifierref="r2"><title>Two</title></item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="one.html"/>
            <resource identifier="r2" type="webcontent" adlcp:scormtype="asset" href="two.html" xml:base="more/"/>
          </resources>
        </manifest>
        """;

    [Fact]
    public void A_manifest_of_scorm_12_names_its_units_in_order()
    {
        using var package = Open(out var said, ("imsmanifest.xml", Scorm12), ("content/one.html", "1"));

        Assert.Empty(said);
        Assert.Equal(("scorm12", "Fire"), (package!.Manifest.Standard, package.Manifest.Title));
        var (one, two) = (package.Manifest.Units[0], package.Manifest.Units[1]);
        Assert.Equal(
            ("content/one.html?a=1", "80", "hello", true),
            (one.Href, one.PassMark, one.LaunchData, one.Speaks)
        );
        Assert.Equal(("content/more/two.html", false), (two.Href, two.Speaks));
        Assert.Equal("1", Encoding.UTF8.GetString(package.Read("content/one.html")!));
    }

    [Fact]
    public void A_course_structure_of_cmi5_names_its_units()
    {
        using var package = Open(
            out _,
            (
                "cmi5.xml",
                """
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                  <course id="urn:c"><title><langstring lang="en">Fire</langstring></title></course>
                  <au id="urn:u" moveOn="CompletedAndPassed" masteryScore="0.8">
                    <title><langstring lang="en">One</langstring></title>
                    <url>launch.html</url><launchParameters>x</launchParameters>
                  </au>
                </courseStructure>
                """
            )
        );

        var unit = Assert.Single(package!.Manifest.Units);
        Assert.Equal(("cmi5", "Fire"), (package.Manifest.Standard, package.Manifest.Title));
        Assert.Equal(
            ("urn:u", "One", "launch.html", "0.8", "x", "CompletedAndPassed"),
            (unit.Id, unit.Title, unit.Href, unit.PassMark, unit.LaunchData, unit.MoveOn)
        );
    }

    [Fact]
    public void Plain_pages_begin_with_their_index()
    {
        using var package = Open(out _, ("index.html", "<h1>"));
        Assert.Equal("web", package!.Manifest.Standard);
    }

    [Theory]
    [InlineData("../../outside.html")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/windows.html")]
    [InlineData("a/../../b.html")]
    [InlineData("..\\b.html")]
    public void A_path_out_of_the_package_is_told_and_left_out(string path)
    {
        using var package = Open(out var said, ("index.html", "<h1>"), (path, "x"));

        Assert.Equal("CF7011", Assert.Single(said).Code);
        Assert.Null(package!.Read(path));
        Assert.Equal("index.html", Assert.Single(package.Files));
    }

    [Fact]
    public void A_manifest_in_a_folder_is_found_and_told()
    {
        using var package = Open(out var said, ("course/imsmanifest.xml", Scorm12));
        Assert.Equal("CF7012", Assert.Single(said).Code);
        Assert.Equal("course/content/one.html?a=1", package!.Manifest.Units[0].Href);
    }

    [Theory]
    [InlineData("<manifest")]
    [InlineData("<!DOCTYPE m [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><manifest>&x;</manifest>")]
    public void A_manifest_that_cannot_be_read_is_told(string manifest)
    {
        Assert.Null(Open(out var said, ("imsmanifest.xml", manifest)));
        Assert.Equal("CF7013", Assert.Single(said).Code);
    }

    [Theory]
    [InlineData("imsmanifest.xml", "<manifest/>")]
    [InlineData("readme.txt", "nothing")]
    public void A_package_with_nothing_to_launch_is_told(string name, string text)
    {
        Assert.Null(Open(out var said, (name, text)));
        Assert.Equal("CF7014", Assert.Single(said).Code);
    }

    [Fact]
    public void What_is_no_zip_file_is_told()
    {
        var said = new DiagnosticBag();
        Assert.Null(OpenedPackage.Open(new MemoryStream("PK but no more"u8.ToArray()), said));
        Assert.Equal("CF7010", Assert.Single(said.ToSorted()).Code);
    }

    [Theory]
    [InlineData("a.html", "x=1", "a.html?x=1")]
    [InlineData("a.html", "?x=1", "a.html?x=1")]
    [InlineData("a.html?y", "&x=1", "a.html?y&x=1")]
    [InlineData("a.html", "#top", "a.html#top")]
    [InlineData("a.html#end", "#top", "a.html#end")]
    [InlineData("a.html", "", "a.html")]
    public void Parameters_go_behind_the_address(string href, string parameters, string expected) =>
        Assert.Equal(expected, ManifestReader.WithParameters(href, parameters));

    private static OpenedPackage? Open(out IReadOnlyList<Diagnostic> said, params (string Path, string Text)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var stream = archive.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        zip.Position = 0;
        var diagnostics = new DiagnosticBag();
        var package = OpenedPackage.Open(zip, diagnostics);
        said = diagnostics.ToSorted();
        return package;
    }
}
