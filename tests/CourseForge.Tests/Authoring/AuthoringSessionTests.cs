using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Tests.Cli;
using CourseForge.Text;

namespace CourseForge.Tests.Authoring;

/// <summary>A session keeps what did not change, and nothing else.</summary>
public sealed class AuthoringSessionTests
{
    private static readonly CoursePath Module = new("modules/basics.md");

    [Fact]
    public void A_second_parse_gives_the_same_objects_for_files_that_did_not_change()
    {
        var session = Session();
        var before = session.Parsed;

        session.Refresh();

        Assert.NotSame(before, session.Parsed);
        Assert.All(before.Sources.Files.Zip(session.Parsed.Sources.Files), pair =>
            Assert.Same(pair.First, pair.Second)
        );
        Assert.Same(before.Syntax!.Settings, session.Parsed.Syntax!.Settings);
        Assert.Same(before.Syntax.Modules[0], session.Parsed.Syntax.Modules[0]);
    }

    [Fact]
    public void An_edited_file_alone_is_parsed_anew_and_is_as_before_when_the_edit_is_taken_back()
    {
        var session = Session();
        var before = session.Parsed.Syntax!;
        var text = TextOf(session, Module);

        session.Update([new TextChange(Module, text + "\nOne more sentence.\n")]);
        var edited = session.Parsed.Syntax!;
        session.Update([new TextChange(Module, null)]);

        Assert.NotSame(before.Modules[0], edited.Modules[0]);
        Assert.Same(before.Courses[0].Id.Span.File, edited.Courses[0].Id.Span.File);
        Assert.Equal(text, TextOf(session, Module));
    }

    [Fact]
    public void A_picture_is_looked_at_again_only_when_it_was_written_again()
    {
        using var files = new ToolRun();
        var folder = files.WriteMinimal();
        var picture = Path.Combine(folder, "media", "a.svg");
        const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>""";
        Directory.CreateDirectory(Path.GetDirectoryName(picture)!);
        File.WriteAllText(picture, Drawing);
        var session = new AuthoringSession(() => new DiskWorkspace(folder), new CompileOptions { MaxParallelism = 2 });
        var before = session.Parsed.Sources.Media[0];

        session.Refresh();
        var again = session.Parsed.Sources.Media[0];
        File.WriteAllText(picture, Drawing.Replace("path", "nope", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(picture, File.GetLastWriteTimeUtc(picture).AddSeconds(1));
        session.Refresh();

        Assert.Same(before, again);
        Assert.Empty(again.Problems);
        Assert.NotEmpty(session.Parsed.Sources.Media[0].Problems);
    }

    [Fact]
    public void Diagnostics_are_those_of_a_parse_without_a_memory()
    {
        var session = Session();
        _ = session.Parsed;
        var broken = TextOf(session, Module) + "\n::: nonsense\nWhat is this?\n:::\n";

        session.Update([new TextChange(Module, broken)]);
        _ = session.Parsed;
        session.Update([new TextChange(new CoursePath("glossary.yaml"), "no-such: [list\n")]);

        var fresh = Compiler.Parse(session.Workspace, session.Options);
        Assert.NotEmpty(fresh.Diagnostics);
        Assert.Equal(Lines(fresh), Lines(session.Parsed));
    }

    [Fact]
    public void Files_are_parsed_anew_when_curriculum_yaml_allows_raw_html()
    {
        var settings = new CoursePath("curriculum.yaml");
        var session = Session();
        session.Update([new TextChange(Module, TextOf(session, Module) + "\n<u>raw</u>\n")]);
        var refused = session.Parsed;

        session.Update([new TextChange(settings, TextOf(session, settings) + "raw-html: yes\n")]);

        Assert.NotEqual(Lines(refused), Lines(session.Parsed));
        Assert.Equal(Lines(Compiler.Parse(session.Workspace, session.Options)), Lines(session.Parsed));
        Assert.NotSame(refused.Syntax!.Modules[0], session.Parsed.Syntax!.Modules[0]);
    }

    [Fact]
    public void A_file_that_an_editor_made_is_read_and_a_bound_variant_is_kept_until_something_changes()
    {
        var session = Session();
        var bound = session.Bind(VariantChoice.Base);
        Assert.Same(bound, session.Bind(VariantChoice.Base));

        session.Update([new TextChange(new CoursePath("notes.yaml"), "a: b\n")]);

        Assert.NotSame(bound, session.Bind(VariantChoice.Base));
        Assert.Contains(session.Parsed.Diagnostics, diagnostic => diagnostic.Descriptor == Codes.Yaml.UnknownFile);
    }

    private static AuthoringSession Session()
    {
        var workspace = MinimalCurriculum.Workspace();
        return new AuthoringSession(() => workspace, new CompileOptions { MaxParallelism = 2 });
    }

    private static string TextOf(AuthoringSession session, CoursePath path) =>
        session.Parsed.Sources.Files.Single(file => file.Path == path).Text;

    private static IEnumerable<string> Lines(ParsedCurriculum parsed) => parsed.Diagnostics.Select(DiagnosticText.Line);
}
