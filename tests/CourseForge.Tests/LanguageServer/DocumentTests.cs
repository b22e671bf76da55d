using CourseForge.Authoring;
using CourseForge.Authoring.Editing;
using CourseForge.Authoring.Sessions;
using CourseForge.Text;

namespace CourseForge.Tests.LanguageServer;

/// <summary>A document that curriculum.yaml lists is written with the same help as a module.</summary>
public sealed class DocumentTests
{
    private const string Handbook =
        "# The handbook\n\nSee [tools](guides/first.md#your-tools).\n\n## Care of knives\n\nWash.\n";
    private static readonly CoursePath Path = new("handbook.md");

    [Theory]
    [InlineData("handbook.md", "[x](<|>", "guides/first.md term:", "handbook.md")]
    [InlineData("guides/first.md", "[x](../<|>", "../handbook.md", "guides/first.md")]
    [InlineData("handbook.md", "[x](guides/first.md#<|>", "your-tools first-steps", "care-of-knives")]
    [InlineData("handbook.md", "[x](#ca<|>", "care-of-knives", "your-tools")]
    [InlineData("handbook.md", "[x](lesson:<|>", "handbook-care-of-knives", "basics")]
    [InlineData("handbook.md", "[x](nowhere.md#<|>", "", "care-of-knives")]
    [InlineData("handbook.md", "::: <|>", "roleplay check", "replace")]
    [InlineData("handbook.md", "## Knives {<|>", "", "minutes")]
    public void What_can_be_written_in_a_document(string path, string line, string offered, string lacking)
    {
        var session = Session();
        var text = session.Parsed.Sources.Files.First(file => file.Path.Value == path).Text + "\n" + line;
        var offset = text.IndexOf("<|>", StringComparison.Ordinal);
        text = text.Remove(offset, 3);

        var choices = WritingCompletion.At(
            session.Parsed,
            Compiler.NamesOf(session.Parsed),
            new CoursePath(path),
            text,
            offset
        );

        var words = choices?.Entries.Select(static entry => entry.Label).ToList() ?? [];
        Assert.All(offered.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, words));
        Assert.DoesNotContain(lacking, words);
    }

    [Fact]
    public void A_link_leads_to_the_heading_of_the_other_document()
    {
        var session = Session();
        var names = Compiler.NamesOf(session.Parsed)!;

        var name = names.At(Path, Handbook.IndexOf("your-tools", StringComparison.Ordinal))!;

        Assert.Equal("guides/first.md:3:1", names.Definition(name)!.Id.Span.ToString());
    }

    [Theory]
    [InlineData("handbook-care-of-knives", "made of the words of the heading, at handbook.md:5:1")]
    [InlineData("handbook", "made of the path of the document, at curriculum.yaml:9:")]
    public void An_id_that_is_made_of_words_is_not_renamed(string id, string words)
    {
        var session = Session();
        var names = Compiler.NamesOf(session.Parsed)!;
        var name = names.Definitions.First(one => one.Id.Value == id);

        var refusal = Assert.Throws<RequestException>(() => NameRenaming.Renamable(session, names, name));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    private static AuthoringSession Session()
    {
        var session = new AuthoringSession(MinimalCurriculum.Workspace, new CompileOptions());
        var settings = session.Parsed.Sources.Files.First(static file => file.Path.Value == "curriculum.yaml").Text;
        session.Update([
            new TextChange(
                new CoursePath("curriculum.yaml"),
                settings.TrimEnd() + "\ndocuments: [handbook.md, guides/first.md]\n"
            ),
            new TextChange(Path, Handbook),
            new TextChange(
                new CoursePath("guides/first.md"),
                "# First steps\n\n## Your tools\n\nA [knife](../handbook.md#care-of-knives).\n"
            ),
        ]);
        return session;
    }
}
