using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Player;
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
    private const string DeckScript = "print/deck.js";
    private const int BothSides = 2;
    private const string FontFolder = "assets/fonts/";
    private const string PrintFonts = "print/fonts/";

    /// <summary>Inches, 16 to 9, as projectors and screens are.</summary>
    private const double SlideWidth = 13.333;

    private const double SlideHeight = 7.5;

    /// <summary>The document, or null when the theme has errors.</summary>
    public static PrintDocument? Render(
        Course course,
        PrintKind kind,
        string part,
        SourceSet sources,
        Themes themes,
        DiagnosticBag diagnostics
    ) => TemplateException.Caught(() => RenderDocument(course, kind, part, sources, themes, diagnostics), diagnostics);

    private static PrintDocument? RenderDocument(
        Course course,
        PrintKind kind,
        string part,
        SourceSet sources,
        Themes themes,
        DiagnosticBag diagnostics
    )
    {
        if (CourseTheme.Of(course, sources, themes, diagnostics) is not { } theme)
        {
            return null;
        }

        if (!IsForInstructor(kind) && kind != PrintKind.Accreditation)
        {
            course = course.ForLearners();
        }

        if (kind is PrintKind.Slides or PrintKind.SpeakerNotes)
        {
            course = course with { Modules = [PrintParts.ModuleOf(course, part)] };
        }

        var plan = PrintPlan.Of(course, kind, sources);
        var context = new CourseRenderContext(course, plan, theme);
        using var buffer = new PageBuffer();
        var views = new PrintViews(context, kind, part);
        var view = views.View();
        theme.Templates.Write(PrintViews.PageKindOf(kind).Template, view, buffer);

        if (kind == PrintKind.Card)
        {
            PocketCards.TellLeftOff(course, diagnostics);
            PocketBack.Tell(course, view.PocketBack, diagnostics);
        }
        else if (kind == PrintKind.Poster)
        {
            Poster.Tell(course, diagnostics);
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
        files.AddRange(
            theme.Files.PrintSheets.Select(static sheet => new GeneratedFile(
                sheet.Key,
                (byte[])[.. Parts.FontRules.Span, .. sheet.Value.Span]
            ))
        );
        files.AddRange(
            Parts
                .Assets.Where(static part => part.Key.StartsWith(FontFolder, StringComparison.Ordinal))
                .Select(static part => new GeneratedFile(PrintFonts + part.Key[FontFolder.Length..], part.Value))
        );
        files.AddRange(
            plan.MediaFiles.Select(static media => new CopiedFile(media.Path, media.File.Path, media.File.Length))
        );
        if (kind == PrintKind.Slides)
        {
            files.Add(new GeneratedFile(DeckScript, PlayerScripts.Find("deck.js")!));
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new PrintDocument(kind, course, MostPages(kind, views.Days), Main, files.ToImmutable())
        {
            OwnWords = ThemeWords.Shipped(theme.Files, course.Settings.Language.Value),
            Part = part,
            Slides = kind == PrintKind.Slides ? view.Slides.Length : 0,
            PageSize = kind == PrintKind.Slides ? (SlideWidth, SlideHeight) : null,
        };
    }

    /// <summary>Who gets it may see answers, notes and role briefs.</summary>
    internal static bool IsForInstructor(PrintKind kind) =>
        kind is PrintKind.Manual or PrintKind.SpeakerNotes or PrintKind.TestKey;

    private static int MostPages(PrintKind kind, int days) =>
        kind switch
        {
            PrintKind.Handout => BothSides,
            PrintKind.Poster => 1,
            PrintKind.RunOfShow => days,
            _ => 0,
        };
}
