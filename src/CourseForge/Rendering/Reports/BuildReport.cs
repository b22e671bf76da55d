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
    private Theme? _theme;
    private ThemeWords? _words;
    private SettingsSyntax? _settings;

    internal void Add(Course course, ImmutableArray<LessonReading> readings, VariantCoverage? coverage)
    {
        // What is wrong with the theme is told by the pages, and nothing is published then.
        if (_theme is null && (_theme = themes.Of(course, sources, new DiagnosticBag())) is null)
        {
            return;
        }

        // The report speaks one language, that of the first course.
        _settings ??= course.Settings;
        _words ??= ThemeWords.Load(_theme.Files, course.Settings.Language, new DiagnosticBag());
        var section = new ReportSection(course, readings, coverage, _theme.Templates, _words);
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
        if (_theme is null || _words is null || _settings is null)
        {
            return null;
        }

        var drift = diagnostics.Where(static diagnostic => Codes.Drift.All.Contains(diagnostic.Descriptor));
        var others = diagnostics
            .Where(static diagnostic => !Codes.Drift.All.Contains(diagnostic.Descriptor))
            .ToLookup(static diagnostic => diagnostic.Severity == Severity.Info);
        var view = new ReportView
        {
            Lang = _settings.Language.Value,
            Dir = PageChrome.Direction(_settings.Language.Value),
            Title = _settings.Title.Value,
            Curriculum = _settings.Id.Value,
            Version = _settings.Version.Value,
            Publisher = _settings.Publisher,
            Tool = tool,
            Words = WordsView.Of(_words.All),
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
            HeatMap = HeatMap.Of(_courses, _words),
            Drift = [.. drift.Select(Finding)],
            Warnings = [.. others[false].Select(Finding)],
            Remarks = [.. others[true].Select(Finding)],
        };
        using var buffer = new PageBuffer();
        _theme.Templates.Write(TemplateNames.Report, view, buffer);
        return buffer.TakeBytes();
    }

    private FindingView Finding(Diagnostic diagnostic) =>
        new(
            _words!["severity" + diagnostic.Severity],
            diagnostic.Code,
            diagnostic.Descriptor.Name,
            diagnostic.Span.File is { } file
                ? $"{file.Path.Value}:{RecordViews.Number(diagnostic.Span.Position.Line)}"
                : null,
            diagnostic.Message,
            diagnostic.Hint
        );
}
