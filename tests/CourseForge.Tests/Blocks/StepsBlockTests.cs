using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Tests.Rendering;

namespace CourseForge.Tests.Blocks;

/// <summary>What cases cannot see of a process: what is marked, and what the list tells a screen reader.</summary>
public sealed class StepsBlockTests
{
    private const string Process = """
        ::: steps {#report title="Report it"}
        3. **Call the** line. Say where you are.
        4. Ask for the *U.S. office*, please. They know.
        5. Wait
        6. > Quoted, so that nothing leads.
        :::

        ::: check q-boil q-freeze
        :::
        """;

    [Fact]
    public void The_lead_is_what_is_bold_or_the_first_sentence_or_nothing()
    {
        var course = RenderedCourse.OfLesson(Process);
        Assert.Equal(
            ["Call the", "Ask for the U.S. office, please.", "Wait", null],
            Steps(course.Lesson).Select(step => step.QuerySelector("strong")?.TextContent)
        );
        Assert.Contains(
            "<p><strong>Call the</strong> line. Say where you are.</p>",
            course.Text("lessons/first-lesson.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<strong>Ask for the <em>U.S. office</em>, please.</strong> They know.</p>",
            course.Text("lessons/first-lesson.html"),
            StringComparison.Ordinal
        );
    }

    /// <summary>A list without markers is none to Safari unless it says so; its numbers are read from the list.</summary>
    [Fact]
    public void It_is_an_ordered_list_that_begins_where_its_author_says()
    {
        var list = RenderedCourse.OfLesson(Process).Lesson.QuerySelector("#report ol")!;
        Assert.Equal(("list", "3"), (list.GetAttribute("role"), list.GetAttribute("start")));
        Assert.Equal(
            ["3", "4", "5", "6"],
            list.QuerySelectorAll("li > [aria-hidden=true]").Select(number => number.TextContent)
        );
    }

    [Theory]
    [InlineData(PrintKind.Manual)]
    [InlineData(PrintKind.Workbook)]
    public void It_is_printed_as_it_is_shown_and_is_no_exercise(PrintKind kind)
    {
        var workspace = new MemoryWorkspace();
        workspace.Add(
            "modules/basics.md",
            $$"""
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            {{Process}}

            """
        );
        MinimalCurriculum.Complete(workspace);
        var result = Compiler.Analyse(workspace, new CompileOptions());
        var course = Assert.Single(result.Courses);
        Assert.Empty(course.Lessons.SelectMany(lesson => lesson.Exercises(course)));
        var bag = new DiagnosticBag();
        var printed = Compiler.RenderPrint(
            course,
            kind,
            result.Sources,
            RenderedCourse.Themes,
            workspace,
            new CompileOptions(),
            bag
        );
        Assert.NotNull(printed);
        var page = printed.Files.OfType<GeneratedFile>().Single(file => file.Path == printed.Main);
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Content.Span));
        Assert.Equal(4, Steps(document).Count());
    }

    [Theory]
    [InlineData("Call the line.", "begin each step with its number")]
    [InlineData("- Call the line.", "begin each step with its number")]
    [InlineData("1. Call the line.\n1) Write it down.", "indent what belongs to a step")]
    [InlineData("1. Call the line.\n\nThen rest.", "write all else before or after the block")]
    public void What_is_no_process_is_told_with_what_to_write(string body, string hint)
    {
        var workspace = new MemoryWorkspace();
        workspace.Add("modules/basics.md", $"## First {{#first minutes=6}}\n\n::: steps\n{body}\n:::\n");
        MinimalCurriculum.Complete(workspace);
        var told = Compiler
            .Analyse(workspace, new CompileOptions())
            .Diagnostics.Single(diagnostic => diagnostic.Descriptor == Codes.Markdown.WrongBody);
        Assert.Contains(hint, told.Hint, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(told.Related).Span.Position.Line);
    }

    private static IEnumerable<IElement> Steps(IParentNode document) => document.QuerySelectorAll("ol.process > li");
}
