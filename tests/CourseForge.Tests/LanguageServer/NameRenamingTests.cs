using CourseForge.Authoring;
using CourseForge.Authoring.Editing;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.LanguageServer;

/// <summary>Another id at every place, in a shipped curriculum with all its overlays.</summary>
public sealed class NameRenamingTests
{
    private static readonly Lazy<AuthoringSession> Shipped = new(static () =>
        new AuthoringSession(
            static () => new DiskWorkspace(RepositoryFiles.At("curricula", "human-trafficking")),
            new CompileOptions { MaxParallelism = 2, LooksAhead = false }
        )
    );

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(SymbolKind.Term)]
    [InlineData(SymbolKind.Lesson)]
    [InlineData(SymbolKind.Source)]
    [InlineData(SymbolKind.Section)]
    public void What_is_renamed_and_renamed_back_is_as_it_was(SymbolKind kind)
    {
        var session = Shipped.Value;
        var names = Compiler.NamesOf(session.Parsed)!;
        // The one that is named in most places: in overlays too, where there are such.
        var name = names
            .Definitions.Where(one => one.Kind == kind && !one.IsOfLayer)
            .MaxBy(one => names.Places(one).Length)!;
        var id = name.Id.Value;

        var there = Renamed(session, names, name, id + "-z");
        var back = Renamed(there, Compiler.NamesOf(there.Parsed)!, Find(there, kind, id + "-z", name.Scope), id);

        Assert.True(names.Places(name).Length > 1, id);
        Assert.Equal(
            names.Places(name).Length,
            Compiler.NamesOf(there.Parsed)!.Places(Find(there, kind, id + "-z", name.Scope)).Length
        );
        Assert.All(session.Parsed.Sources.Files, file =>
            Assert.Equal(file.Text, back.Parsed.Sources.Files.First(other => other.Path == file.Path).Text)
        );
    }

    [Theory]
    [InlineData("first-lesson", "q-boil", "already")]
    [InlineData("first-lesson", "Q-Boil", "is no id")]
    [InlineData("first-lesson", "lesson one", "is no id")]
    [InlineData("first-lesson", "x", "is no id")]
    [InlineData("first-lesson", "us:lesson", "is no id")]
    [InlineData("everyone", "basic", "a course 'basic' already")]
    public void What_cannot_be_is_refused_with_words(string id, string newId, string words)
    {
        var session = new AuthoringSession(MinimalCurriculum.Workspace, new CompileOptions());
        var names = Compiler.NamesOf(session.Parsed)!;
        var name = names.Definitions.First(one => one.Id.Value == id);

        var refusal = Assert.Throws<RequestException>(() => NameRenaming.Rename(session, names, name, newId));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_file_cannot_be_read_nothing_is_renamed()
    {
        var session = new AuthoringSession(MinimalCurriculum.Workspace, new CompileOptions());
        session.Update([new TextChange(new CoursePath("glossary.yaml"), "terms: [\n")]);
        var names = Compiler.NamesOf(session.Parsed)!;

        var refusal = Assert.Throws<RequestException>(() =>
            NameRenaming.Rename(session, names, names.Definitions.First(), "another")
        );

        Assert.Contains("glossary.yaml:", refusal.Message, StringComparison.Ordinal);
    }

    private static WrittenName Find(AuthoringSession session, SymbolKind kind, string id, string scope) =>
        Compiler
            .NamesOf(session.Parsed)!
            .Definitions.First(one => one.Kind == kind && one.Id.Value == id && one.Scope == scope);

    private static AuthoringSession Renamed(
        AuthoringSession session,
        CurriculumNames names,
        WrittenName name,
        string newId
    )
    {
        var edits = new TextEditSet();
        Assert.True(edits.TryAdd(NameRenaming.Rename(session, names, name, newId)));
        var texts = edits.Files.Select(file => KeyValuePair.Create(file.Path.Value, edits.Apply(file))).ToList();
        var before = session.Workspace;
        return new AuthoringSession(() => new EditedWorkspace(before, texts), session.Options);
    }
}
