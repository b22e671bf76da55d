using System.Xml.Linq;

namespace CourseForge.Tests.Packaging;

/// <summary>
/// The manifests of both 2004 editions against their schema documents, and against what a schema cannot say.
/// </summary>
public sealed class Scorm2004ManifestTests
{
    private static readonly XNamespace Cp = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static readonly XNamespace Adl = "http://www.adlnet.org/xsd/adlcp_v1p3";
    private static readonly XNamespace Ss = "http://www.imsglobal.org/xsd/imsss";

    [Theory]
    [InlineData("scorm2004-3")]
    [InlineData("scorm2004-4")]
    public void The_shipped_course_is_valid_by_the_official_schemas(string format) =>
        Assert.Empty(OfficialSchemas.Of(format).Errors(PackedCourse.Shipped(format).Text("imsmanifest.xml")));

    [Fact]
    public void A_manifest_of_the_fourth_edition_is_not_one_of_the_third()
    {
        var manifest = PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm2004-4").Text("imsmanifest.xml");
        Assert.NotEmpty(OfficialSchemas.Scorm2004Third.Errors(manifest));
        Assert.Contains("completionThreshold", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "completionThreshold",
            PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm2004-3").Text("imsmanifest.xml"),
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// peers: scol-r PR #74 - a malformed 2004 manifest showed "Passed" on open: the version of one edition, the
    /// namespaces of another, no sequencing.
    /// </summary>
    [Theory]
    [InlineData("scorm2004-3", "2004 3rd Edition")]
    [InlineData("scorm2004-4", "2004 4th Edition")]
    public void The_manifest_says_its_edition_and_that_content_sets_the_status(string format, string version)
    {
        var manifest = XDocument.Parse(PackedCourse.Of(MinimalCurriculum.Workspace(), format).Text("imsmanifest.xml"));
        Assert.Equal(version, manifest.Descendants(Cp + "schemaversion").Single().Value);
        Assert.DoesNotContain("imscp_rootv1p1p2", manifest.ToString(), StringComparison.Ordinal);
        var controls = manifest.Descendants(Ss + "deliveryControls").Single();
        Assert.Equal("true", controls.Attribute("completionSetByContent")!.Value);
        Assert.Equal("true", controls.Attribute("objectiveSetByContent")!.Value);
        Assert.Equal("sco", manifest.Descendants(Cp + "resource").Single().Attribute(Adl + "scormType")!.Value);
    }

    [Theory]
    [InlineData("scorm2004-3")]
    [InlineData("scorm2004-4")]
    public void Every_objective_of_the_course_is_in_the_sequencing_and_writes_what_its_edition_can_share(string format)
    {
        var packed = PackedCourse.Shipped(format);
        var manifest = XDocument.Parse(packed.Text("imsmanifest.xml"));
        var local = manifest
            .Descendants(Ss + "objective")
            .Select(objective => objective.Attribute("objectiveID")!.Value)
            .ToList();
        Assert.Equal(29, local.Count);
        Assert.Contains("lo-secure-safety", local);
        // One unit has nobody to share an objective with, and Moodle takes no package that maps any.
        Assert.Empty(manifest.Descendants(Ss + "mapInfo"));
        XNamespace seq = "http://www.adlnet.org/xsd/adlseq_v1p3";
        Assert.Empty(manifest.Descendants(seq + "mapInfo"));
    }
}
