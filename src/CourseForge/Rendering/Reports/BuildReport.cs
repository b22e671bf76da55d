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
    private (CourseTheme Theme, SettingsSyntax Settings)? _first;

    internal void Add(Course course, ImmutableArray<LessonReading> readings, VariantCoverage? coverage)
    {
        // What is wrong with the theme is told by the pages, and nothing is published then.
        if (_first is null && CourseTheme.Of(course, sources, themes, new DiagnosticBag()) is { } own)
        {
            // The report speaks one language, that of the first course.
            _first = (own, course.Settings);
        }

        if (_first is not var (theme, _))
        {
            return;
        }

        var section = new ReportSection(course, readings, coverage, theme);
        if (TemplateException.Caught(section.View, new DiagnosticBag()) is { } view)
        {
            _courses.Add(view);
        }
    }

    /// <summary>The page; null when the build had no course.</summary>
    /// <param name="diagnostics">All that the build has to say, in order.</param>
    /// <param name="tool">Name and version of the tool.</param>
    internal byte[]? ToBytes(ImmutableArray<BuiltFile> built, ImmutableArray<Diagnostic> diagnostics, string tool)
    {
        if (_first is not var (theme, settings))
        {
            return null;
        }

        var drift = diagnostics.Where(static diagnostic => Codes.Drift.All.Contains(diagnostic.Descriptor));
        var others = diagnostics
            .Where(static diagnostic => !Codes.Drift.All.Contains(diagnostic.Descriptor))
            .ToLookup(static diagnostic => diagnostic.Severity == Severity.Info);
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
