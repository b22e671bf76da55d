using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Rendering;

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
            var facts = new PageFacts(course.Bindings);
            facts.Add(lesson.Warning is null ? module.Warning : null);
            facts.Add(lesson.Content);
            lessons[i] = new PlannedLesson(lesson, module, i, PackagePaths.OfLesson(lesson.Id.Value), facts);
        });

        var home = new PageFacts(course.Bindings);
        home.Add(course.Summary);
        home.Add(course.Settings.Description);
        home.Add(course.Settings.Disclaimer);
        var glossary = Facts(course, course.Terms, static (facts, term) => facts.Add(term));
        glossary?.Add(content: null);
        var contacts = Facts(course, course.Contacts, static (facts, contact) => facts.Add(contact));
        var law = Facts(course, course.Statutes, static (facts, statute) => facts.Add(statute));

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facts in lessons.Select(static lesson => lesson.Facts).Append(home).Append(glossary).Append(contacts).Append(law))
        {
            used.UnionWith(facts?.Media ?? []);
        }

        if (course.Settings.Brand?.Logo is { } logo)
        {
            used.Add(logo.Value);
        }

        var there = sources.Media.Where(file => used.Contains(file.Path.Value)).ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);
        var media = PackagePaths.OfMedia(there.Keys);
        return new PagePlan([.. lessons], home, glossary, contacts, law, media, [.. there.Select(file => (media[file.Key], file.Value))]);
    }

    private static PageFacts? Facts<T>(Course course, ImmutableArray<T> records, Action<PageFacts, T> add)
    {
        if (records.IsEmpty)
        {
            return null;
        }

        var facts = new PageFacts(course.Bindings);
        foreach (var record in records)
        {
            add(facts, record);
        }

        return facts;
    }
}
