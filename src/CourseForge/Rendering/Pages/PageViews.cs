using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.SurveyItems;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Text.Unicode;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>The pages of a course as their templates see them.</summary>
internal sealed class PageViews(CourseRenderContext context, PageChrome frames)
{
    private Course Course => context.Course;

    internal LessonView Lesson(PlannedLesson planned)
    {
        var lesson = planned.Lesson;
        var page = new PageWriterContext(context, PageKind.Lesson, "../", planned.Facts, planned);
        var frame = frames.Lesson(planned);
        var warning = lesson.Warning is { } words
            ? new Html(writer =>
            {
                writer.Write("<p>");
                HtmlText.Write(writer, words);
                writer.Write("</p>\n");
            })
            : page.Html(planned.Module.Warning);
        // Written here and now: what is above the text names its headings. The warning first, as on the page.
        var warningText = warning?.ToString();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        page.Markdown.WriteLesson(lesson.Content, text);
        page.Markdown.HeadingLevel = 1;
        var body = text.ToString();
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
            LessonNumber = RecordViews.Number(lesson.Number),
            LessonCount = RecordViews.Number(planned.Module.Lessons.Length),
            Hue = PageChrome.Hue(planned.Module),
            Sections = PageSections.Of(body),
            Warning = warningText is null ? null : new Html(writer => writer.Write(warningText)),
            Gate = lesson.Warning is null ? planned.Module.Id.Value : lesson.Id.Value,
            Sensitive = lesson.IsSensitive,
            OptOut = Course.Completion.HasOptOut,
            NextHref = frame.Next?.Href ?? PagePlan.HomePath,
            Body = new Html(writer => writer.Write(body)),
            Terms = [.. planned.Facts.Terms.Select(page.Records.Term)],
            Sources = [.. planned.Facts.Sources.Select(source => page.Records.Source(source, ++number))],
        };
    }

    internal HomeView Home()
    {
        var page = new PageWriterContext(context, PageKind.Home, "", context.Plan.Home);
        var validity = CourseTimeline.ValidityOf(Course);
        var hasWarnings = context.Plan.Lessons.Any(static planned =>
            planned.Lesson.Warning is not null || planned.Module.Warning is not null
        );
        return new HomeView(frames.Page(PageKind.Home))
        {
            CoverImage = Course.Settings.Cover is { } cover ? context.Plan.Media.GetValueOrDefault(cover.Value) : null,
            Cover = new Html(writer => CoverDrawing.Write(Course.Id.Value, writer)),
            LessonCount = RecordViews.Number(context.Plan.Lessons.Length),
            ModuleCount = RecordViews.Number(Course.Modules.Length),
            Summary = page.Html(Course.Summary),
            Description = page.Html(Course.Settings.Description),
            Disclaimer = page.Html(Course.Settings.Disclaimer),
            Hours = RecordViews.Hours(Course.Hours.Value, Course.Settings.MinutesPerHour, context.Words),
            Audience = Course.Audience.Title,
            Completion = CompletionRule.InWords(context),
            Followups = [.. Followups()],
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
        var page = new PageWriterContext(context, PageKind.Assessment, "../", planned.Facts);
        var syntax = planned.Assessment.Syntax;
        return new AssessmentPageView(
            frames.Assessment(planned),
            planned.Assessment.Id,
            context.Words["test" + syntax.Kind],
            context.Words["why" + syntax.Kind],
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
        var page = new PageWriterContext(context, PageKind.Survey, "", facts);
        var words = new SurveyPage(context);
        var survey = Course.Survey;
        return new SurveyPageView(
            frames.Other(PlannedPage.Survey),
            page.Html(survey?.Intro),
            [.. (survey?.Items ?? []).Select(item => Item(item.Type().Name, item.Type().View(item, words)))]
        );

        SurveyQuestionView Item(string type, ItemView view) =>
            new(
                view.Item.Id.Value,
                type,
                view.Item.Text.Value,
                new Html(writer => context.Templates.Write(TemplateNames.SurveyItems + type, view, writer))
            );
    }

    internal CertificatePageView Certificate() =>
        new(
            frames.Other(PlannedPage.Certificate),
            RecordViews.Hours(Course.Hours.Value, Course.Settings.MinutesPerHour, context.Words),
            CompletionRule.InWords(context),
            !Course.Questions.IsEmpty
                || Course.Assessments.Any(static assessment => assessment.Syntax.Kind == AssessmentKind.Post),
            Course.Settings.Certificate,
            Course.PackageVersion,
            Course.Settings.Certificate.Signature is { } signature
                ? context.Plan.Media.GetValueOrDefault(signature.Value)
                : null,
            [.. Followups()]
        );

    internal GlossaryView Glossary(PageNeeds facts)
    {
        var page = new PageWriterContext(context, PageKind.Glossary, "", facts);
        var alphabet = Alphabet.Of(context.Language);
        TermView[] terms = [.. Course.Terms.Select(page.Records.Term)];
        return new GlossaryView(
            frames.Page(PageKind.Glossary, context.Words[PageKind.Glossary.Name]),
            terms,
            [
                .. terms
                    .GroupBy(term => alphabet.LetterOf(term.Term), StringComparer.Ordinal)
                    .Select(static (letter, index) => new GlossaryLetterView(index + 1, letter.Key, [.. letter])),
            ]
        );
    }

    internal ContactsView Contacts(PageNeeds facts)
    {
        var page = new PageWriterContext(context, PageKind.Contacts, "", facts);
        return new ContactsView(
            frames.Page(PageKind.Contacts, context.Words[PageKind.Contacts.Name]),
            page.Records.ContactGroups(Course.Contacts)
        );
    }

    internal LawView Law(PageNeeds facts)
    {
        var page = new PageWriterContext(context, PageKind.Law, "", facts);
        return new LawView(
            frames.Page(PageKind.Law, context.Words[PageKind.Law.Name]),
            page.Records.StatuteGroups(Course.Statutes),
            page.Records.LawDates(Course.Statutes)
        );
    }

    internal ChangesPageView Changes(PageNeeds facts)
    {
        var page = new PageWriterContext(context, PageKind.Changes, "", facts);
        return new ChangesPageView(
            frames.Page(PageKind.Changes, RefresherViews.Title(context)),
            RefresherViews.Of(page)
        );
    }

    internal LaunchView Launch(bool isConnected) => new(frames.Page(PageKind.Launch), isConnected);

    private IEnumerable<FollowupLinkView> Followups() =>
        FollowupBlock
            .InOrder(
                context.Plan.Lessons.SelectMany(planned =>
                    planned
                        .Lesson.Blocks(Course)
                        .Where(static block => block.Kind is FollowupBlock)
                        .Select(block => (planned, block))
                ),
                static one => one.block
            )
            .Select(one => new FollowupLinkView(
                one.block.Title ?? one.planned.Lesson.Title,
                one.block.Id is { } id ? $"{one.planned.Href}#{id.Value}" : one.planned.Href,
                FollowupBlock.DaysOf(one.block),
                FollowupBlock.Words(one.block, context.Words.With)
            ));

    private string? Day(DateOnly? day) => day is { } known ? context.Words.Day(known) : null;
}
