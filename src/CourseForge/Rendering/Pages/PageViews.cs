using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>The pages of a course as their templates see them.</summary>
internal sealed class PageViews(CourseRenderContext context, PageChrome frames)
{
    private const int ScaleSteps = 5;

    /// <summary>SCORM 1.2 takes 255 characters.</summary>
    private const int LongestSurveyText = 250;

    private Course Course => context.Course;

    internal LessonView Lesson(PlannedLesson planned)
    {
        var lesson = planned.Lesson;
        var page = new PageWriterContext(context, "lesson", "../", planned.Facts, planned);
        var frame = frames.Lesson(planned);
        var warning = lesson.Warning is { } words
            ? new Html(writer =>
            {
                writer.Write("<p>");
                HtmlText.Write(writer, words);
                writer.Write("</p>\n");
            })
            : page.Html(planned.Module.Warning);
        var number = 0;
        return new LessonView(frame)
        {
            ModuleTitle = planned.Module.Title,
            ModuleNumber = RecordViews.Number(planned.Module.Number),
            ModuleCount = RecordViews.Number(Course.Modules.Length),
            Minutes = RecordViews.Number(lesson.Minutes.Value),
            TierExtended = lesson.Tier == Tier.Extended,
            Delivery = lesson.Delivery.Written(),
            Classroom = lesson.Delivery != Delivery.SelfPaced,
            Objectives = [.. lesson.Objectives.Select(RecordViews.Objective)],
            Warning = warning,
            Gate = lesson.Warning is null ? planned.Module.Id.Value : lesson.Id.Value,
            Sensitive = lesson.IsSensitive,
            OptOut = Course.Completion.HasOptOut,
            NextHref = frame.Next?.Href ?? PagePlan.HomePath,
            Body = new Html(writer => page.Markdown.WriteLesson(lesson.Content, writer)),
            Terms = [.. planned.Facts.Terms.Select(page.Records.Term)],
            Sources = [.. planned.Facts.Sources.Select(source => page.Records.Source(source, ++number))],
        };
    }

    internal HomeView Home()
    {
        var page = new PageWriterContext(context, "home", "", context.Plan.Home);
        var validity = CourseTimeline.ValidityOf(Course);
        var hasWarnings = context.Plan.Lessons.Any(static planned =>
            planned.Lesson.Warning is not null || planned.Module.Warning is not null
        );
        return new HomeView(frames.Page("home"))
        {
            Summary = page.Html(Course.Summary),
            Description = page.Html(Course.Settings.Description),
            Disclaimer = page.Html(Course.Settings.Disclaimer),
            Hours = Course.Hours.Value.ToString("0.##", CultureInfo.InvariantCulture),
            Audience = Course.Audience.Title,
            Completion = CompletionRule.InWords(context),
            OptOut = CompletionRule.HasOptOut(context),
            Objectives = [.. Course.Objectives.Select(RecordViews.Objective)],
            FirstLesson = frames.First,
            ValidFrom = Day(validity.From),
            ValidUntil = Day(validity.Until),
            NextReview = Day(validity.NextReview),
            HasWarnings = hasWarnings,
            HasNotices = hasWarnings || Course.Settings.Disclaimer is not null || Course.Settings.QuickExit is not null,
            Refresher = RefresherViews.Of(page),
        };
    }

    internal AssessmentPageView Assessment(PlannedAssessment planned)
    {
        var page = new PageWriterContext(context, "assessment", "../", planned.Facts);
        var syntax = planned.Assessment.Syntax;
        return new AssessmentPageView(
            frames.Assessment(planned),
            planned.Assessment.Id,
            context.Words["test" + syntax.Kind],
            AssessmentRules.InWords(planned.Assessment, context.Words),
            AssessmentRules.ExtensionInWords(syntax, context.Words),
            syntax.Kind != AssessmentKind.Pre && context.Plan.Before.Any(),
            new Html(writer =>
            {
                foreach (var question in planned.Pool)
                {
                    page.Markdown.WriteAssessed(question, writer);
                }
            }),
            [.. planned.Facts.Terms.Select(page.Records.Term)]
        );
    }

    internal SurveyPageView Survey(PageNeeds facts)
    {
        var page = new PageWriterContext(context, "survey", "", facts);
        var survey = Course.Survey;
        return new SurveyPageView(
            frames.Other(PlannedPage.Survey, "survey"),
            page.Html(survey?.Intro),
            [
                .. (survey?.Items ?? []).Select(item => new SurveyQuestionView(
                    item.Id.Value,
                    item.Text.Value,
                    item.Type == SurveyItemType.Text ? [] : Scale(item)
                )),
            ],
            RecordViews.Number(LongestSurveyText),
            context.Words.With("surveyLimit", "count", RecordViews.Number(LongestSurveyText))
        );
    }

    internal CertificatePageView Certificate() =>
        new(
            frames.Other(PlannedPage.Certificate, "certificate"),
            Course.Hours.Value.ToString("0.##", CultureInfo.InvariantCulture),
            CompletionRule.InWords(context),
            !Course.Questions.IsEmpty
                || Course.Assessments.Any(static assessment => assessment.Syntax.Kind == AssessmentKind.Post)
        );

    private ScaleStepView[] Scale(SurveyItemSyntax item) =>
        [
            .. Enumerable
                .Range(0, ScaleSteps)
                .Select(step => new ScaleStepView(
                    item.Id.Value,
                    Letters.At(step),
                    context.Words[string.Create(CultureInfo.InvariantCulture, $"scale{item.Scale}{step + 1}")]
                )),
        ];

    internal GlossaryView Glossary(PageNeeds facts)
    {
        var page = new PageWriterContext(context, "glossary", "", facts);
        return new GlossaryView(
            frames.Page("glossary", context.Words["glossary"]),
            [.. Course.Terms.Select(page.Records.Term)]
        );
    }

    internal ContactsView Contacts(PageNeeds facts)
    {
        var page = new PageWriterContext(context, "contacts", "", facts);
        return new ContactsView(
            frames.Page("contacts", context.Words["contacts"]),
            page.Records.ContactGroups(Course.Contacts)
        );
    }

    internal LawView Law(PageNeeds facts)
    {
        var page = new PageWriterContext(context, "law", "", facts);
        return new LawView(frames.Page("law", context.Words["law"]), page.Records.StatuteGroups(Course.Statutes));
    }

    internal ChangesPageView Changes(PageNeeds facts)
    {
        var page = new PageWriterContext(context, "changes", "", facts);
        return new ChangesPageView(frames.Page("changes", RefresherViews.Title(context)), RefresherViews.Of(page));
    }

    internal LaunchView Launch(bool isConnected) => new(frames.Page("launch"), isConnected);

    private static string? Day(DateOnly? day) => day is { } known ? IsoDate.Text(known) : null;
}
