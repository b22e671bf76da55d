using System.Xml;
using System.Xml.Linq;

namespace CourseForge.Tests.Packaging;

/// <summary>The manifest against the official schema documents, and against what a schema cannot say.</summary>
public sealed class Scorm12ManifestTests
{
    private static readonly XNamespace Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";

    [Fact]
    public void The_shipped_course_is_valid_by_the_official_schemas() =>
        Assert.Empty(Errors(PackedCourse.Shipped("scorm12").Text("imsmanifest.xml")));

    [Fact]
    public void Titles_with_markup_quotes_and_great_length_stay_valid()
    {
        var title = "\"A <b> & 'C'\" " + string.Concat(Enumerable.Repeat("très long ", 80));
        var packed = PackedCourse.Of(WithCourseTitle(title), "scorm12");
        var manifest = packed.Text("imsmanifest.xml");
        Assert.Empty(Errors(manifest));
        var written = XDocument.Parse(manifest).Descendants(Cp + "title").First().Value;
        Assert.StartsWith("\"A <b> & 'C'\" très long", written, StringComparison.Ordinal);
        Assert.Equal(200, written.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_long_title_is_not_cut_inside_a_character(int shift)
    {
        var packed = PackedCourse.Of(
            WithCourseTitle(new string('x', shift) + string.Concat(Enumerable.Repeat("\U0001F692", 200))),
            "scorm12"
        );
        Assert.EndsWith(
            "\U0001F692…",
            XDocument.Parse(packed.Text("imsmanifest.xml")).Descendants(Cp + "title").First().Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_long_title_is_not_cut_through_a_character()
    {
        // The 199th and 200th UTF-16 unit are the two halves of one character, of which XML cannot hold one alone.
        var packed = PackedCourse.Of(WithCourseTitle(new string('a', 198) + "\U0001F600 and more"), "scorm12");
        Assert.Equal(
            new string('a', 198) + "…",
            XDocument.Parse(packed.Text("imsmanifest.xml")).Descendants(Cp + "title").First().Value
        );
    }

    [Fact]
    public void A_wrong_manifest_is_found_wrong()
    {
        var manifest = PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12").Text("imsmanifest.xml");
        Assert.NotEmpty(
            Errors(manifest.Replace("adlcp:scormtype=\"sco\"", "adlcp:scormtype=\"page\"", StringComparison.Ordinal))
        );
        Assert.NotEmpty(
            Errors(manifest.Replace("<imsmd:language>en</imsmd:language>", "<imsmd:tongue/>", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Schema_documents_are_named_only_when_they_are_in_the_package()
    {
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var without = XDocument.Parse(
            PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12").Text("imsmanifest.xml")
        );
        Assert.Null(without.Root!.Attribute(xsi + "schemaLocation"));

        var packed = PackedCourse.Of(
            MinimalCurriculum.Workspace(),
            "scorm12",
            schemas: ["imscp_rootv1p1p2.xsd", "extra.xsd"]
        );
        Assert.Equal(
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd",
            XDocument.Parse(packed.Text("imsmanifest.xml")).Root!.Attribute(xsi + "schemaLocation")!.Value
        );
        Assert.Contains("extra.xsd", packed.Files().Keys);
    }

    [Fact]
    public void A_schema_named_like_a_file_of_the_course_is_refused() =>
        Assert.Equal(
            "imsmanifest.xml:1:1: error CF6001: two files want the name 'imsmanifest.xml' in the package",
            PackedCourse
                .Of(
                    MinimalCurriculum.Workspace(),
                    "scorm12",
                    schemas: ["imsmanifest.xml", "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "imsmd_rootv1p2p1.xsd"]
                )
                .Diagnostics
        );

    private static MemoryWorkspace WithCourseTitle(string title)
    {
        var workspace = new MemoryWorkspace().Add(
            "courses/basic.yaml",
            $"course: basic\ntitle: '{title.Replace("'", "''", StringComparison.Ordinal)}'\naudience: everyone\nhours: 0.1\nmodules: [basics]\n"
        );
        MinimalCurriculum.Complete(workspace);
        return workspace;
    }

    private static List<string> Errors(string manifest) => OfficialSchemas.Scorm12.Errors(manifest);
}
