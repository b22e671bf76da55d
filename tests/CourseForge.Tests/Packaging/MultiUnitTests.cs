using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CourseForge.Tests.Packaging;

/// <summary>Packages of which a learning system launches each module by itself (packaging: multi).</summary>
public sealed partial class MultiUnitTests
{
    private static readonly XNamespace Ss = "http://www.imsglobal.org/xsd/imsss";

    public static TheoryData<string> Editions => ["scorm12", "scorm2004-3", "scorm2004-4"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Each_module_is_a_unit_and_the_manifest_is_valid_and_lists_every_file_once(string format)
    {
        var packed = PackedCourse.Of(TwoModules(), format);
        Assert.Equal("", packed.Diagnostics);
        var text = packed.Text("imsmanifest.xml");
        Assert.Empty(OfficialSchemas.Of(format).Errors(text));
        var manifest = XDocument.Parse(text);
        Assert.Equal(
            ["item.basic.basics", "item.basic.more"],
            Named(manifest, "item").Select(item => item.Attribute("identifier")!.Value)
        );
        Assert.Equal(
            ["basics/launch.html", "more/launch.html"],
            Named(manifest, "resource").Select(resource => resource.Attribute("href")!.Value)
        );
        var listed = Named(manifest, "file").Select(file => file.Attribute("href")!.Value).ToList();
        Assert.Equal(
            packed.Files().Keys.Where(path => path != "imsmanifest.xml"),
            listed.Order(StringComparer.Ordinal)
        );
        var identifiers = manifest.Descendants().Attributes("identifier").Select(attribute => attribute.Value).ToList();
        Assert.Equal(identifiers.Count, identifiers.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(identifiers, identifier => Assert.Equal(identifier, XmlConvert.VerifyNCName(identifier)));
        Assert.Equal(packed.Zip, PackedCourse.Of(TwoModules(), format, workers: 1).Zip);
    }

    /// <summary>
    /// peers: Lernkit, exelearning #2334, iteexe #499 - a link from one unit to another ends the session.
    /// </summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void No_link_leads_from_one_unit_to_another_and_the_words_say_where_to_look(string format)
    {
        var files = PackedCourse.Of(TwoModules(), format).Files();
        var pages = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains(pages, page => page.Key == "more/lessons/second-lesson.html");
        foreach (var (path, content) in pages)
        {
            foreach (Match link in Link().Matches(System.Text.Encoding.UTF8.GetString(content)))
            {
                var target = link.Groups[1].Value.Split('#')[0];
                if (target.Length > 0 && !target.Contains(':', StringComparison.Ordinal))
                {
                    var resolved = new Uri(new Uri($"http://package.invalid/{path}"), target).AbsolutePath[1..];
                    Assert.Equal(path.Split('/')[0], resolved.Split('/')[0]);
                    Assert.Contains(resolved, files.Keys);
                }
            }
        }

        Assert.Contains(
            "the first lesson (Module 1)",
            System.Text.Encoding.UTF8.GetString(files["more/lessons/second-lesson.html"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_unit_speaks_of_its_module_and_a_course_of_one_unit_of_the_course()
    {
        var parts = PackedCourse.Of(TwoModules(), "scorm12");
        Assert.Contains("Start this module", parts.Text("more/index.html"), StringComparison.Ordinal);
        Assert.Contains("To finish this module", parts.Text("more/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Start the course", parts.Text("more/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "\"complete\":\"You have completed this module.\"",
            parts.Text("more/assets/course.js"),
            StringComparison.Ordinal
        );
        var whole = PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12");
        Assert.Contains("Start the course", whole.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("this module", whole.Text("assets/course.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_SCORM_12_a_unit_asks_for_the_one_before_it()
    {
        XNamespace adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
        var manifest = XDocument.Parse(PackedCourse.Of(TwoModules(), "scorm12").Text("imsmanifest.xml"));
        var asked = Named(manifest, "item").Select(item => item.Element(adl + "prerequisites")?.Value).ToList();
        Assert.Equal([null, "item.basic.basics"], asked);
    }

    [Theory]
    [InlineData("scorm2004-3")]
    [InlineData("scorm2004-4")]
    public void In_SCORM_2004_a_unit_is_closed_until_the_one_before_says_that_it_is_done_and_the_course_is_rolled_up(
        string format
    )
    {
        var manifest = XDocument.Parse(PackedCourse.Of(TwoModules(), format).Text("imsmanifest.xml"));
        var items = Named(manifest, "item").ToList();
        Assert.Empty(items[0].Descendants(Ss + "preConditionRule"));
        Assert.Equal("disabled", items[1].Descendants(Ss + "ruleAction").Single().Attribute("action")!.Value);
        var done = Shared(items[0], "unit-done");
        Assert.Equal("true", done.Attribute("writeSatisfiedStatus")!.Value);
        Assert.Equal(
            done.Attribute("targetObjectiveID")!.Value,
            Shared(items[1], "unit-before").Attribute("targetObjectiveID")!.Value
        );
        Assert.All(items[1].Descendants(Ss + "ruleCondition"), condition =>
            Assert.Equal("unit-before", condition.Attribute("referencedObjective")!.Value)
        );
        var rules = manifest
            .Descendants(Ss + "rollupRule")
            .Select(rule => rule.Element(Ss + "rollupAction")!.Attribute("action")!.Value);
        Assert.Equal(["completed", "satisfied"], rules);

        static XElement Shared(XElement item, string objective) =>
            item.Descendants(Ss + "objective")
                .Single(one => one.Attribute("objectiveID")!.Value == objective)
                .Element(Ss + "mapInfo")!;
    }

    [Fact]
    public void In_cmi5_each_module_is_a_unit_and_all_know_the_course_by_one_name()
    {
        XNamespace space = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
        var packed = PackedCourse.Of(TwoModules(), "cmi5");
        var units = XDocument.Parse(packed.Text("cmi5.xml")).Descendants(space + "au").ToList();
        Assert.Equal(
            ["basics/launch.html", "more/launch.html"],
            units.Select(unit => unit.Element(space + "url")!.Value)
        );
        Assert.Equal(2, units.Select(unit => unit.Attribute("id")!.Value).Distinct().Count());
        Assert.Equal(
            packed.Text("basics/assets/host.js").Split('\n')[0],
            packed.Text("more/assets/host.js").Split('\n')[0]
        );
        Assert.NotEqual(packed.Text("basics/assets/course.js"), packed.Text("more/assets/course.js"));
    }

    [Fact]
    public void A_unit_states_its_own_hours_and_hands_out_no_certificate_for_the_course()
    {
        var files = PackedCourse.Of(TwoModules(certificate: true), "scorm12").Files();
        Assert.DoesNotContain(files.Keys, path => path.EndsWith("certificate.html", StringComparison.Ordinal));
        Assert.Contains("certificate.html", PackedCourse.Of(TwoModules(certificate: true), "web").Files().Keys);
        Assert.Matches("</span>6 min</li>", System.Text.Encoding.UTF8.GetString(files["more/index.html"]));
    }

    [Fact]
    public void The_web_edition_stays_one_course() =>
        Assert.Contains("lessons/second-lesson.html", PackedCourse.Of(TwoModules(), "web").Files().Keys);

    private static IEnumerable<XElement> Named(XDocument manifest, string name) =>
        manifest.Descendants().Where(element => element.Name.LocalName == name);

    private static MemoryWorkspace TwoModules(bool certificate = false)
    {
        var workspace = new MemoryWorkspace()
            .Add(
                "courses/basic.yaml",
                "course: basic\ntitle: Basic\naudience: everyone\nhours: 0.2\nmodules: [basics, more]\npackaging: multi\n"
                    + (certificate ? "certificate: yes\n" : "")
            )
            .Add(
                "modules/more.md",
                """
                ---
                module: more
                title: More
                objectives: [lo-basics]
                minutes: 6
                ---

                ## Second lesson {#second-lesson minutes=6}

                Read [the first lesson](lesson:first-lesson) again, and stay in [this one](lesson:second-lesson).

                """
            );
        MinimalCurriculum.Complete(workspace);
        return workspace;
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();
}
