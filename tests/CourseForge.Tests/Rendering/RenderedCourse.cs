using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Rendering.Templates;

namespace CourseForge.Tests.Rendering;

/// <summary>The minimal curriculum with a lesson of the test's own, rendered.</summary>
internal sealed class RenderedCourse
{
    internal static readonly Themes Themes = new();

    private RenderedCourse(CoursePages pages) => Pages = pages;

    internal CoursePages Pages { get; }

    internal static RenderedCourse OfLesson(string body, params (string Path, string Text)[] files) =>
        Of([
            (
                "modules/basics.md",
                $$"""
                ---
                module: basics
                title: Basics
                objectives: [lo-basics]
                minutes: 6
                ---

                ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

                {{body}}

                """
            ),
            .. files,
        ]);

    internal static RenderedCourse Of(params (string Path, string Text)[] files) => Of(2, files);

    internal static RenderedCourse Of(int parallelism, params (string Path, string Text)[] files)
    {
        var workspace = new MemoryWorkspace();
        foreach (var (path, text) in files)
        {
            workspace.Add(path, text);
        }

        MinimalCurriculum.Complete(workspace);
        return Of(workspace, parallelism);
    }

    internal static RenderedCourse Of(IWorkspace workspace, int parallelism)
    {
        var options = new CompileOptions { MaxParallelism = parallelism };
        var result = Compiler.Analyse(workspace, options);
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var bag = new DiagnosticBag();
        var pages = Compiler.Render(result.Courses[0], result.Sources, Themes, options, bag);
        Assert.True(pages is not null && !bag.HasErrors, CaseFile.Describe(bag.ToSorted()));
        return new RenderedCourse(pages);
    }

    internal string Text(string path) =>
        Encoding.UTF8.GetString(Pages.Files.OfType<GeneratedFile>().Single(file => file.Path == path).Content.Span);

    internal IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));

    internal IHtmlDocument Lesson => Page("lessons/first-lesson.html");

    /// <summary>The lesson's own text, folded.</summary>
    internal string Prose => Fold(Lesson.QuerySelector(".prose")!.InnerHtml);

    internal static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
