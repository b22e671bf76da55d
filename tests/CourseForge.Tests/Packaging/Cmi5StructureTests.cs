using System.Xml.Linq;

namespace CourseForge.Tests.Packaging;

/// <summary>cmi5.xml, by the rules of section 13 of the specification.</summary>
public sealed class Cmi5StructureTests
{
    private static readonly XNamespace Space = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ids_are_addresses_and_unique_references_resolve_and_the_unit_can_be_launched(bool shipped)
    {
        var packed = shipped ? PackedCourse.Shipped("cmi5") : PackedCourse.Of(MinimalCurriculum.Workspace(), "cmi5");
        var structure = XDocument.Parse(packed.Text("cmi5.xml"));
        Assert.Equal(Space + "courseStructure", structure.Root!.Name);
        var ids = structure.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _), id));
        Assert.All(structure.Descendants().Attributes("idref"), reference => Assert.Contains(reference.Value, ids));
        var unit = structure.Descendants(Space + "au").Single();
        Assert.Contains(unit.Element(Space + "url")!.Value, packed.Files().Keys);
        Assert.All(structure.Descendants(Space + "langstring"), text =>
            Assert.False(string.IsNullOrWhiteSpace(text.Value))
        );
    }

    /// <summary>
    /// peers: Lernkit GAPS.md 8, openedx-scorm-xblock #110 - a course without a judged quiz never completes, because a
    /// mastery score waits for a score.
    /// </summary>
    [Fact]
    public void A_course_that_cannot_be_failed_is_done_when_it_is_completed_and_has_no_mastery_score()
    {
        var unit = XDocument
            .Parse(PackedCourse.Of(MinimalCurriculum.Workspace(), "cmi5").Text("cmi5.xml"))
            .Descendants(Space + "au")
            .Single();
        Assert.Equal("Completed", unit.Attribute("moveOn")!.Value);
        Assert.Null(unit.Attribute("masteryScore"));
    }

    [Fact]
    public void The_structure_is_at_the_root_and_no_file_of_scorm_is_beside_it()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(PackedCourse.Shipped("cmi5").Zip));
        Assert.Equal("cmi5.xml", zip.Entries[0].FullName);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName == "imsmanifest.xml");
    }

    [Fact]
    public void The_host_page_may_speak_to_a_server_and_only_in_this_format()
    {
        Assert.Contains(
            "connect-src http: https:",
            PackedCourse.Of(MinimalCurriculum.Workspace(), "cmi5").Text("launch.html"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "connect-src",
            PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12").Text("launch.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_host_script_knows_the_name_of_the_course() =>
        Assert.StartsWith(
            "globalThis.courseForgePackage = {\"activity\":\"urn:courseforge:human-trafficking:first-response\"",
            PackedCourse.Shipped("cmi5").Text("assets/host.js"),
            StringComparison.Ordinal
        );
}
