using System.Collections.Frozen;
using System.Collections.Immutable;
using CourseForge.Blocks;
using CourseForge.Questions;
using CourseForge.Rendering.Templates.Checking;
using CourseForge.SurveyItems;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// The templates that a theme has, and what each is given. Names are paths in the theme without <c>.sbn-html</c>.
/// </summary>
internal static class TemplateNames
{
    internal const string Partials = "partials/";

    /// <summary>What questions are answered with, by type.</summary>
    internal const string Questions = "questions/";

    /// <summary>Items of surveys, by type.</summary>
    internal const string SurveyItems = "survey-items/";

    internal const string Mark = "partials/mark";
    internal const string Passage = "blocks/passage";
    internal const string Table = "blocks/table";
    internal const string Check = "blocks/check";
    internal const string Figure = "blocks/figure";
    internal const string Audio = "blocks/audio";
    internal const string Video = "blocks/video";
    internal const string Report = "report";
    internal const string PrintMedia = PageKind.Paper + "media";

    /// <summary>What no build does without; the shipped ones are read while the curriculum is.</summary>
    internal static ImmutableArray<string> OfEveryBuild { get; } =
    [
        PageKind.Lesson.Template,
        PageKind.Home.Template,
        "partials/head",
        "partials/header",
        "partials/toc",
        "partials/pager",
        "partials/footer",
        Check,
        Report,
    ];

    /// <summary>Those of the block kinds come from the kinds.</summary>
    internal static IReadOnlyDictionary<string, ViewType> Roots { get; } =
        BlockKinds
            .All.SelectMany(static kind => new[] { kind.Template, kind.PrintTemplate })
            .OfType<BlockTemplate>()
            .Distinct()
            .Select(static template => KeyValuePair.Create(template.Name, template.Type))
            .Concat(
                new Dictionary<string, ViewType>(StringComparer.Ordinal)
                {
                    [PageKind.Lesson.Template] = LessonView.Schema,
                    [PageKind.Assessment.Template] = AssessmentPageView.Schema,
                    [PageKind.Survey.Template] = SurveyPageView.Schema,
                    [PageKind.Certificate.Template] = CertificatePageView.Schema,
                    [PageKind.Home.Template] = HomeView.Schema,
                    [PageKind.Glossary.Template] = GlossaryView.Schema,
                    [PageKind.Contacts.Template] = ContactsView.Schema,
                    [PageKind.Law.Template] = LawView.Schema,
                    [PageKind.Changes.Template] = ChangesPageView.Schema,
                    [PageKind.Launch.Template] = LaunchView.Schema,
                    [Mark] = MarkView.Schema,
                    [Passage] = PassageView.Schema,
                    [Table] = PlainBlockView.Schema,
                    [Figure] = MediaView.Schema,
                    [Audio] = MediaView.Schema,
                    [Video] = MediaView.Schema,
                    [PageKind.Manual.Template] = PrintView.Schema,
                    [PageKind.Handout.Template] = PrintView.Schema,
                    [PageKind.Card.Template] = PrintView.Schema,
                    [PageKind.Workbook.Template] = PrintView.Schema,
                    [PageKind.Accreditation.Template] = PrintView.Schema,
                    [PageKind.Slides.Template] = PrintView.Schema,
                    [PageKind.SpeakerNotes.Template] = PrintView.Schema,
                    [PageKind.TestPaper.Template] = PrintView.Schema,
                    [PageKind.TestKey.Template] = PrintView.Schema,
                    [PageKind.RunOfShow.Template] = PrintView.Schema,
                    [PageKind.Poster.Template] = PrintView.Schema,
                    [PrintMedia] = MediaView.Schema,
                    [Report] = ReportView.Schema,
                }
            )
            .Concat(QuestionTypes.All.Select(static type => KeyValuePair.Create(Questions + type.Name, type.ViewType)))
            .Concat(
                SurveyItemTypes.All.Select(static type => KeyValuePair.Create(SurveyItems + type.Name, type.ViewType))
            )
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>The templates of block kinds, on pages and on paper, and those that stand in for blocks.</summary>
    private static readonly FrozenSet<string> OfBlocks = BlockKinds
        .All.SelectMany(static kind => new[] { kind.Template, kind.PrintTemplate })
        .OfType<BlockTemplate>()
        .Select(static template => template.Name)
        .Append(PrintMedia)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a template makes, as far as its safety differs.</summary>
    internal static TemplateKind KindOf(string template) =>
        template == PageKind.Launch.Template ? TemplateKind.Launch
        : template == Report ? TemplateKind.Report
        : template.StartsWith(PageKind.Pages, StringComparison.Ordinal) ? TemplateKind.Page
        : ReferenceEquals(Roots.GetValueOrDefault(template), PrintView.Schema) ? TemplateKind.Printed
        : TemplateKind.Part;

    /// <summary>The name by which a template calls what it was given.</summary>
    internal static string RootOf(string template) =>
        template.StartsWith("blocks/", StringComparison.Ordinal) || OfBlocks.Contains(template) ? "block"
        : template.StartsWith(Questions, StringComparison.Ordinal) ? "question"
        : template.StartsWith(SurveyItems, StringComparison.Ordinal) ? "item"
        : template.StartsWith(Partials, StringComparison.Ordinal) ? ThemeContext.It
        : "page";
}
