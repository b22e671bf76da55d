using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Tests.Rendering;

/// <summary>What only text for the instructor names is the instructor's, in every form in which a course is handed out.</summary>
public sealed class InstructorOnlyTests
{
    /// <summary>Words and files of the records that the instructor's text alone names, and of that text.</summary>
    private static readonly string[] s_secrets =
    [
        "Duty sergeant",
        "360 555 0199",
        "Sleight",
        "Teachers' almanac",
        "Almanac press",
        "Quiet act",
        "Deeper trick",
        "secret.png",
        "The bell rings",
        "hides a note",
    ];

    [Fact]
    public void Learners_get_no_record_that_only_the_instructors_text_names()
    {
        var (course, result, workspace) = Course();
        var bag = new DiagnosticBag();
        var pages = Compiler.Render(course, result.Sources, RenderedCourse.Themes, new CompileOptions(), bag);
        Assert.NotNull(pages);
        AssertWithout(pages.Files);
        Assert.Contains(pages.Files, file => file.Path == "contacts.html");
        foreach (var kind in (PrintKind[])[PrintKind.Handout, PrintKind.Card, PrintKind.Workbook])
        {
            AssertWithout(Print(kind));
        }

        // The instructor's own book has it all.
        var manual = Print(PrintKind.Manual);
        Assert.All(s_secrets, secret => Assert.True(Has(manual, secret), secret));

        IReadOnlyList<OutputFile> Print(PrintKind kind)
        {
            var document = Compiler.RenderPrint(
                course,
                kind,
                result.Sources,
                RenderedCourse.Themes,
                workspace,
                new CompileOptions(),
                bag
            );
            Assert.True(document is not null, CaseFile.Describe(bag.ToSorted()));
            return document.Files;
        }
    }

    [Fact]
    public void What_learners_are_told_of_too_stays()
    {
        var (course, _, _) = Course();
        Assert.Equal(
            ["c-duty", "deeper", "sleight", "src-almanac", "us:act-1"],
            course.OnlyForInstructor.Order(StringComparer.Ordinal)
        );
        Assert.Contains(course.ForLearners().Contacts, contact => contact.Id.Value == "c-open");
        Assert.Contains(course.ForLearners().Terms, term => term.Id.Value == "kettle");
    }

    private static void AssertWithout(IReadOnlyList<OutputFile> files) =>
        Assert.All(s_secrets, secret => Assert.False(Has(files, secret), secret));

    private static bool Has(IReadOnlyList<OutputFile> files, string words) =>
        files.Any(file =>
            file.Path.EndsWith(words, StringComparison.Ordinal)
            || (
                file is GeneratedFile { IsOwn: false } generated
                && System
                    .Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(generated.Content.Span))
                    .Replace('-', ' ')
                    .Replace('\u2019', '\'')
                    .Contains(words, StringComparison.Ordinal)
            )
        );

    private static (CourseForge.Model.Course Course, BoundCurriculum Result, MemoryWorkspace Workspace) Course()
    {
        var workspace = new MemoryWorkspace()
            .Add(
                "modules/basics.md",
                """
                ---
                module: basics
                title: Basics
                objectives: [lo-basics]
                minutes: 6
                ---

                ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

                Water boils in a [kettle](term:kettle). Ask [the office](contact:c-open).

                ::: instructor
                Call [him](contact:c-duty) and see [it](term:sleight), [this](source:src-almanac) and [that](law:us:act-1).
                Ask [the office](contact:c-open) about the [kettle](term:kettle) first.[^aside]

                ![The plan](media/secret.png)
                :::

                > ::: instructor
                > The bell rings at ten past two.
                > :::

                - One thing.

                  ::: instructor
                  Another colleague hides a note.
                  :::

                [^aside]: It is the [deeper one](term:deeper).

                ::: check q-boil q-freeze
                :::

                """
            )
            .Add(
                "contacts.yaml",
                """
                contacts:
                  c-duty:
                    name: Duty sergeant
                    kind: police
                    phones: [{number: "+1 360 555 0199"}]
                    confidence: verified
                    checked: 2026-01-01
                  c-open:
                    name: Open office
                    kind: other
                    phones: [{number: "+1 360 555 0142"}]
                    confidence: verified
                    checked: 2026-01-01
                """
            )
            .Add(
                "glossary.yaml",
                """
                terms:
                  sleight: {term: Sleight, definition: What the hand does.}
                  deeper: {term: Deeper trick, definition: What the other hand does.}
                  kettle: {term: Kettle, definition: What water boils in.}
                """
            )
            .Add(
                "sources.yaml",
                """
                sources:
                  src-almanac:
                    title: Teachers' almanac
                    publisher: Almanac press
                    date: "2026"
                    url: https://example.org/almanac
                    confidence: verified
                    checked: 2026-01-01
                """
            )
            .Add(
                "statutes.yaml",
                """
                statutes:
                  us:act-1:
                    title: Quiet act
                    cite: QA 1
                    jurisdiction: us
                    summary: Be quiet.
                    source: src-almanac
                    versions: [{from: 2020-01-01}]
                    confidence: verified
                    checked: 2026-01-01
                """
            )
            .Add("media/secret.png", [0x89, 0x50, 0x4E, 0x47]);
        MinimalCurriculum.Complete(workspace);
        var result = Compiler.Analyse(workspace, new CompileOptions());
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        return (result.Courses[0], result, workspace);
    }
}
