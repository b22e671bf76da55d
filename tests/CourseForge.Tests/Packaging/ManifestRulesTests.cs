using System.Xml;
using System.Xml.Linq;

namespace CourseForge.Tests.Packaging;

/// <summary>What no schema can say, the same for every SCORM edition.</summary>
[Trait("Speed", "Slow")]
public sealed class ManifestRulesTests
{
    public static TheoryData<string> Editions => ["scorm12", "scorm2004-3", "scorm2004-4"];

    /// <summary>
    /// peers: exelearning #912, #915, Adapt and Xerte - files missing from the manifest, or listed wrongly.
    /// </summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_file_is_listed_once_and_every_link_leads_to_a_file(string format)
    {
        foreach (
            var packed in (PackedCourse[])
                [PackedCourse.Shipped(format), PackedCourse.Of(MinimalCurriculum.Workspace(), format)]
        )
        {
            var manifest = XDocument.Parse(packed.Text("imsmanifest.xml"));
            var listed = Named(manifest, "file").Select(file => file.Attribute("href")!.Value).ToList();
            Assert.Equal(
                packed.Files().Keys.Where(path => path != "imsmanifest.xml"),
                listed.Order(StringComparer.Ordinal)
            );
            Assert.All(Named(manifest, "resource"), resource =>
                Assert.Contains(resource.Attribute("href")!.Value, listed)
            );
            Assert.All(Named(manifest, "resource"), resource =>
                Assert.DoesNotContain('?', resource.Attribute("href")!.Value)
            );
        }
    }

    /// <summary>
    /// peers: SSP PR #1, iSpring, adapt_framework #2247 - bad identifiers: apostrophes, digits first, duplicates.
    /// </summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void Identifiers_are_unique_XML_names_and_references_resolve(string format)
    {
        var manifest = XDocument.Parse(PackedCourse.Shipped(format).Text("imsmanifest.xml"));
        var identifiers = manifest.Descendants().Attributes("identifier").Select(attribute => attribute.Value).ToList();
        Assert.Equal(identifiers.Count, identifiers.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(identifiers, identifier => Assert.Equal(identifier, XmlConvert.VerifyNCName(identifier)));
        Assert.All(manifest.Descendants().Attributes("identifierref"), reference =>
            Assert.Contains(reference.Value, identifiers)
        );
        Assert.Contains(Named(manifest, "organizations").Single().Attribute("default")!.Value, identifiers);
    }

    /// <summary>peers: exelearning #1785, Totara, Xerte, SSP - changing identifiers orphan progress.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void Identifiers_stay_the_same_when_titles_and_versions_change(string format)
    {
        var edited = new MemoryWorkspace().Add(
            "courses/basic.yaml",
            "course: basic\ntitle: Quite another title\naudience: everyone\nhours: 0.1\nmodules: [basics]\n"
        );
        MinimalCurriculum.Complete(edited);
        Assert.Equal(Identifiers(MinimalCurriculum.Workspace()), Identifiers(edited));
        Assert.Equal(PackedCourse.Of(edited, format).Zip, PackedCourse.Of(edited, format).Zip);

        string[] Identifiers(IWorkspace workspace) =>
            [
                .. XDocument
                    .Parse(PackedCourse.Of(workspace, format).Text("imsmanifest.xml"))
                    .Descendants()
                    .Attributes()
                    .Where(attribute =>
                        attribute.Name.LocalName.StartsWith("identifier", StringComparison.Ordinal)
                        || attribute.Name.LocalName.EndsWith("ObjectiveID", StringComparison.Ordinal)
                    )
                    .Select(attribute => attribute.Value),
            ];
    }

    /// <summary>peers: Xerte, CourseCode 0.1.54 - titles joined into the manifest without escaping.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void A_title_with_markup_and_quotes_stays_a_title(string format)
    {
        var workspace = new MemoryWorkspace().Add(
            "courses/basic.yaml",
            "course: basic\ntitle: '\"A <b> & ''C'''\naudience: everyone\nhours: 0.1\nmodules: [basics]\n"
        );
        MinimalCurriculum.Complete(workspace);
        var manifest = PackedCourse.Of(workspace, format).Text("imsmanifest.xml");
        Assert.Empty(OfficialSchemas.Of(format).Errors(manifest));
        Assert.All(Named(XDocument.Parse(manifest), "title"), title =>
            Assert.EndsWith("\"A <b> & 'C'", title.Value, StringComparison.Ordinal)
        );
    }

    /// <summary>
    /// peers: edx_xblock_scorm - wrapper folder: the manifest is an entry at the root of the zip, and the first one.
    /// </summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void The_manifest_is_the_first_entry_at_the_root(string format)
    {
        using var zip = new System.IO.Compression.ZipArchive(
            new MemoryStream(PackedCourse.Of(MinimalCurriculum.Workspace(), format).Zip)
        );
        Assert.Equal("imsmanifest.xml", zip.Entries[0].FullName);
    }

    private static IEnumerable<XElement> Named(XDocument manifest, string name) =>
        manifest.Descendants().Where(element => element.Name.LocalName == name);
}
