using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Text.Unicode;

namespace CourseForge.Binding;

/// <summary>One course: what is in it for its audience and tier, in order.</summary>
internal sealed class CourseBinder(
    CurriculumSyntax curriculum,
    RecordTable records,
    ContentBinder contents,
    NameResolver names,
    ImmutableArray<DatedChange> changes,
    CompileOptions options,
    DiagnosticBag diagnostics
)
{
    /// <summary>Null when the course cannot be put together; then something was reported.</summary>
    public Course? Bind(CourseSyntax course)
    {
        var own = names.Resolve(SymbolKind.Audience, course.Audience, records.Audiences);
        var audience =
            options.Audience is { } wanted && records.Audiences.TryGetValue(wanted, out var other) ? other : own;

        // Of a refresher's modules what is wrong is told where the other course lists them.
        ImmutableArray<ModuleSyntax> moduleSyntax = course.Refresher is null
            ? names.ResolveAll(SymbolKind.Module, course.Modules, records.Modules)
            : [.. course.Modules.Select(id => records.Modules.GetValueOrDefault(id.Value)).OfType<ModuleSyntax>()];
        var chosen = names.ResolveAll(SymbolKind.Objective, course.Objectives, records.Objectives);
        var assessments = Assessments(course);
        var survey = course.Survey is { } surveyId ? names.Resolve(SymbolKind.Survey, surveyId, records.Surveys) : null;
        if (audience is null)
        {
            return null;
        }

        var selection = new Selection(audience.Id, options.Tier ?? course.Tier);
        CourseRefresher? refresher = null;
        if (course.Refresher is { } asked)
        {
            if (Refreshed(course, asked, moduleSyntax, chosen, selection) is not { } made)
            {
                return null;
            }

            (moduleSyntax, refresher) = made;
        }

        var leftOut = new HashSet<BlockSyntax>(ReferenceEqualityComparer.Instance);
        var inline = new InlineQuestions(course, contents, diagnostics);
        var cut = options.Minutes is { } minutes
            ? TimeCut.LeaveOut(moduleSyntax, selection with { Tier = Tier.Extended }, minutes, course, diagnostics)
            : [];
        if (cut is null)
        {
            return null;
        }

        var modules = Modules(moduleSyntax, selection, cut, leftOut, inline);
        if (modules.IsEmpty)
        {
            EmptyCourses.Report(course, audience, hasModules: !moduleSyntax.IsEmpty, curriculum, diagnostics);
            return null;
        }

        CourseCut? report = null;
        if (options.Minutes is { } time)
        {
            report = TimeCut.Report(
                time,
                moduleSyntax,
                cut,
                modules.SelectMany(static module => module.Lessons),
                (module, lesson) => Known(lesson.Objectives.IsEmpty ? module.Objectives : lesson.Objectives)
            );
            var lost = report.Lost.Select(static objective => objective.Id).ToHashSet();
            modules =
            [
                .. modules.Select(module =>
                    module with
                    {
                        // What it says of the module may no longer be so.
                        Summary = module.Syntax.Lessons.Any(cut.Contains) ? null : module.Summary,
                        Minutes = new Located<int>(
                            module.Lessons.Sum(static lesson => lesson.Minutes.Value),
                            module.Minutes.Span
                        ),
                        Objectives = module.Objectives.RemoveAll(objective => lost.Contains(objective.Id)),
                    }
                ),
            ];
            chosen = chosen.RemoveAll(objective => lost.Contains(objective.Id));
            assessments =
            [
                .. assessments.Select(assessment =>
                    assessment with
                    {
                        Draw = assessment.Draw.RemoveAll(draw => lost.Contains(draw.Objective.Id)),
                    }
                ),
            ];
        }

        CompletionRules.Check(
            course,
            modules,
            inline.Questions.Count,
            report is null ? inline.Scenarios : null,
            curriculum,
            diagnostics
        );
        var usage = Used(isForLearners: false, diagnostics);
        var learners = Used(isForLearners: true, new DiagnosticBag());

        return new Course
        {
            Settings = curriculum.Settings,
            Id = new CourseId(course.Id.Value),
            Title = report is null
                ? course.Title.Value
                : string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{course.Title.Value} ({report.Minutes} min)"
                ),
            Summary = course.Summary,
            AsOf = options.AsOf ?? curriculum.Settings.AsOf.Value,
            Audience = audience,
            Tier = report is null
                ? selection.Tier
                : modules.SelectMany(static module => module.Lessons).Max(static lesson => lesson.Tier),
            Hours = report is null ? course.Hours : new Located<decimal>(Hours(modules), course.Hours.Span),
            Modules = modules,
            Objectives = course.Objectives.IsEmpty ? Taught(modules) : InOrder(chosen),
            Questions = [.. inline.Questions],
            Banks = records.BankList,
            Terms =
            [
                .. records
                    .TermList.Where(usage.Terms.Contains)
                    .OrderBy(term => term.Name, Alphabet.Of(curriculum.Settings.Language.Value))
                    .ThenBy(term => term.Id.Value, StringComparer.Ordinal),
            ],
            Contacts = [.. records.ContactList.Where(usage.Contacts.Contains)],
            // The curriculum's own first, so that a place's sources do not change the numbers of those that all places have.
            Sources =
            [
                .. records
                    .SourceList.Where(usage.Sources.Contains)
                    .OrderBy(static source => source.Id.Value.Contains(':', StringComparison.Ordinal)),
            ],
            Statutes = [.. records.StatuteList.Where(usage.Statutes.Contains)],
            Scenarios = [.. inline.Scenarios],
            Assessments = assessments,
            Survey = survey,
            Completion = report is null ? course.Completion : TimeCut.Completion(course.Completion, modules),
            HasCertificate = course.HasCertificate,
            Bindings = new Bindings(contents.References, contents.Blocks, contents.Parameters, leftOut)
            {
                Origins = contents.Origins,
            },
            Span = course.Span,
            Packaging = course.Packaging,
            Classroom = course.Classroom,
            WithPending = options.WithPending,
            Cut = report,
            Refresher = refresher,
            OnlyForInstructor = usage.Ids().Except(learners.Ids()),
        };

        ReachableRecords Used(bool isForLearners, DiagnosticBag told)
        {
            var used = new ReachableRecords(course, curriculum, modules, contents, leftOut, told)
            {
                IsCut = report is not null || refresher is not null,
                IsForLearners = isForLearners,
            };
            used.Visit(curriculum.Settings.Contents());
            used.Visit(course.Summary);
            used.VisitModules();
            used.Visit(inline.Questions);
            used.Visit(assessments.SelectMany(static assessment => assessment.Pool));
            used.Visit(inline.Scenarios);
            foreach (var change in refresher?.Changes ?? [])
            {
                used.Visit(change.Statute);
                used.Visit((change.Before?.Version?.Summary).OrNothing());
            }

            used.Visit(survey?.Intro);
            return used;
        }
    }

    private (ImmutableArray<ModuleSyntax> Modules, CourseRefresher Refresher)? Refreshed(
        CourseSyntax course,
        RefresherSyntax asked,
        ImmutableArray<ModuleSyntax> modules,
        ImmutableArray<Objective> wanted,
        Selection selection
    )
    {
        if (asked.IsOfRefresher)
        {
            diagnostics.Add(Codes.Binding.RefresherChain, asked.Of.Span, course.Id.Value, asked.Of.Value);
            return null;
        }

        // The parser found its modules: a target that does not build the other course has it all the same.
        if (course.Modules.IsEmpty)
        {
            names.Exists(SymbolKind.Course, asked.Of);
            return null;
        }

        return new RefresherBuilder(course, asked, records, contents, changes, options, diagnostics).Make(
            modules,
            wanted,
            selection,
            options.AsOf ?? curriculum.Settings.AsOf.Value
        );
    }

    /// <summary>Of what is left, rounded down: the hours stand on the certificate.</summary>
    private decimal Hours(ImmutableArray<Module> modules) =>
        Math.Floor(
            100m
                * modules.SelectMany(static module => module.Lessons).Sum(static lesson => lesson.Minutes.Value)
                / curriculum.Settings.MinutesPerHour
        ) / 100;

    /// <param name="cut">Lessons for which there is no time. Where there is a time, those of the extended tier are
    /// taken too.</param>
    private ImmutableArray<Module> Modules(
        ImmutableArray<ModuleSyntax> written,
        Selection selection,
        HashSet<LessonSyntax> cut,
        HashSet<BlockSyntax> leftOut,
        InlineQuestions inline
    )
    {
        var modules = ImmutableArray.CreateBuilder<Module>(written.Length);
        foreach (var module in written)
        {
            var id = new ModuleId(module.Id.Value);
            var lessons = ImmutableArray.CreateBuilder<Lesson>(module.Lessons.Length);
            foreach (var lesson in module.Lessons)
            {
                if (
                    cut.Contains(lesson)
                    || !(options.Minutes is null ? selection : selection with { Tier = Tier.Extended }).Takes(
                        module,
                        lesson
                    )
                )
                {
                    continue;
                }

                foreach (var block in lesson.Content.Blocks.WithDescendants())
                {
                    if (!selection.Takes(block))
                    {
                        leftOut.Add(block);
                    }
                }

                lessons.Add(
                    new Lesson
                    {
                        Id = new LessonId(lesson.Id.Value),
                        Module = id,
                        Number = lessons.Count + 1,
                        Title = lesson.Title,
                        Minutes = lesson.Minutes,
                        Objectives = Known(lesson.Objectives),
                        Tier = Selection.TierOf(module, lesson),
                        Delivery = lesson.Delivery ?? Delivery.SelfPaced,
                        Warning = lesson.Warning?.Value,
                        IsSensitive = lesson.IsSensitive,
                        Checks = inline.Add(lesson.Content.Blocks, leftOut),
                        Content = lesson.Content,
                        Syntax = lesson,
                    }
                );
            }

            if (lessons.Count > 0)
            {
                modules.Add(
                    new Module
                    {
                        Id = id,
                        Number = modules.Count + 1,
                        Title = module.Title.Value,
                        Summary = module.Summary,
                        Minutes = module.Minutes,
                        Objectives = Known(module.Objectives),
                        Warning = module.Warning,
                        Lessons = lessons.DrainToImmutable(),
                        Syntax = module,
                    }
                );
            }
        }

        return modules.DrainToImmutable();
    }

    /// <summary>Dangling names were reported where the module was read.</summary>
    private ImmutableArray<Objective> Known(ImmutableArray<Located<string>> ids)
    {
        var known = ImmutableArray.CreateBuilder<Objective>(ids.Length);
        foreach (var id in ids)
        {
            if (
                records.Objectives.TryGetValue(id.Value, out var objective)
                && !known.Any(other => other.Id == objective.Id)
            )
            {
                known.Add(objective);
            }
        }

        return known.DrainToImmutable();
    }

    private ImmutableArray<Objective> Taught(ImmutableArray<Module> modules) =>
        InOrder(
            modules.SelectMany(module =>
                module.Objectives.Concat(module.Lessons.SelectMany(lesson => lesson.Objectives))
            )
        );

    private ImmutableArray<Objective> InOrder(IEnumerable<Objective> objectives)
    {
        var wanted = objectives.Select(objective => objective.Id).ToHashSet();
        return [.. records.ObjectiveList.Where(objective => wanted.Contains(objective.Id))];
    }

    private ImmutableArray<Assessment> Assessments(CourseSyntax course)
    {
        var assessments = ImmutableArray.CreateBuilder<Assessment>(course.Assessments.Length);
        foreach (var assessment in course.Assessments)
        {
            var draws = ImmutableArray.CreateBuilder<AssessmentDraw>(assessment.Draw.Length);
            foreach (var draw in assessment.Draw)
            {
                if (names.Resolve(SymbolKind.Objective, draw.Objective, records.Objectives) is { } objective)
                {
                    draws.Add(new AssessmentDraw(objective, draw.Count.Value, draw));
                }
            }

            assessments.Add(
                new Assessment(
                    assessment.Id.Value,
                    assessment.Title.Value,
                    names.ResolveAll(SymbolKind.Bank, assessment.Banks, records.Banks),
                    draws.DrainToImmutable(),
                    assessment
                )
            );
        }

        return assessments.DrainToImmutable();
    }
}
