using System.Text.RegularExpressions;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>
/// Every *.case file under tests/additions is a test: a command line behind <c>courseforge add</c>, and the files that it
/// meets. What is told and what changes stands beside it, in *.expected.
/// </summary>
public sealed partial class AddCommandTests : IDisposable
{
    private static readonly string s_folder = RepositoryFiles.At("tests", "additions");

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string> Cases() =>
        [
            .. Directory
                .GetFiles(s_folder, "*.case")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<string> QuestionTypes() =>
        [.. Compiler.QuestionTypeNames.Where(type => type != "hotspot")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_added_stands_at_the_right_place_and_the_rest_stays(string name)
    {
        var file = CaseFile.Read(Path.Combine(s_folder, name + ".case"));
        Write(file, lineEnd: "\n");
        var before = Files();
        var command = Words(file);
        var code = _run.Run([.. command, "--dry-run"]);
        var diff = _run.Out.ToString();
        Assert.Equal(before, Files());

        Assert.Equal(code, _run.Run(command));
        Assert.Empty(_run.Out.ToString());
        Golden.MatchesFile(Path.Combine(s_folder, name + ".expected"), $"exit {code}\n{_run.Error}\n{diff}");
        if (code != ExitCode.Clean)
        {
            Assert.Equal(before, Files());
            return;
        }

        Assert.NotEqual(before, Files());
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample"));
        var after = Files();

        // The same in files whose lines end as on Windows.
        Directory.Delete(_run.At("sample"), recursive: true);
        Write(file, lineEnd: "\r\n");
        Assert.Equal(ExitCode.Clean, _run.Run(command));
        var ended = Files();
        Assert.All(ended.Where(pair => before.ContainsKey(pair.Key)), pair =>
            Assert.Equal(after[pair.Key].Replace("\n", "\r\n", StringComparison.Ordinal), pair.Value)
        );
    }

    [Theory]
    [MemberData(nameof(QuestionTypes))]
    public void A_question_of_every_type_is_read_without_a_complaint(string type)
    {
        _run.WriteMinimal();
        Assert.Equal(
            ExitCode.Clean,
            _run.Run("add", "question", "q-new", "--type", type, "--lesson", "first-lesson", "--path", "sample")
        );
        Assert.DoesNotContain("left for you to decide", _run.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, _run.Run("check", "sample", "--strict"));
    }

    [Fact]
    public void One_after_the_other_they_make_a_course()
    {
        Assert.Equal(ExitCode.Clean, _run.Run("new", "sample", "--template", "blank"));
        string[][] commands =
        [
            ["objective", "lo-find-way", "--text", "Find the way with a map.", "--level", "apply"],
            ["module", "maps", "--title", "Maps", "--objective", "lo-find-way"],
            ["lesson", "scale", "--title", "Scale", "--module", "maps"],
            ["question", "q-scale", "--objective", "lo-find-way", "--lesson", "scale", "--type", "numeric"],
            ["scenario", "sc-lost", "--title", "Lost", "--objective", "lo-find-way", "--lesson", "scale"],
            ["term", "contour", "--term", "Contour", "--definition", "A line of one height."],
            [
                "statute",
                "xa:paths-1",
                "--title",
                "Paths",
                "--cite",
                "Xa 1 (made up)",
                "--from",
                "2020-01-01",
                "--url",
                "https://example.org/",
            ],
            ["target", "club", "--title", "The club"],
        ];
        foreach (var command in commands)
        {
            Assert.Equal(ExitCode.Clean, _run.Run(["add", .. command, "--path", "sample"]));
        }

        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--all", "--format", "web,scorm12"));
    }

    private void Write(CaseFile file, string lineEnd)
    {
        _run.WriteMinimal();
        foreach (var section in file.Sections.Where(section => section.Name.Contains('.', StringComparison.Ordinal)))
        {
            _run.Write("sample/" + section.Name, section.Text);
        }

        foreach (var path in Directory.GetFiles(_run.At("sample"), "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", lineEnd, StringComparison.Ordinal));
        }
    }

    private SortedDictionary<string, string> Files() =>
        new(
            Directory
                .GetFiles(_run.At("sample"), "*", SearchOption.AllDirectories)
                .ToDictionary(
                    path => Path.GetRelativePath(_run.At("sample"), path).Replace('\\', '/'),
                    File.ReadAllText
                ),
            StringComparer.Ordinal
        );

    private static string[] Words(CaseFile file) =>
        [
            "add",
            .. Word()
                .Matches(file.Sections.Single(section => section.Name == "command").Text)
                .Select(match => match.Value.StartsWith('"') ? match.Value[1..^1].Replace("\\\"", "\"") : match.Value),
            "--path",
            "sample",
        ];

    [GeneratedRegex(
        """
            "(?:[^"\\]|\\.)*"|\S+
            """
    )]
    private static partial Regex Word();
}
