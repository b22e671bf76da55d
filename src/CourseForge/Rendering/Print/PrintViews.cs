using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.SurveyItems;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>A printed document as its template sees it.</summary>
internal sealed partial class PrintViews
{
    private readonly CourseRenderContext _context;
    private readonly PrintKind _kind;
    private readonly string _part;
    private readonly PageWriterContext _page;
    private readonly KeyBankView[] _banks;

    /// <param name="part">Which of several documents of the kind; empty where there is one.</param>
    internal PrintViews(CourseRenderContext context, PrintKind kind, string part)
    {
        _context = context;
        _kind = kind;
        _part = part;
        _page = Scope("", 2, null);
        _banks =
            kind != PrintKind.Manual
                ? []
                :
                [
                    .. PrintPlan
                        .Banks(Course)
                        .Select(bank => new KeyBankView(
                            bank.Id.Value,
                            bank.Title,
                            [
                                .. bank.Questions.Select(question =>
                                    PrintQuestions.View(Scope("key-" + question.Id.Value + "--", 4, null), question)
                                ),
                            ]
                        )),
                ];
    }

    private Course Course => _context.Course;

    /// <summary>What stands at the foot of each page.</summary>
    internal string Foot =>
        $"{Course.Title} · {Course.Settings.Version.Value} · {_context.Words["asOf"]} {_context.Words.Day(Course.AsOf)}";

    internal IEnumerable<RunningHead> Heads()
    {
        yield return new RunningHead("page-front", Title);
        foreach (var module in Course.Modules)
        {
            yield return new RunningHead(
                "page-" + module.Id.Value,
                $"{_context.Words["module"]} {RecordViews.Number(module.Number)} · {module.Title}",
                _kind == PrintKind.Manual ? new ThumbTab(module.Number) : null
            );
        }

        foreach (var part in ManualContents.Parts)
        {
            yield return new RunningHead("part-" + part, _context.Words[ManualContents.WordOf(part)]);
        }
    }

    internal static PageKind PageKindOf(PrintKind kind) =>
        kind switch
        {
            PrintKind.Manual => PageKind.Manual,
            PrintKind.Handout => PageKind.Handout,
            PrintKind.Card => PageKind.Card,
            PrintKind.Workbook => PageKind.Workbook,
            PrintKind.Accreditation => PageKind.Accreditation,
            PrintKind.Slides => PageKind.Slides,
            PrintKind.SpeakerNotes => PageKind.SpeakerNotes,
            PrintKind.TestPaper => PageKind.TestPaper,
            PrintKind.TestKey => PageKind.TestKey,
            PrintKind.RunOfShow => PageKind.RunOfShow,
            PrintKind.Poster => PageKind.Poster,
            _ => throw new InvalidOperationException($"no such kind of print: {kind}"),
        };

    private string Title =>
        _context.Words[
            _kind switch
            {
                PrintKind.Handout => "handoutSheet",
                PrintKind.Card => "cardTitle",
                PrintKind.Manual or PrintKind.Workbook or PrintKind.Accreditation => PageKindOf(_kind).Name,
                PrintKind.Slides => "slides",
                PrintKind.SpeakerNotes => "speakerNotes",
                PrintKind.TestPaper => "testPaper",
                PrintKind.TestKey => "testKey",
                PrintKind.RunOfShow => "runOfShow",
                PrintKind.Poster => "poster",
                _ => throw new InvalidOperationException($"no such kind of print: {_kind}"),
            }
        ];

