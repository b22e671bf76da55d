using CourseForge.Questions;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// The templates that a theme has, and what each is given. Names are paths in the theme without <c>.hbs</c>.
/// </summary>
internal static class TemplateNames
{
    internal const string Partials = "partials/";

    /// <summary>What questions are answered with, by type.</summary>
    internal const string Questions = "questions/";
    internal const string Extension = ".hbs";
    internal const string Mark = "partials/mark";
    internal const string Passage = "blocks/passage";
    internal const string Table = "blocks/table";
    internal const string Check = "blocks/check";
    internal const string Figure = "blocks/figure";
    internal const string Audio = "blocks/audio";
    internal const string Video = "blocks/video";
    internal const string Launch = "pages/launch";
    internal const string Report = "report";
    internal const string PrintBlock = "print/block";
    internal const string PrintCheck = "print/check";
    internal const string PrintScenario = "print/scenario";
    internal const string PrintMedia = "print/media";

    internal static IReadOnlyDictionary<string, ViewType> Roots { get; } =
        new Dictionary<string, ViewType>(StringComparer.Ordinal)
        {
            ["pages/lesson"] = LessonView.Schema,
            ["pages/assessment"] = AssessmentPageView.Schema,
            ["pages/survey"] = SurveyPageView.Schema,
            ["pages/certificate"] = CertificatePageView.Schema,
            ["pages/home"] = HomeView.Schema,
            ["pages/glossary"] = GlossaryView.Schema,
            ["pages/contacts"] = ContactsView.Schema,
            ["pages/law"] = LawView.Schema,
            ["pages/changes"] = ChangesPageView.Schema,
            [Launch] = LaunchView.Schema,
            [Mark] = MarkedView.Schema,
            ["blocks/note"] = PlainBlockView.Schema,
            ["blocks/warning"] = PlainBlockView.Schema,
            ["blocks/handout"] = PlainBlockView.Schema,
            ["blocks/claim"] = SourcedBlockView.Schema,
            ["blocks/case"] = SourcedBlockView.Schema,
            ["blocks/discussion"] = PlainBlockView.Schema,
            ["blocks/activity"] = PlainBlockView.Schema,
            ["blocks/roleplay"] = PlainBlockView.Schema,
            ["blocks/tabletop"] = PlainBlockView.Schema,
            [Check] = CheckView.Schema,
            ["blocks/scenario"] = ScenarioView.Schema,
            ["blocks/contacts"] = ContactsBlockView.Schema,
            ["blocks/statute"] = StatutesBlockView.Schema,
            ["blocks/law-table"] = StatutesBlockView.Schema,
            ["blocks/slot"] = SlotView.Schema,
            [Passage] = PassageView.Schema,
            [Table] = PlainBlockView.Schema,
            [Figure] = MediaView.Schema,
            [Audio] = MediaView.Schema,
            [Video] = MediaView.Schema,
            ["print/manual"] = PrintView.Schema,
            ["print/handout"] = PrintView.Schema,
            ["print/card"] = PrintView.Schema,
            ["print/workbook"] = PrintView.Schema,
            ["print/accreditation"] = PrintView.Schema,
            [PrintBlock] = PrintBlockView.Schema,
            [PrintCheck] = PrintCheckView.Schema,
            [PrintScenario] = PrintScenarioView.Schema,
            [PrintMedia] = MediaView.Schema,
            [Report] = ReportView.Schema,
        }
            .Concat(QuestionTypes.All.Select(static type => KeyValuePair.Create(Questions + type.Name, type.ViewType)))
            .ToDictionary(StringComparer.Ordinal);
}
