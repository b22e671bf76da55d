using CourseForge.Authoring.Editing;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Text;

namespace CourseForge.Tests.LanguageServer;

/// <summary>
/// What is offered at a place of a text that is being written: each file of tests/completion is a case. Above its line of
/// equals signs stands which file of the minimal curriculum the text below is, what is offered at the mark, and what is
/// not; <c>nothing</c>: no word at all.
/// </summary>
public sealed class CompletionCaseTests
{
    private const string Mark = "<|>";
    private const string Line = "====\n";

    private static readonly string Folder = RepositoryFiles.At("tests", "completion");

    public static TheoryData<string> Cases() =>
        [
            .. Directory
                .GetFiles(Folder)
                .Select(static file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_offered(string name)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, name + ".txt")).Split(Line);
        var head = parts[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(": ", 2))
            .ToDictionary(
                static line => line[0],
                static line => line.Length > 1 ? line[1] : "",
                StringComparer.Ordinal
            );
        var offset = parts[1].IndexOf(Mark, StringComparison.Ordinal);
        var text = parts[1].Remove(offset, Mark.Length);
        var path = new CoursePath(head["path"]);
        var session = new AuthoringSession(MinimalCurriculum.Workspace, new CompileOptions());
        session.Update([new TextChange(path, text)]);

        var choices = WritingCompletion.At(session.Parsed, Compiler.NamesOf(session.Parsed), path, text, offset);

        var offered = choices?.Entries.Select(static entry => entry.Label).ToList() ?? [];
        if (head.ContainsKey("nothing"))
        {
            Assert.Empty(offered);
        }

        Assert.All(Words(head, "offers"), word => Assert.Contains(word, offered));
        Assert.All(Words(head, "lacks"), word => Assert.DoesNotContain(word, offered));
        if (head.TryGetValue("writes", out var written))
        {
            Assert.Contains(choices!.Entries, entry => entry.Insert == written);
        }
    }

    private static string[] Words(Dictionary<string, string> head, string key) =>
        head.TryGetValue(key, out var words) ? words.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
}
