using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CourseForge.Output.Records;

namespace CourseForge.Tests.Packaging;

/// <summary>
/// Packages as a whole: the same bytes, the same pages in every format, what the record says, what must never be
/// inside.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PackageTests
{
    [Theory]
    [InlineData("scorm12")]
    [InlineData("scorm2004-4")]
    [InlineData("cmi5")]
    [InlineData("web")]
    public void The_shipped_course_is_the_same_bytes_with_one_worker_and_with_many(string format) =>
        Assert.Equal(PackedCourse.Shipped(format, workers: 1).Zip, PackedCourse.Shipped(format, workers: 8).Zip);

    [Fact]
    public void The_order_in_which_files_are_listed_does_not_change_a_byte()
    {
        var backwards = new MemoryWorkspace { Reversed = true };
        MinimalCurriculum.Complete(backwards);
        Assert.Equal(
            PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12").Zip,
            PackedCourse.Of(backwards, "scorm12").Zip
        );
    }

    [Fact]
    public void Pages_and_assets_are_the_same_bytes_in_every_format()
    {
        var web = PackedCourse.Shipped("web").Files();
        foreach (
            var (format, manifest) in (ReadOnlySpan<(string, string)>)
                [("scorm12", "imsmanifest.xml"), ("scorm2004-3", "imsmanifest.xml"), ("cmi5", "cmi5.xml")]
        )
        {
            var files = PackedCourse.Shipped(format).Files();
            foreach (var (path, content) in web.Where(file => file.Key != "build-record.json"))
            {
                Assert.True(content.AsSpan().SequenceEqual(files[path]), path);
            }

            Assert.Equal(
                ((string[])["assets/host.js", manifest, "launch.html"]).Order(StringComparer.Ordinal),
                files.Keys.Except(web.Keys)
            );
        }
    }

    [Fact]
    public void The_record_names_every_other_file_with_its_digest()
    {
        var packed = PackedCourse.Shipped("scorm12");
        var files = packed.Files();
        var subjects = packed.Record().Subject;
        Assert.Equal(files.Keys.Where(path => path != BuildRecord.FileName), subjects.Select(subject => subject.Name));
        foreach (var subject in subjects)
        {
            Assert.Equal(Sha256(files[subject.Name]), subject.Digest.Sha256);
        }
    }

    [Fact]
    public void The_record_names_every_source_with_the_digest_of_its_bytes_on_disk()
    {
        var inputs = PackedCourse.Shipped("web").Record().ResolvedDependencies;
        var root = RepositoryFiles.At("curricula", "human-trafficking");
        Assert.Contains(inputs, input => input.Uri == "modules/07-the-law.md");
        Assert.Contains(inputs, input => input.Uri.StartsWith("media/", StringComparison.Ordinal));
        foreach (var input in inputs)
        {
            Assert.Equal(Sha256(File.ReadAllBytes(Path.Combine(root, input.Uri))), input.Digest.Sha256);
        }
    }

    /// <summary>
    /// peers: exelearning #1772, #1242, PR #1972 - text for teachers was in the learners' package, visible or hidden by
    /// a style.
    /// </summary>
    [Fact]
    public void No_line_of_the_instructors_text_is_in_a_learner_package()
    {
        var packed = PackedCourse.Shipped("scorm12");
        var everything = string.Concat(
            packed
                .Files()
                .Where(file => !file.Key.EndsWith(".png", StringComparison.Ordinal))
                .Select(file => Encoding.UTF8.GetString(file.Value))
        );
        var modules = Directory
            .EnumerateFiles(RepositoryFiles.At("curricula", "human-trafficking", "modules"), "*.md")
            .ToList();
        var forLearners = string.Join('\n', modules.SelectMany(module => Lines(module, forInstructor: false)));
        var lines = modules
            .SelectMany(module => Lines(module, forInstructor: true))
            .SelectMany(Pieces)
            .Where(piece => !forLearners.Contains(piece, StringComparison.Ordinal))
            .ToList();
        Assert.True(lines.Count > 200, "the scan finds the instructor's text");
        var leaked = lines.Where(line => everything.Contains(line, StringComparison.Ordinal));
        Assert.True(!leaked.Any(), string.Join("\n", leaked));
    }

    /// <summary>
    /// peers: xerteonlinetoolkits #847, CourseCode, mod_scormremote #82, simple-scorm-api #3 - suspend data over 4,096
    /// characters showed in the learner's session only.
    /// </summary>
    [Fact]
    public void A_course_whose_progress_would_not_fit_is_refused_by_SCORM_12_and_not_by_the_web()
    {
        var workspace = MinimalCurriculum.Workspace();
        var module = new StringBuilder(
            "---\nmodule: many\ntitle: Many\nobjectives: [lo-basics]\nminutes: 1\n---\n\n## Many questions {#many-questions minutes=1}\n\nText.\n"
        );
        var bank = new StringBuilder("bank: bank-many\ntitle: Many\nquestions:\n");
        for (var i = 0; i < 520; i++)
        {
            module.Append($"\n::: check q-many-{i}\n:::\n");
            bank.Append(
                $$"""
                  q-many-{{i}}:
                    type: true-false
                    objectives: [lo-basics]
                    difficulty: easy
                    stem: Is {{i}} even?
                    answer: {{(i % 2 == 0 ? "yes" : "no")}}
                    rationale: Look at the last digit.

                """
            );
        }

        workspace
            .Add("modules/many.md", module.ToString())
            .Add("questions/many.yaml", bank.ToString())
            .Add(
                "courses/basic.yaml",
                "course: basic\ntitle: Basic\naudience: everyone\nhours: 0.1\nmodules: [basics, many]\n"
            );
        var scorm = PackedCourse.Of(workspace, "scorm12");
        Assert.Equal(
            "courses/basic.yaml:1:1: error CF6003: a learner's progress in course 'basic' can take 5276 characters; "
                + "SCORM 1.2 keeps 4096 at most (most of it: checks in lessons 5222, pages 54)",
            scorm.Diagnostics
        );
        Assert.Empty(scorm.Zip);
        Assert.Equal("", PackedCourse.Of(workspace, "web").Diagnostics);
    }

    [Theory]
    [InlineData("imsmanifest.xml")]
    [InlineData("launch.html")]
    [InlineData("index.html")]
    [InlineData("lessons/first-lesson.html")]
    [InlineData("assets/course.js")]
    [InlineData("assets/brand.css")]
    public void The_minimal_course_is_what_the_golden_files_say(string path) =>
        Golden.Matches(
            ["minimal", .. path.Split('/')],
            PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12").Text(path)
        );

    /// <summary>
    /// Reports count answers by the identifier of a question: one that a layer put in the place of another has its own,
    /// and is asked again.
    /// </summary>
    [Fact]
    public void A_question_that_a_layer_replaced_has_an_identifier_and_a_key_of_its_own()
    {
        var workspace = MinimalCurriculum
            .Workspace()
            .Add("jurisdictions.yaml", "jurisdictions:\n  town: {name: Town, level: county}\n")
            .Add(
                "overlays/town/overlay.yaml",
                """
                layer: town
                title: Town
                jurisdiction: town
                replace-question:
                  q-boil:
                    type: single
                    objectives: [lo-basics]
                    stem: When does water boil in our town?
                    options:
                      - {text: When it is hot, correct: yes, feedback: That is right.}
                      - {text: When it is late, feedback: The hour does not matter.}
                    rationale: Heat makes water boil, here, too.

                """
            );
        var plain = Questions(PackedCourse.Of(workspace, "scorm12"));
        var replaced = Questions(PackedCourse.Of(workspace, "scorm12", layers: ["town"]));
        Assert.False(plain["q-boil"].TryGetProperty("tracked", out _));
        Assert.Equal("q-boil--town", replaced["q-boil"].GetProperty("tracked").GetString());
        Assert.NotEqual(
            plain["q-boil"].GetProperty("key").GetString(),
            replaced["q-boil"].GetProperty("key").GetString()
        );
        Assert.Equal(plain["q-freeze"].GetRawText(), replaced["q-freeze"].GetRawText());

        static Dictionary<string, JsonElement> Questions(PackedCourse packed)
        {
            var script = packed.Text("assets/course.js");
            using var course = JsonDocument.Parse(
                script[script.IndexOf('{', StringComparison.Ordinal)..script.LastIndexOf(';')]
            );
            return course
                .RootElement.GetProperty("questions")
                .EnumerateArray()
                .ToDictionary(question => question.GetProperty("id").GetString()!, question => question.Clone());
        }
    }

    [Fact]
    public void The_shipped_course_has_the_files_that_the_golden_list_says() =>
        Golden.Matches(
            ["first-response", "files.txt"],
            string.Join('\n', PackedCourse.Shipped("scorm12").Files().Keys) + "\n"
        );

    /// <summary>The lines inside blocks that are for the instructor only, or all the others.</summary>
    private static IEnumerable<string> Lines(string file, bool forInstructor)
    {
        string[] instructorOnly = ["instructor", "points", "brief", "observer", "debrief", "inject", "expected"];
        var open = new Stack<bool>();
        foreach (var line in File.ReadLines(file))
        {
            var colons = line.TakeWhile(character => character == ':').Count();
            var rest = line[colons..].Trim();
            var isPrivate = open.Count > 0 && open.Peek();
            if (colons >= 3 && rest.Length > 0)
            {
                open.Push(isPrivate || instructorOnly.Contains(rest.Split(' ', '{')[0]));
            }
            else if (colons >= 3)
            {
                open.Pop();
            }
            else if (isPrivate == forInstructor)
            {
                yield return line;
            }
        }
    }

    /// <summary>
    /// Pieces without markup or characters that HTML escapes, long enough to be nobody else's words: they would stand
    /// in a page letter by letter.
    /// </summary>
    private static IEnumerable<string> Pieces(string line) =>
        line.Split(['[', ']', '(', ')', '*', '{', '}', '`', '"', '\'', '&', '<', '>'])
            .Select(piece => piece.Trim())
            .Where(piece => piece.Length > 30);

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