    internal PrintView View()
    {
        var frame = new PageChrome(_context).Page(PageKindOf(_kind), Title);
        var plans = Plans();
        var due = new RecordsDue(_context, _page).Views().ToArray();
        var contacts = _page.Records.ContactGroups(Course.Contacts);
        var decided = new Differences(_context);
        var law = new PrintedLaw(_context, _page.Records);
        DifferenceView[] differences = _kind == PrintKind.Manual ? [.. decided.Views()] : [];
        return new PrintView(frame)
        {
            Facts = Facts(),
            Objectives = [.. Course.Objectives.Select(RecordViews.Objective)],
            Completion = [.. CompletionRule.InWords(_context).Select(static rule => rule.Text)],
            Assessments = [.. Course.Assessments.Select(Assessment)],
            Handouts = [.. MarkedBlocks(static block => block.Kind.IsOnHandout)],
            LocalLaw = [.. law.Nearest()],
            Contents = ManualContents.Of(_context, plans, _banks, due.Length > 0, differences.Length > 0),
            Due = due,
            Plans = plans,
            Matrix = [.. new ObjectiveMatrix(_context).Rows()],
            Banks = _banks,
            Law = [.. law.Groups()],
            Contacts = contacts,
            Pocket = PocketCards.Of(contacts, Course.WithPending),
            PocketBack = _kind == PrintKind.Card ? PocketBack.Of(Course, [.. MarkedBlocks(PocketBack.IsOnIt)]) : null,
            Sources = [.. _page.Facts.Sources.Select((source, i) => _page.Records.Source(source, i + 1))],
            Survey = Course.Survey is { } survey ? Survey(survey) : null,
            Terms = [.. Course.Terms.Select(_page.Records.Term)],
            Index = [.. ManualContents.Index(_context, _banks)],
            Cut = Course.Cut is { } cut ? Cut(cut) : null,
            Refresher = RefresherViews.Of(Scope("changed--", 3, null)),
            Differences = differences,
            Layers = [.. decided.Layers()],
            ChangeLog =
            [
                .. Course.Settings.Changes.Select(static change => new ChangeLogView(
                    change.Version.Value,
                    IsoDate.Text(change.Date.Value),
                    change.What,
                    change.By
                )),
            ],
            Reviewers =
            [
                .. Course.Settings.Reviewers.Select(static reviewer => new ReviewerView(
                    reviewer.Role,
                    reviewer.Review?.By,
                    reviewer.Review is { } review ? IsoDate.Text(review.Date.Value) : null,
                    reviewer.Review?.What
                )),
            ],
            LawChanges = _kind == PrintKind.Accreditation ? [.. law.Changes()] : [],
            Mandates = _kind == PrintKind.Accreditation ? [.. new MandateViews(_context).All()] : [],
            Slides = _kind is PrintKind.Slides or PrintKind.SpeakerNotes ? Slides() : [],
            Module = _kind is PrintKind.Slides or PrintKind.SpeakerNotes ? plans[0] : null,
            Test = _kind is PrintKind.TestPaper or PrintKind.TestKey ? Test() : null,
            Days = _kind == PrintKind.RunOfShow ? [.. RunOfShow.Days(_context, plans)] : [],
            PosterParts = _kind == PrintKind.Poster ? [.. MarkedBlocks(Poster.IsOnIt)] : [],
            PosterContacts =
                _kind == PrintKind.Poster ? [.. Poster.Contacts(Course).Select(_page.Records.Contact)] : [],
            IsDiscreet = Course.Settings.Card == CardLook.Discreet,
            OpenSlots = _kind == PrintKind.Handout ? [.. OpenSlots()] : [],
        };
    }

    private CutView Cut(CourseCut cut) =>
        new(
            RecordViews.Number(cut.Minutes),
            [
                .. cut.Lessons.Select(static lesson => new CutLessonView(
                    lesson.Id.Value,
                    lesson.Title,
                    lesson.ModuleTitle,
                    RecordViews.Number(lesson.Minutes)
                )),
            ],
            [.. cut.Lost.Select(RecordViews.Objective)],
            [.. cut.Thinned.Select(RecordViews.Objective)],
            MandatedHours.Missed(Course) is { } mandate
                ? new MissedHoursView(
                    mandate.Hours.ToString("0.##", CultureInfo.InvariantCulture),
                    mandate.Decision.Claim.LayerTitle,
                    mandate.Decision.Claim.Terms.Cite is { } cite
                        ? Course.Statutes.FirstOrDefault(statute => statute.Id.Value == cite.Value)?.Cite ?? cite.Value
                        : null,
                    RecordViews.Number(Course.Modules.Sum(MinutesOf))
                )
                : null
        );

