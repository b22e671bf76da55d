using System.Collections.Immutable;
using CourseForge.Authoring.Workspaces;
using CourseForge.Overlays.Applying;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// Law 1 on real text: a lesson that is taken apart and put together again, with nothing said about it, is the lesson.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class UntouchedLessonTests
{
    public static TheoryData<string> Curricula =>
        [
            .. Directory
                .EnumerateDirectories(RepositoryFiles.At("curricula"))
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Curricula))]
    public void Shipped_lessons_are_as_they_were(string curriculum) =>
        AreAsTheyWere(new DiskWorkspace(RepositoryFiles.At("curricula", curriculum)));

    /// <summary>Pieces of a lesson in any order; footnotes and link addresses are what the reader moves.</summary>
    private static readonly string[] Pieces =
    [
        "### Part %i {#part-%i}\n",
        "#### Deeper %i {#deeper-%i}\n",
        "### Without an id\n",
        "Plain words {{limit}} and {word}.\n",
        "See [the law](law:law-%i) and [a term](term:term-%i).\n",
        "A reference to a footnote.[^f]\n",
        "Another reference.[^g] And [a word][address].\n",
        "[^f]: See [the law](law:of-f) and ![a map](media/map.png).\n",
        "[^g]: As there.[^h] {{of-g}}\n",
        "[^h]: In the [guide](source:of-h).\n",
        "[^f]: One line.\n\n    And [another](law:of-f2) under it.\n",
        "[address]: https://example.org/a\n",
        "::: slot {#slot-%i title=\"A\" type=text level=state decide=may}\nWhat?[^f]\n:::\n",
        "::: note {#note-%i}\nWords.[^f] [A law](law:in-note-%i)\n:::\n",
        "::: note\nWithout id. [A law](law:in-plain-%i)\n\n::: check q-in-%i\n:::\n:::\n",
        "::: check q-%i\n:::\n",
        "- one [^f]\n- two ![a picture](media/p-%i.png)\n",
        "| a | b |\n|---|---|\n| [c](law:cell-%i) | d[^g] |\n",
        "![a picture](media/q-%i.png)\n",
    ];

    [Fact]
    public void Made_up_lessons_are_as_they_were()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            AreAsTheyWere(
                Workspace(
                    string.Join(
                        '\n',
                        random.GetItems(Pieces, random.Next(1, 14)).Select((piece, number) => Numbered(piece, number))
                    )
                )
            );
        }
    }

    [Theory]
    [InlineData("Words.[^f]\n\n[^f]: A note.\n\nBehind it.\n\n::: check q-one\n:::")]
    [InlineData("::: note {#note-a}\nWords.[^f]\n:::\n\n[^f]: A note.\n\nBehind.\n\n::: check q-one\n:::")]
    [InlineData("[^f]: Before its use, with [a law](law:x).\n\n### A {#a}\n\nWords.[^f]\n\n### B {#b}\n\n[](law:y)")]
    [InlineData("[a]: https://example.org/\n\n### A {#a}\n\nWords [a].\n\n::: check q-one\n:::\n\n### B {#b}")]
    public void What_stands_behind_a_definition_is_as_it_was(string text) => AreAsTheyWere(Workspace(text));

    private static string Numbered(string piece, int number) =>
        piece.Replace(
            "%i",
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );

    private static MemoryWorkspace Workspace(string text)
    {
        var workspace = new MemoryWorkspace();
        var module =
            "---\nmodule: basics\ntitle: Basics\nobjectives: [lo-basics]\nminutes: 6\n---\n\n"
            + "## The first lesson {#first-lesson minutes=6 objectives=\"lo-basics\"}\n\n"
            + text
            + "\n";
        workspace.Add("modules/basics.md", module);
        MinimalCurriculum.Complete(workspace);
        return workspace;
    }

    private static void AreAsTheyWere(IWorkspace workspace)
    {
        // Also a text with errors is put together as it was.
        var curriculum = Compiler.Parse(workspace, new CompileOptions { MaxParallelism = 2 }).Syntax!;
        var nodes = new CurriculumNodes(curriculum);
        var stack = LayerStack.Close(new Dictionary<string, Layer>(), [], [])!;
        var nothing = new ResolvedCells(
            Resolver.Resolve(nodes.Course, stack, DateOnly.MinValue),
            new Dictionary<string, LayerSyntax>()
        );
        foreach (var lesson in curriculum.Modules.SelectMany(module => module.Lessons))
        {
            var before = lesson.Content;
            var after = new LessonComposer(nothing, new TextEdits(nothing)).Compose(lesson)!.Content;
            Assert.Equal(
                before.Nodes.Where(node => !RecordPlaces.IsDefinitions(node)),
                after.Nodes.Where(node => !RecordPlaces.IsDefinitions(node))
            );
            Assert.Equal(before.Nodes.ToHashSet(), after.Nodes.ToHashSet());
            Same(before.Blocks, after.Blocks, block => block.Span);
            Same(before.References, after.References, reference => reference.Span);
            Same(before.Links, after.Links, link => link.Span);
            Same(before.Media, after.Media, media => media.Span);
            Same(before.Headings, after.Headings, heading => heading.Span);
            Same(before.Parameters, after.Parameters, parameter => parameter.Span);
            Same(before.SingleBraces, after.SingleBraces, braces => braces.Span);
        }
    }

    private static void Same<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, SourceSpan> place) =>
        Assert.Equal(before.OrderBy(place), after.OrderBy(place));
}
