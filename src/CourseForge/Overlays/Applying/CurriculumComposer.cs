using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Layout;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Applying;

/// <summary>Writes an outcome back into a curriculum. What no layer touched is the very object of the base.</summary>
internal sealed class CurriculumComposer(CurriculumSyntax curriculum, CurriculumNodes nodes, ResolvedCells outcome)
{
    private readonly TextEdits _edits = new(outcome);
    private readonly ImmutableDictionary<string, AbsentSyntax>.Builder _absent = ImmutableDictionary.CreateBuilder<
        string,
        AbsentSyntax
    >(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anchors = outcome
        .Resolution.Trace.Where(step => step.Claim.Anchor is not null)
        .GroupBy(step => step.Claim.Cell.Node, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Claim.Anchor!.Value.Node, StringComparer.Ordinal);

    private LessonComposer Lessons => field ??= new LessonComposer(outcome, _edits);

    internal CurriculumSyntax Compose()
    {
        foreach (var (id, by) in outcome.Resolution.Removals)
        {
            _absent.Add(id, outcome.Absent(id, by) with { Module = ModuleOf(id) });
        }

        var touched = TouchedLessons();
        var stories = new StoryComposer(outcome);
        var records = new RecordComposer(nodes, outcome, _absent.ContainsKey);
        ImmutableArray<ModuleSyntax> modules =
        [
            .. curriculum.Modules.Select(module => Module(module, touched)).OfType<ModuleSyntax>(),
        ];
        _edits.ShowIn(modules);
        var slots = new SlotComposer(nodes, outcome, _absent, modules);
        return curriculum with
        {
            Settings = Settings(curriculum.Settings),
            Courses = [.. curriculum.Courses.Where(course => !_absent.ContainsKey(course.Id.Value)).Select(Course)],
            Objectives =
            [
                .. curriculum.Objectives.Where(objective => !_absent.ContainsKey(objective.Id.Value)).Select(Objective),
            ],
            Modules = modules,
            Banks = [.. curriculum.Banks.Select(records.Bank)],
            Surveys = [.. curriculum.Surveys.Select(stories.Survey)],
            Scenarios = [.. curriculum.Scenarios.Select(stories.Scenario)],
            Terms = records.Records(
                curriculum.Terms,
                term => term.Id,
                NodeKind.Term,
                (written, own) => written with { Id = own.Id },
                Term
            ),
            Contacts = records.Records(
                curriculum.Contacts,
                contact => contact.Id,
                NodeKind.Contact,
                (written, own) => written with { Id = own.Id },
                contact =>
                    contact with
                    {
                        Description = outcome.WithNotes(contact.Description, contact.Id.Value, Facets.Contact),
                    }
            ),
            Sources = records.Records(
                curriculum.Sources,
                source => source.Id,
                NodeKind.Source,
                (written, own) => written with { Id = own.Id },
                source => source
            ),
            Statutes = records.Records(
                curriculum.Statutes,
                statute => statute.Id,
                NodeKind.Statute,
                (written, own) => written with { Id = own.Id },
                statute =>
                    statute with
                    {
                        Summary = outcome.WithNotes(statute.Summary, statute.Id.Value, Facets.Statute),
                        // A version with a summary of its own is shown with that one.
                        Versions = outcome.Notes(statute.Id.Value, Facets.Statute).IsEmpty
                            ? statute.Versions
                            :
                            [
                                .. statute.Versions.Select(version =>
                                    version with
                                    {
                                        Summary = version.Summary is { } own
                                            ? outcome.WithNotes(own, statute.Id.Value, Facets.Statute)
                                            : null,
                                    }
                                ),
                            ],
                    }
            ),
            Composition = new CompositionSyntax(slots.Values(), _absent.ToImmutable(), slots.MoreArguments()),
        };
    }

    private string? ModuleOf(string? id)
    {
        while (id is not null && nodes.Find(id)?.Kind != NodeKind.Module)
        {
            id = nodes.Course.Find(id) is { } node ? node.Container : _anchors.GetValueOrDefault(id);
        }

        return id;
    }

    private SettingsSyntax Settings(SettingsSyntax settings) =>
        settings with
        {
            Parameters = [.. settings.Parameters.Select(Parameter)],
            Audiences =
            [
                .. settings.Audiences.Select(audience =>
                    audience with
                    {
                        Title = outcome.Changed(audience.Id.Value, Facets.Title, audience.Title) ?? audience.Title,
                    }
                ),
            ],
            Domains =
            [
                .. settings.Domains.Select(domain =>
                    domain with
                    {
                        Title = outcome.Changed(domain.Id.Value, Facets.Title, domain.Title) ?? domain.Title,
                    }
                ),
            ],
            Disclaimer = outcome.Text(NodeKinds.Curriculum, Facets.Disclaimer, settings.Disclaimer),
            Description = outcome.Text(NodeKinds.Curriculum, Facets.Description, settings.Description),
            Publisher = outcome.Changed(NodeKinds.Curriculum, Facets.Publisher, settings.Publisher)
                ?? settings.Publisher,
            ContactsUrl = outcome.Word(NodeKinds.Curriculum, Facets.ContactsUrl) ?? settings.ContactsUrl,
            QuickExit = outcome.Word(NodeKinds.Curriculum, Facets.QuickExit) ?? settings.QuickExit,
            Certificate = CertificateSyntax.Of(name => Set(Facets.Certificate + name) ?? settings.Certificate[name]),
            Brand = BrandSyntax.Of(name => Set(Facets.Brand + name) ?? settings.Brand?[name]),
            Cover = Set(Facets.Cover) ?? settings.Cover,
        };

    /// <summary>
    /// What a layer set of the curriculum; null where the base's own holds. A picture that an overlay names lies in the
    /// overlay's own folder.
    /// </summary>
    private Located<string>? Set(string facet) =>
        outcome.Word(NodeKinds.Curriculum, facet) is not { } set ? null
        : PictureCells.Is(facet)
        && set.Span.File is { } file
        && CurriculumLayout.OverlayFolderOf(file.Path) is { } folder
            ? set with
            {
                Value = $"{folder}/{set.Value}",
            }
        : set;

    private CourseSyntax Course(CourseSyntax course)
    {
        var id = course.Id.Value;
        return course with
        {
            Title = outcome.Located(id, Facets.Title, course.Title),
            Summary = outcome.Text(id, Facets.Summary, course.Summary),
            Hours = outcome.Cell(id, Facets.Hours) is { } hours
                ? new Located<decimal>(Number(hours.Value), hours.Winner?.Span ?? course.Hours.Span)
                : course.Hours,
            Assessments = [.. course.Assessments.Select(assessment => Assessment(id, assessment))],
        };
    }

    private AssessmentSyntax Assessment(string course, AssessmentSyntax assessment)
    {
        var part = assessment.Id.Value;
        var title = outcome.Cell(course, Facets.Of(part, Facets.Title));
        var mark = outcome.Cell(course, Facets.Of(part, Facets.PassMark));
        var attempts = outcome.Cell(course, Facets.Of(part, Facets.Attempts));
        return title is null && mark is null && attempts is null
            ? assessment
            : assessment with
            {
                Title = outcome.Located(course, Facets.Of(part, Facets.Title), assessment.Title),
                PassMark = mark is null
                    ? assessment.PassMark
                    : new Located<int>((int)Number(mark.Value), mark.Winner?.Span ?? assessment.Span),
                Attempts = attempts is null ? assessment.Attempts : (int)Number(attempts.Value),
            };
    }

    private ParameterDefinitionSyntax Parameter(ParameterDefinitionSyntax parameter) =>
        outcome.Cell(parameter.Id.Value, Facets.Value) is null
            ? parameter
            : parameter with
            {
                Value = outcome.Located(parameter.Id.Value, Facets.Value, parameter.Value),
            };

    private ObjectiveSyntax Objective(ObjectiveSyntax objective) =>
        objective with
        {
            Text = outcome.Located(objective.Id.Value, Facets.Text, objective.Text),
        };

    private TermSyntax Term(TermSyntax term)
    {
        var id = term.Id.Value;
        var definition = outcome.Cell(id, Facets.Definition) switch
        {
            null or { Words: null } or { Words.Syntax: RecordClaimSyntax } => term.Definition,
            { Words.Syntax: DefineSyntax define } cell => ResolvedCells.Told(define.Content, outcome.Replaced(cell)),
            { Words.Syntax: DecideSyntax { Content: { } content } } cell => ResolvedCells.Told(
                content,
                outcome.Replaced(cell)
            ),
            { Id: var cell } => throw new InvalidOperationException($"{cell} has a value without text"),
        };
        return term with { Definition = outcome.WithNotes(definition, id, Facets.Definition)! };
    }

    private ModuleSyntax? Module(ModuleSyntax module, HashSet<string> touched)
    {
        var id = module.Id.Value;
        if (_absent.TryGetValue(id, out var absent))
        {
            var first = module.Lessons[0];
            return
                LessonComposer.Stub(
                    first with
                    {
                        Id = first.Id with { Value = id + "-not-applicable" },
                        Title = module.Title.Value,
                    },
                    absent
                )
                    is { } stub
                ? module with
                {
                    Lessons = [stub],
                    Objectives = [],
                    Warning = null,
                    Minutes = module.Minutes with { Value = 0 },
                }
                : null;
        }

        if (!touched.Contains(id))
        {
            return module;
        }

        var lessons = ImmutableArray.CreateBuilder<LessonSyntax>(module.Lessons.Length);
        AddInserted(lessons, id, InsertPlace.FirstIn);
        foreach (var lesson in module.Lessons)
        {
            AddInserted(lessons, lesson.Id.Value, InsertPlace.Before);
            if ((touched.Contains(lesson.Id.Value) ? Lessons.Compose(lesson) : lesson) is { } composed)
            {
                lessons.Add(composed);
            }

            AddInserted(lessons, lesson.Id.Value, InsertPlace.After);
        }

        AddInserted(lessons, id, InsertPlace.LastIn);
        if (lessons.Count == 0)
        {
            // With its last lesson the module is gone, by whoever hid that.
            _absent[id] = _absent[module.Lessons[^1].Id.Value] with { Id = id };
            return null;
        }

        // R18: a sum is nobody's to claim. Where lessons came, went or changed their length, the module follows, unless
        // a layer says how long it is.
        var before = module.Lessons.Sum(lesson => lesson.Minutes.Value);
        var after = lessons.Sum(lesson => lesson.Minutes.Value);
        var minutes = outcome.Cell(id, Facets.Minutes) is not null
            ? Lessons.Minutes(id, module.Minutes)
            : module.Minutes with
            {
                Value = module.Minutes.Value + after - before,
            };
        return module with
        {
            Title = outcome.Located(id, Facets.Title, module.Title),
            Summary = outcome.Text(id, Facets.Summary, module.Summary),
            Warning = outcome.Text(id, Facets.Warning, module.Warning),
            Minutes = minutes,
            Objectives =
            [
                .. module.Objectives,
                .. outcome.Cell(id, Facets.Objectives)?.Added.Select(LessonComposer.Element) ?? [],
            ],
            Lessons = lessons.ToImmutable(),
        };
    }

    private void AddInserted(ImmutableArray<LessonSyntax>.Builder lessons, string anchor, InsertPlace side)
    {
        foreach (var claim in outcome.At(anchor, side))
        {
            if (claim.Syntax is InsertSyntax { Lesson: not null } insert && insert.Target.Value == claim.Cell.Node)
            {
                AddInserted(lessons, claim.Cell.Node, InsertPlace.Before);
                if (Lessons.Inserted(insert, claim) is { } lesson)
                {
                    lessons.Add(lesson);
                }

                AddInserted(lessons, claim.Cell.Node, InsertPlace.After);
            }
        }
    }

    /// <summary>The lessons, and the modules around them, in which a claim has an effect.</summary>
    private HashSet<string> TouchedLessons()
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in outcome.Resolution.Trace)
        {
            if (step.Fate is ClaimFate.Wins or ClaimFate.Agrees or ClaimFate.Contributes)
            {
                for (var id = step.Claim.Cell.Node; id is not null && touched.Add(id); )
                {
                    id = nodes.Course.Find(id) is { } node ? node.Container : AnchorOf(id);
                }
            }
        }

        return touched;
    }

    private string? AnchorOf(string id) => _anchors.GetValueOrDefault(id);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