    /// <summary>The lessons that are in it: those of another audience or tier take no time.</summary>
    private static int MinutesOf(Module module) => module.Lessons.Sum(static lesson => lesson.Minutes.Value);

    private PageWriterContext Scope(
        string prefix,
        int level,
        PlannedLesson? lesson,
        bool isOpening = false,
        bool? isForInstructor = null
    ) =>
        new(
            _context,
            PageKindOf(_kind),
            "",
            _context.Plan.Home,
            lesson,
            new PrintScope(
                prefix,
                level,
                IsForInstructor: isForInstructor ?? PrintRenderer.IsForInstructor(_kind),
                HasReferences: _kind is PrintKind.Manual or PrintKind.Workbook
            )
            {
                IsOpening = isOpening,
            }
        );

    private PrintFacts Facts()
    {
        var settings = Course.Settings;
        var tier = _context.Words["tier" + Course.Tier];
        return new PrintFacts
        {
            Audience = Course.Audience.Title,
            Hours = RecordViews.Hours(Course.Hours.Value, settings.MinutesPerHour, _context.Words),
            Minutes = RecordViews.Number(Course.Modules.Sum(MinutesOf)),
            SeatMinutes = RecordViews.Number(
                Course.Modules.Sum(MinutesOf)
                    + Course
                        .Assessments.Where(static assessment => assessment.Syntax.Kind != AssessmentKind.Delayed)
                        .Sum(RunOfShow.MinutesOf)
            ),
            Tier = tier,
            Variant = string.Join(
                " / ",
                new[]
                {
                    settings.Id.Value,
                    Course.Id.Value,
                    Course.Variant.IsBase ? null : Course.Variant.Id,
                    Course.Audience.Id,
                    settings.Language.Value,
                }.OfType<string>()
            ),
            Validity = CourseValidity.InWords(_context),
            Summary = _page.Html(Course.Summary),
            Description = _page.Html(settings.Description),
            Disclaimer = _page.Html(settings.Disclaimer),
        };
    }

    private PlanView[] Plans()
    {
        var plans = new List<PlanView>();
        var clock = 0;
        var planned = _context.Plan.Lessons.ToLookup(static lesson => lesson.Module.Id);
        foreach (var module in Course.Modules)
        {
            var end = clock + MinutesOf(module);
            var scope = Scope(module.Id.Value + "--", 3, null);
            var cards = _kind is PrintKind.Manual or PrintKind.RunOfShow
                ? planned[module.Id].SelectMany(lesson => Cards.Views(LessonScope(lesson), lesson)).ToArray()
                : [];
            plans.Add(
                new PlanView
                {
                    Id = module.Id.Value,
                    Number = RecordViews.Number(module.Number),
                    Title = module.Title,
                    Minutes = RecordViews.Number(MinutesOf(module)),
                    Start = LessonPlan.Clock(clock),
                    End = LessonPlan.Clock(end),
                    Summary = scope.Html(module.Summary),
                    Warning = scope.Html(module.Warning),
                    Ribbon = CourseRibbon.Of(Course, module),
                    Opening = _kind == PrintKind.Manual ? Opening(planned[module.Id]) : null,
                    Objectives = [.. module.Objectives.Select(RecordViews.Objective)],
                    Materials = [.. Materials.Of(_context, module, cards)],
                    Methods = LessonPlan.Methods(_context, module),
                    Steps = LessonPlan.Steps(_context, module),
                    Lessons = [.. Lessons(module, planned[module.Id])],
                    Cards = _kind == PrintKind.Manual ? cards : [],
                }
            );
            clock = end;
        }

        return [.. plans];
    }

