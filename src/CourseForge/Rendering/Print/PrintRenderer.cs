using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// A bound course through the theme's templates to documents for paper. They are HTML until Authoring prints them: the
/// compiler starts no browser.
/// </summary>
internal static class PrintRenderer
{
    private const string Main = "index.html";
    private const int BothSides = 2;

    /// <summary>The document, or null when the theme has errors.</summary>
    public static PrintDocument? Render(
        Course course,
        PrintKind kind,
        SourceSet sources,
        Themes themes,
        DiagnosticBag diagnostics
    ) => TemplateException.Caught(() => RenderDocument(course, kind, sources, themes, diagnostics), diagnostics);

    private static PrintDocument? RenderDocument(
        Course course,
        PrintKind kind,
        SourceSet sources,
        Themes themes,
        DiagnosticBag diagnostics
    )
    {
        if (CourseTheme.Of(course, sources, themes, diagnostics) is not { } theme)
        {
            return null;
        }

        if (kind is not (PrintKind.Manual or PrintKind.Accreditation))
        {
            course = course.ForLearners();
        }

        var plan = PrintPlan.Of(course, kind, sources);
        var context = new CourseRenderContext(course, plan, theme);
        using var buffer = new PageBuffer();
        var views = new PrintViews(context, kind);
        theme.Templates.Write(PrintViews.PageKindOf(kind).Template, views.View(), buffer);

        if (kind == PrintKind.Card)
        {
            PocketCards.TellLeftOff(course, diagnostics);
        }

        var files = ImmutableArray.CreateBuilder<OutputFile>();
        files.Add(new GeneratedFile(Main, buffer.TakeBytes()));
        files.Add(
            new GeneratedFile(
                RunningHeadCss.Path,
                RunningHeadCss.ToBytes(
                    views.Foot,
                    theme.Words["of"],
                    course.WithPending ? theme.Words["withPending"] : null,
                    views.Heads()
                )
            )
        );
        files.Add(new GeneratedFile(BrandCss.Path, BrandCss.ToBytes(course.Settings.Brand)));
        files.AddRange(theme.Files.PrintSheets.Select(static sheet => new GeneratedFile(sheet.Key, sheet.Value)));
        files.AddRange(
            plan.MediaFiles.Select(static media => new CopiedFile(media.Path, media.File.Path, media.File.Length))
        );
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new PrintDocument(kind, course, kind == PrintKind.Handout ? BothSides : 0, Main, files.ToImmutable())
        {
            OwnWords = ThemeWords.Shipped(theme.Files, course.Settings.Language.Value),
        };
    }
}
