using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Reports;

/// <summary>
/// The report of a build: one page of HTML that needs no other file. Courses are taken in one by one, as the build goes
/// through its variants.
/// </summary>
public sealed class BuildReport(SourceSet sources, Themes themes)
{
    private readonly ImmutableArray<ReportCourseView>.Builder _courses =
        ImmutableArray.CreateBuilder<ReportCourseView>();
    private readonly HashSet<ReportDay> _days = [];
    private (CourseTheme Theme, SettingsSyntax Settings, DateOnly Day)? _first;

    internal void Add(Course course, ImmutableArray<LessonReading> readings, VariantCoverage? coverage)
    {
        // What is wrong with the theme is told by the pages, and nothing is published then.
        if (_first is null && CourseTheme.Of(course, sources, themes, new DiagnosticBag()) is { } own)
        {
            // The report speaks one language, that of the first course.
            _first = (own, course.Settings, course.AsOf);
        }

        if (_first is not var (theme, _, _))
        {
            return;
        }

        var section = new ReportSection(course, readings, coverage, theme);
        if (TemplateException.Caught(section.View, new DiagnosticBag()) is { } view)
        {
            _courses.Add(view);
            _days.UnionWith(section.Days());
        }
    }

    /// <summary>The page; null when the build had no course.</summary>
    /// <param name="diagnostics">All that the build has to say, in order.</param>
    /// <param name="tool">Name and version of the tool.</param>
    internal byte[]? ToBytes(ImmutableArray<BuiltFile> built, ImmutableArray<Diagnostic> diagnostics, string tool)
    {
        if (_first is not var (theme, settings, day))
        {
            return null;
        }

        var drift = diagnostics.Where(static diagnostic => Codes.Drift.All.Contains(diagnostic.Descriptor));
        var others = diagnostics
            .Where(static diagnostic => !Codes.Drift.All.Contains(diagnostic.Descriptor))
            .ToLookup(static diagnostic => diagnostic.Severity == Severity.Info);
        var errors = diagnostics.Count(static diagnostic => diagnostic.Severity == Severity.Error);
        var view = new ReportView
        {
            Lang = settings.Language.Value,
            Dir = PageChrome.Direction(settings.Language.Value),
            Title = settings.Title.Value,
            Curriculum = settings.Id.Value,
            Version = settings.Version.Value,
            Publisher = settings.Publisher,
            Tool = tool,
            Words = theme.WordsView,
            Tiles = [.. Tiles(errors, others[false].Count() - errors, drift.Count(), day, theme.Words)],
            Calendar = ReportPictures.Calendar(_days, day, theme.Words),
            Packages =
            [
                .. built.Select(static file => new ReportPackageView(
                    file.Name,
                    file.Course,
                    file.Variant,
                    file.Format,
                    file.Length.ToString("N0", CultureInfo.InvariantCulture),
                    file.Digest
                )),
            ],
            Courses = [.. _courses],
            HeatMap = HeatMap.Of(_courses, theme.Words),
            Drift = [.. drift.Select(found => Finding(found, theme.Words))],
            Warnings = [.. others[false].Select(found => Finding(found, theme.Words))],
            Remarks = [.. others[true].Select(found => Finding(found, theme.Words))],
        };
        using var buffer = new PageBuffer();
        theme.Templates.Write(TemplateNames.Report, view, buffer);
        return buffer.TakeBytes();
    }

    /// <summary>The verdict: what is wrong, then what waits for somebody.</summary>
    private IEnumerable<ReportTileView> Tiles(int errors, int warnings, int drift, DateOnly day, ThemeWords words)
    {
        // What there is no picture of is told with the courses.
        var slots = _courses.Any(static course => course.Slots.Length > 0) ? "heat" : "courses";
        yield return Tile(errors, "tileErrors", "bad", "warnings");
        yield return Tile(_courses.Count(static course => course.Bar.Short), "tileHours", "bad", "courses");
        yield return Tile(
            _courses.Sum(static course => course.Map.Rows.Count(static row => row.Gap is not null)),
            "tileGaps",
            "bad",
            "objectives"
        );
        yield return Tile(
            _days.Count(one => one.IsReview && one.Date < day),
            "tileOverdue",
            "bad",
            _days.Count > 0 ? "calendar" : "courses"
        );
        yield return Tile(
            _courses.Sum(static course => course.Slots.Count(static slot => slot.Due)),
            "tileDue",
            "bad",
            slots
        );
        yield return Tile(drift, "tileDrift", "care", "drift");
        yield return Tile(
            _courses.Sum(static course => course.Slots.Count(static slot => slot.Open)),
            "tileOpen",
            "care",
            slots
        );
        yield return Tile(
            _courses.SelectMany(static course => course.Marks).DistinctBy(static mark => mark.Id).Count(),
            "tileToCheck",
            "care",
            "courses"
        );
        yield return Tile(warnings, "tileWarnings", "care", "warnings");

        ReportTileView Tile(int number, string word, string look, string place) =>
            new(RecordViews.Number(number), words[word], number == 0 ? "good" : look, place);
    }

    private static FindingView Finding(Diagnostic diagnostic, ThemeWords words) =>
        new(
            words["severity" + diagnostic.Severity],
            diagnostic.Code,
            diagnostic.Descriptor.Name,
            diagnostic.Span.File is { } file
                ? $"{file.Path.Value}:{RecordViews.Number(diagnostic.Span.Position.Line)}"
                : null,
            diagnostic.Message,
            diagnostic.Hint
        );
}
