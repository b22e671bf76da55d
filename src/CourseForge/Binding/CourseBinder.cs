using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>One course: what is in it for its audience and tier, in order.</summary>
internal sealed class CourseBinder(CurriculumSyntax curriculum, Records records, ContentBinder contents, NameResolver names, CompileOptions options, DiagnosticBag diagnostics)
{
    /// <summary>Null when the course cannot be put together; then something was reported.</summary>
    public Course? Bind(CourseSyntax course)
    {
        var own = names.Resolve(SymbolKind.Audience, course.Audience, records.Audiences);
        var audience = options.Audience is { } wanted && records.Audiences.TryGetValue(wanted, out var other) ? other : own;
        var moduleSyntax = names.ResolveAll(SymbolKind.Module, course.Modules, records.Modules);
        var chosen = names.ResolveAll(SymbolKind.Objective, course.Objectives, records.Objectives);
        var assessments = Assessments(course);
        var survey = course.Survey is { } surveyId ? names.Resolve(SymbolKind.Survey, surveyId, records.Surveys) : null;
        if (audience is null)
        {
            return null;
        }

        var selection = new Selection(audience.Id, options.Tier ?? course.Tier);
        var leftOut = new HashSet<BlockSyntax>(ReferenceEqualityComparer.Instance);
        var inline = new InlineUse(course, contents, diagnostics);
        var modules = Modules(moduleSyntax, selection, leftOut, inline);
        if (modules.IsEmpty)
        {
            if (!moduleSyntax.IsEmpty)
            {
                diagnostics.Add(Codes.Binding.CourseWithoutLessons, course.Id.Span, course.Id.Value, audience.Id, course.Tier.Written());
            }

            return null;
        }

        CompletionRules.Check(course, modules, inline.Questions.Count, curriculum, diagnostics);
        var usage = new Usage(course, curriculum, modules, contents, leftOut, diagnostics);
        usage.Visit(curriculum.Settings.Contents());
        usage.Visit(course.Summary);
        usage.VisitModules();
        usage.Visit(inline.Questions);
        usage.Visit(assessments.SelectMany(assessment => assessment.Banks).SelectMany(bank => bank.Questions));
        usage.Visit(inline.Scenarios);
        usage.Visit(survey?.Intro);

        return new Course(
            curriculum.Settings,
            new CourseId(course.Id.Value),
            course.Title.Value,
            course.Summary,
            options.AsOf ?? curriculum.Settings.AsOf.Value,
            audience,
            options.Tier ?? course.Tier,
            course.Hours,
            modules,
            course.Objectives.IsEmpty ? Taught(modules) : InOrder(chosen),
            [.. inline.Questions],
            records.BankList,
            [.. records.TermList.Where(usage.Terms.Contains).OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase).ThenBy(term => term.Id.Value, StringComparer.Ordinal)],
            [.. records.ContactList.Where(usage.Contacts.Contains)],
            [.. records.SourceList.Where(usage.Sources.Contains)],
            [.. records.StatuteList.Where(usage.Statutes.Contains)],
            [.. inline.Scenarios],
            assessments,
            survey,
            course.Completion,
            course.HasCertificate,
            new Bindings(contents.References, contents.Blocks, contents.Parameters, leftOut) { Origins = contents.Origins },
            course.Span)
        {
            Packaging = course.Packaging,
            WithPending = options.WithPending,
        };
    }

    private ImmutableArray<Module> Modules(ImmutableArray<ModuleSyntax> written, Selection selection, HashSet<BlockSyntax> leftOut, InlineUse inline)
    {
        var modules = ImmutableArray.CreateBuilder<Module>(written.Length);
        foreach (var module in written)
        {
            var id = new ModuleId(module.Id.Value);
            var lessons = ImmutableArray.CreateBuilder<Lesson>(module.Lessons.Length);
            foreach (var lesson in module.Lessons)
            {
                if (!selection.Takes(module, lesson))
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

                lessons.Add(new Lesson(
                    new LessonId(lesson.Id.Value), id, lessons.Count + 1, lesson.Title, lesson.Minutes,
                    Known(lesson.Objectives),
                    Selection.TierOf(module, lesson),
                    lesson.Delivery ?? Delivery.SelfPaced,
                    lesson.Warning?.Value,
                    lesson.IsSensitive,
                    inline.Add(lesson.Content.Blocks, leftOut),
                    lesson.Content,
                    lesson));
            }

            if (lessons.Count > 0)
            {
                modules.Add(new Module(id, modules.Count + 1, module.Title.Value, module.Summary, module.Minutes, Known(module.Objectives), module.Warning, lessons.DrainToImmutable(), module));
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
            if (records.Objectives.TryGetValue(id.Value, out var objective) && !known.Any(other => other.Id == objective.Id))
            {
                known.Add(objective);
            }
        }

        return known.DrainToImmutable();
    }

    private ImmutableArray<Objective> Taught(ImmutableArray<Module> modules) =>
        InOrder(modules.SelectMany(module => module.Objectives.Concat(module.Lessons.SelectMany(lesson => lesson.Objectives))));

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

            assessments.Add(new Assessment(
                assessment.Id.Value, assessment.Title.Value,
                names.ResolveAll(SymbolKind.Bank, assessment.Banks, records.Banks), draws.DrainToImmutable(), assessment));
        }

        return assessments.DrainToImmutable();
    }
}
