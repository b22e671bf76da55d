using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Pages;

/// <summary>Makes the plan of a course.</summary>
internal static class PagePlanner
{
    internal static PagePlan Plan(Course course, SourceSet sources, int maxParallelism)
    {
        var inOrder = new List<(Module Module, Lesson Lesson)>();
        foreach (var module in course.Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                inOrder.Add((module, lesson));
            }
        }

        var lessons = new PlannedLesson[inOrder.Count];
        Parallel.For(0, lessons.Length, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i =>
        {
            var (module, lesson) = inOrder[i];
            var facts = new PageNeeds(course.Bindings);
            facts.Add(lesson.Warning is null ? module.Warning : null);
            facts.Add(lesson.Content);
            lessons[i] = new PlannedLesson(lesson, module, i, PagePaths.OfLesson(lesson.Id.Value), facts);
        });

        var assessments = course.Assessments.Select(assessment => Assessment(course, assessment)).ToArray();
        PageNeeds? survey = null;
        if (course.Survey is not null)
        {
            survey = new PageNeeds(course.Bindings);
            survey.Add(course.Survey.Intro);
        }

        var home = new PageNeeds(course.Bindings);
        home.Add(course.Summary);
        home.Add(course.Settings.Description);
        home.Add(course.Settings.Disclaimer);
        var glossary = Facts(course, course.Terms, static (facts, term) => facts.Add(term));
        glossary?.Add(content: null);
        var contacts = Facts(course, course.Contacts, static (facts, contact) => facts.Add(contact));
        var law = Facts(course, course.Statutes, static (facts, statute) => facts.Add(statute));
        PageNeeds? changes = null;
        if (course.Refresher is { } refresher)
        {
            changes = new PageNeeds(course.Bindings);
            foreach (var content in refresher.Changes.SelectMany(RefresherViews.Contents))
            {
                changes.Add(content);
            }
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var facts in lessons
                .Select(static lesson => lesson.Facts)
                .Append(home)
                .Append(glossary)
                .Append(contacts)
                .Append(law)
                .Append(changes)
                .Append(survey)
                .Concat(assessments.Select(static assessment => assessment.Facts))
        )
        {
            used.UnionWith(facts?.Media ?? []);
        }

        if (course.Settings.Brand?.Logo is { } logo)
        {
            used.Add(logo.Value);
        }

        if (course.HasCertificate && course.Settings.Certificate.Signature is { } signature)
        {
            used.Add(signature.Value);
        }

        if (course.Settings.Cover is { } cover)
        {
            used.Add(cover.Value);
        }

        var there = sources
            .Media.Where(file => used.Contains(file.Path.Value))
            .ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);
        var media = PagePaths.OfMedia(there.Keys);
        return new PagePlan(survey, course.HasCertificate)
        {
            Lessons = [.. lessons],
            Assessments = [.. assessments],
            Home = home,
            Glossary = glossary,
            Contacts = contacts,
            Law = law,
            Changes = changes,
            Media = media,
            MediaLengths = there.ToDictionary(
                static file => file.Key,
                static file => file.Value.Length,
                StringComparer.Ordinal
            ),
            Transcripts = there
                .Where(static file => file.Key.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(
                    static file => file.Key,
                    static file => string.Join('\n', file.Value.Words.Select(static words => words.Value)),
                    StringComparer.Ordinal
                ),
            MediaFiles = [.. there.Select(file => (media[file.Key], file.Value))],
        };
    }

    private static PlannedAssessment Assessment(Course course, Assessment assessment)
    {
        ImmutableArray<Question> pool =
        [
            .. assessment.Draw.SelectMany(assessment.PoolOf).DistinctBy(static question => question.Id),
        ];
        var drawn = pool.Select(static question => question.Id).ToHashSet();
        pool =
        [
            .. assessment.Banks.SelectMany(static bank => bank.Questions).Where(question => drawn.Remove(question.Id)),
        ];
        var facts = new PageNeeds(course.Bindings);
        foreach (var question in pool)
        {
            facts.Add(question);
        }

        return new PlannedAssessment(assessment, PagePaths.OfAssessment(assessment.Id), facts, pool);
    }

    private static PageNeeds? Facts<T>(Course course, ImmutableArray<T> records, Action<PageNeeds, T> add)
    {
        if (records.IsEmpty)
        {
            return null;
        }

        var facts = new PageNeeds(course.Bindings);
        foreach (var record in records)
        {
            add(facts, record);
        }

        return facts;
    }
}
