using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The plan of a printed document: one page, all pictures that it may need; those of the instructor in the manual only.
/// </summary>
internal static class PrintPlan
{
    internal static PagePlan Of(Course course, PrintKind kind, SourceSet sources)
    {
        var all = new PageNeeds(course.Bindings, isForInstructor: PrintRenderer.IsForInstructor(kind));
        foreach (var source in course.Sources)
        {
            all.Add(source);
        }

        foreach (var content in Contents(course))
        {
            all.Add(content);
        }

        var lessons = ImmutableArray.CreateBuilder<PlannedLesson>();
        foreach (var module in course.Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                all.Add(lesson.Content);
                lessons.Add(
                    new PlannedLesson(lesson, module, lessons.Count, "#" + ElementIds.Lesson(lesson.Id.Value), all)
                );
            }
        }

        foreach (var contact in course.Contacts)
        {
            all.Add(contact);
        }

        foreach (var statute in course.Statutes)
        {
            all.Add(statute);
        }

        var used = all.Media;
        if (course.Settings.Brand?.Logo is { } logo)
        {
            used.Add(logo.Value);
        }

        // A film cannot be printed; its name is enough.
        var there = sources
            .Media.Where(file =>
                used.Contains(file.Path.Value) && MediaType.Of(file.Path.Value)?.Kind == MediaKind.Image
            )
            .ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);
        var media = PagePaths.OfMedia(
            sources.Media.Where(file => used.Contains(file.Path.Value)).Select(static file => file.Path.Value)
        );
        return new PagePlan(null, false)
        {
            Lessons = lessons.ToImmutable(),
            Assessments = [],
            Home = all,
            Glossary = all,
            Contacts = all,
            Law = all,
            Changes = null,
            Media = media,
            MediaLengths = sources
                .Media.Where(file => used.Contains(file.Path.Value))
                .ToDictionary(static file => file.Path.Value, static file => file.Length, StringComparer.Ordinal),
            MediaFiles = [.. there.Select(file => (media[file.Key], file.Value))],
        };
    }

    /// <summary>Texts outside of lessons.</summary>
    private static IEnumerable<MarkdownContent?> Contents(Course course) =>
        course
            .Settings.Contents()
            .Append(course.Summary)
            .Concat(course.Modules.SelectMany(static module => new[] { module.Summary, module.Warning }))
            .Concat(
                Banks(course)
                    .SelectMany(static bank => bank.Questions)
                    .SelectMany(static question => question.Syntax.Contents())
            )
            .Concat(course.Terms.Select(static term => term.Syntax.Definition))
            .Append(course.Survey?.Intro);

    /// <summary>The banks with the questions that learners can meet.</summary>
    internal static IEnumerable<Bank> Banks(Course course)
    {
        var met = course.AskedQuestions.Select(static question => question.Id).ToHashSet();
        return course
            .Banks.Select(bank =>
                bank with
                {
                    Questions = bank.Questions.RemoveAll(question => !met.Contains(question.Id)),
                }
            )
            .Where(static bank => !bank.Questions.IsEmpty);
    }
}
