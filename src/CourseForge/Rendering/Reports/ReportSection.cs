using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Print;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Reports;

/// <summary>One course of one variant in the report of a build.</summary>
internal sealed class ReportSection
{
    private readonly Course _course;
    private readonly ImmutableArray<LessonReading> _readings;
    private readonly VariantCoverage? _coverage;
    private readonly CourseRenderContext _context;
    private readonly (Lesson Lesson, string Number)[] _lessons;

    internal ReportSection(
        Course course,
        ImmutableArray<LessonReading> readings,
        VariantCoverage? coverage,
        CourseTheme theme
    )
    {
        _course = course;
        _readings = readings;
        _coverage = coverage;

        // The report shows no text of the course, so it needs none of what a page plans.
        var facts = new PageNeeds(course.Bindings);
        var plan = new PagePlan(null, false)
        {
            Lessons = [],
            Assessments = [],
            Home = facts,
            Glossary = null,
            Contacts = null,
            Law = null,
            Changes = null,
            Media = ImmutableDictionary<string, string>.Empty,
            MediaFiles = [],
        };
        _context = new CourseRenderContext(course, plan, theme);
        _lessons =
        [
            .. course.Modules.SelectMany(static module =>
                module.Lessons.Select(lesson =>
                    (lesson, $"{RecordViews.Number(module.Number)}.{RecordViews.Number(lesson.Number)}")
                )
            ),
        ];
    }

    private ThemeWords Words => _context.Words;

    internal ReportCourseView View()
    {
        ReportSlotView[] slots = [.. Slots()];
        var modules = Modules();
        var minutes = _lessons.Sum(static numbered => numbered.Lesson.Minutes.Value);
        var open = slots.Count(static slot => slot.Open);
        return new ReportCourseView
        {
            Id = $"course-{_course.Id}{(_course.Variant.IsBase ? "" : "--" + _course.Variant.Id)}",
            Title = _course.Title,
            Lang = _course.Settings.Language.Value,
            Course = _course.Id.Value,
            Variant = _course.Variant.Id,
            VariantTitle = _course.Variant.Title,
            Audience = _course.Audience.Title,
            Tier = Words["tier" + _course.Tier],
            AsOf = IsoDate.Text(_course.AsOf),
            PackageVersion = _course.PackageVersion,
            Validity = CourseValidity.InWords(_context),
            Pending = _course.WithPending,
            Hours = new ReportHoursView(
                _course.Hours.Value.ToString("0.##", CultureInfo.InvariantCulture),
                ((decimal)minutes / _course.Settings.MinutesPerHour).ToString("0.##", CultureInfo.InvariantCulture),
                RecordViews.Number(minutes),
                RecordViews.Number(_lessons.Length)
            ),
            ReadingLimit = _course.Settings.ReadingLevel?.ToString("0.#", CultureInfo.InvariantCulture),
            Modules = modules,
            Bar = ReportPictures.Hours(_course),
            Map = ReportPictures.Objectives(_course, [.. modules.SelectMany(static module => module.Lessons)], Words),
            Matrix = [.. new ObjectiveMatrix(_context).Rows()],
            FilledSlots = RecordViews.Number(slots.Length - open),
            OpenSlots = RecordViews.Number(open),
            Slots = slots,
            Mandates = [.. new MandateViews(_context).All()],
            Marks = [.. Marks()],
            NotInForce =
            [
                .. _course
                    .Statutes.Where(static statute => statute.State.Status != StatuteStatus.InForce)
                    .OrderBy(static statute => statute.Id.Value, StringComparer.Ordinal)
                    .Select(statute =>
                        Mark(
                            statute.Id.Value,
                            "indexStatute",
                            statute.Cite,
                            Words["status" + statute.State.Status],
                            statute.Syntax.Currency
                        )
                    ),
            ],
        };
    }

    private ReportModuleView[] Modules()
    {
        var modules = new List<ReportModuleView>();
        var next = 0;
        foreach (var module in _course.Modules)
        {
            var first = next;
            next += module.Lessons.Length;
            modules.Add(
                new ReportModuleView(
                    module.Id.Value,
                    RecordViews.Number(module.Number),
                    module.Title,
                    RecordViews.Number(module.Minutes.Value),
                    RecordViews.Number(module.Lessons.Sum(static lesson => lesson.Minutes.Value)),
                    [.. module.Lessons.Select((_, i) => Lesson(first + i))]
                )
            );
        }

        return [.. modules];
    }

    private ReportLessonView Lesson(int index)
    {
        var (lesson, number) = _lessons[index];
        var (words, grade) = _readings[index];
        return new ReportLessonView(
            lesson.Id.Value,
            number,
            lesson.Title,
            RecordViews.Number(lesson.Minutes.Value),
            Words["delivery" + lesson.Delivery],
            RecordViews.Number(words),
            grade?.ToString("0.0", CultureInfo.InvariantCulture),
            grade is { } reached && _course.Settings.ReadingLevel is { } limit && reached > limit
        );
    }