    /// <summary>What instructors need before the first lesson of a module begins.</summary>
    private Html? Opening(IEnumerable<PlannedLesson> lessons)
    {
        var blocks = lessons
            .SelectMany(lesson =>
                BlockBodies
                    .Of(lesson.Lesson.Content)
                    .Where(pair => InstructorBlock.IsOpening(pair.Block))
                    .Select(pair => (Scope: OpeningScope(lesson), pair.Block, pair.Body))
            )
            .Where(static one => one.Scope.Shows(one.Block))
            .ToList();
        return blocks.Count == 0
            ? null
            : new Html(writer =>
            {
                foreach (var (scope, _, body) in blocks)
                {
                    scope.Markdown.WriteNode(body, writer);
                }
            });
    }

    private IEnumerable<ManualLessonView> Lessons(Module module, IEnumerable<PlannedLesson> lessons)
    {
        var clock = 0;
        foreach (var planned in lessons)
        {
            var lesson = planned.Lesson;
            var scope = LessonScope(planned);
            yield return new ManualLessonView
            {
                Id = lesson.Id.Value,
                Number = $"{RecordViews.Number(module.Number)}.{RecordViews.Number(lesson.Number)}",
                Title = lesson.Title,
                Minutes = RecordViews.Number(lesson.Minutes.Value),
                Start = LessonPlan.Clock(clock),
                End = LessonPlan.Clock(clock + lesson.Minutes.Value),
                Delivery = _context.Words["delivery" + lesson.Delivery],
                Objectives = [.. lesson.Objectives.Select(RecordViews.Objective)],
                Warning = lesson.Warning is { } warning ? new Html(writer => HtmlText.Write(writer, warning)) : null,
                Body = new Html(writer =>
                {
                    // Whoever teaches must not look for the other half of a paragraph while people wait.
                    if (_kind == PrintKind.Manual)
                    {
                        scope.Markdown.WriteLesson(lesson.Content, writer);
                    }
                    else
                    {
                        scope.Markdown.WriteLessonInShort(lesson.Content, writer);
                    }
                }),
            };
            clock += lesson.Minutes.Value;
        }
    }

    private PageWriterContext LessonScope(PlannedLesson lesson) =>
        Scope(ElementIds.InLesson(lesson.Lesson.Id.Value, ""), 3, lesson);

    private PageWriterContext OpeningScope(PlannedLesson lesson) =>
        Scope(ElementIds.InLesson(lesson.Lesson.Id.Value, ""), 3, lesson, isOpening: true);

    private AssessmentView Assessment(Assessment assessment)
    {
        var syntax = assessment.Syntax;
        return new AssessmentView(
            assessment.Title,
            _context.Words["assessment" + syntax.Kind],
            RecordViews.Number(assessment.Draw.Sum(static draw => draw.Count)),
            syntax.PassMark is { } mark ? RecordViews.Number(mark.Value) : null,
            syntax.Attempts is { } attempts ? RecordViews.Number(attempts) : null,
            syntax.TimeLimit is { } limit ? RecordViews.Number(limit) : null,
            _context.Words["review" + syntax.Review],
            RecordViews.Number(RunOfShow.MinutesOf(assessment)),
            syntax.Kind == AssessmentKind.Delayed
        );
    }

    private SurveyView Survey(SurveySyntax survey)
    {
        var words = new SurveyPage(_context);
        return new SurveyView(
            survey.Title.Value,
            _page.Html(survey.Intro),
            [
                .. survey.Items.Select(
                    (item, i) =>
                        new SurveyItemView(
                            RecordViews.Number(i + 1),
                            item.Text.Value,
                            item.Type().Print(item.Answer, words)
                        )
                ),
            ]
        );
    }
}