    private IEnumerable<ReportSlotView> Slots()
    {
        foreach (var (lesson, number) in _lessons)
        {
            foreach (var block in lesson.Content.Blocks.WithDescendants())
            {
                if (block is { IsSlot: true, Id: { } id } && !_course.Bindings.LeftOut.Contains(block))
                {
                    var value = _course.Bindings.Of(block).Slot;
                    var state = value switch
                    {
                        null or { IsOpen: true } => "slotStateOpen",
                        { Searched: not null } => "slotStateUnknown",
                        { NotApplicable: not null } => "slotStateNotApplicable",
                        _ => "slotStateFilled",
                    };
                    var cover = _coverage?.Slots.FirstOrDefault(slot => slot.Slot.Id == id.Value);
                    yield return new ReportSlotView
                    {
                        Id = id.Value,
                        Title = block.Title ?? id.Value,
                        Lesson = number,
                        State = Words[state],
                        Layer = value is { IsOpen: false } ? value.Origin.LayerTitle : null,
                        Coverage = InWords(cover),
                        Open = value is not { IsOpen: false, Searched: null },
                        NotApplicable = value?.NotApplicable is not null,
                        Due = cover?.Worst >= CoverageState.Untranslated,
                    };
                }
            }
        }
    }

    /// <summary>When something is to be looked at again, and when law and local values begin or end.</summary>
    internal IEnumerable<ReportDay> Days()
    {
        var reviews = _course
            .Statutes.Select(static statute => (statute.Id.Value, Title: statute.Cite, statute.Syntax.Currency))
            .Concat(
                _course.Contacts.Select(static contact =>
                    (contact.Id.Value, Title: contact.Name, contact.Syntax.Currency)
                )
            )
            .Concat(_course.Sources.Select(static source => (source.Id.Value, source.Title, source.Syntax.Currency)));
        foreach (var (id, title, currency) in reviews)
        {
            if (currency.ReviewBy is { } day)
            {
                yield return new ReportDay(day.Value, true, Words["calendarReview"], title, id);
            }
        }

        foreach (var statute in _course.Statutes)
        {
            foreach (var version in statute.Syntax.Versions)
            {
                if (!version.IsFromUnknown && version.From.Value > _course.AsOf)
                {
                    yield return new ReportDay(
                        version.From.Value,
                        false,
                        Words["calendarBegins"],
                        statute.Cite,
                        statute.Id.Value
                    );
                }

                if (version.Until is { } end && end.Value > _course.AsOf)
                {
                    yield return new ReportDay(end.Value, false, Words["calendarEnds"], statute.Cite, statute.Id.Value);
                }
            }
        }

        foreach (var slot in _coverage?.Slots ?? [])
        {
            if (slot is { Worst: CoverageState.Filled, Findings: [{ On: { } end }, ..] } && end > _course.AsOf)
            {
                yield return new ReportDay(end, false, Words["calendarEnds"], slot.Slot.Title, slot.Slot.Id);
            }
        }
    }

    private string? InWords(SlotCoverage? cover)
    {
        if (cover is null)
        {
            return null;
        }

        var words = Words["coverage" + cover.Worst];
        return cover.Findings[0].On is { } day ? $"{words}, {IsoDate.Text(day)}" : words;
    }

    /// <summary>As the build record lists them.</summary>
    private IEnumerable<ReportMarkView> Marks() =>
        _course
            .Statutes.Select(statute =>
                (
                    Id: statute.Id.Value,
                    Kind: "indexStatute",
                    Title: statute.Cite,
                    statute.Confidence,
                    statute.Syntax.Currency
                )
            )
            .Concat(
                _course.Contacts.Select(contact =>
                    (
                        Id: contact.Id.Value,
                        Kind: "indexContact",
                        Title: contact.Name,
                        Confidence: contact.Syntax.Currency.Confidence.Value,
                        contact.Syntax.Currency
                    )
                )
            )
            .Concat(
                _course.Sources.Select(source =>
                    (
                        Id: source.Id.Value,
                        Kind: "indexSource",
                        source.Title,
                        Confidence: source.Syntax.Currency.Confidence.Value,
                        source.Syntax.Currency
                    )
                )
            )
            .Where(static record => record.Confidence.NeedsMark())
            .OrderBy(static record => record.Id, StringComparer.Ordinal)
            .Select(record =>
                Mark(record.Id, record.Kind, record.Title, Words["confidence" + record.Confidence], record.Currency)
            );

    private ReportMarkView Mark(string id, string kind, string title, string why, CurrencySyntax currency) =>
        new(
            id,
            Words[kind],
            title,
            why,
            currency.Checked is { } last ? IsoDate.Text(last.Value) : null,
            currency.ReviewBy is { } day ? IsoDate.Text(day.Value) : null
        );
}
