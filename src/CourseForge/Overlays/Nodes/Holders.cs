using System.Collections.Immutable;
using CourseForge.Syntax;
using Markdig.Syntax;

namespace CourseForge.Overlays.Nodes;

/// <summary>
/// What is a part of something without standing in its text: a question is a part of each lesson, section and block
/// that asks it and of each course that asks it in an assessment, a module of each course that it is in, a scenario of
/// what shows it, and a survey of each course that asks it.
/// </summary>
internal static class Holders
{
    /// <summary>By the id of the part, the ids of what it is a part of.</summary>
    internal static ILookup<string, string> Of(CurriculumSyntax curriculum) =>
        InCourses(curriculum)
            .Concat(InLessons(curriculum))
            .Distinct()
            .ToLookup(pair => pair.Part, pair => pair.Holder, StringComparer.Ordinal);

    private static IEnumerable<(string Part, string Holder)> InCourses(CurriculumSyntax curriculum)
    {
        var banks = curriculum.Banks.ToLookup(bank => bank.Id.Value, StringComparer.Ordinal);
        foreach (var course in curriculum.Courses)
        {
            foreach (var module in course.Modules)
            {
                yield return (module.Value, course.Id.Value);
            }

            if (course.Survey is { } survey)
            {
                yield return (survey.Value, course.Id.Value);
            }

            foreach (var bank in course.Assessments.SelectMany(assessment => assessment.Banks))
            {
                foreach (var question in banks[bank.Value].SelectMany(found => found.Questions))
                {
                    yield return (question.Id.Value, course.Id.Value);
                }
            }
        }
    }

    private static IEnumerable<(string Part, string Holder)> InLessons(CurriculumSyntax curriculum) =>
        curriculum
            .Modules.SelectMany(module => module.Lessons)
            .SelectMany(lesson => In(LessonOutline.Of(lesson.Id.Value, lesson.Content), lesson.Content.Parts[0].Nodes));

    private static IEnumerable<(string Part, string Holder)> In(OutlineNode node, ImmutableArray<Block> nodes)
    {
        foreach (var block in LessonOutline.OwnBlocks(node, nodes))
        {
            if (block.Kind.ListFacet == Facets.Questions || block.Kind.Arguments.Names == SymbolKind.Scenario)
            {
                foreach (var part in block.Arguments)
                {
                    yield return (part.Value, node.Id);
                    if (block.Id is { } own && own.Value != node.Id)
                    {
                        yield return (part.Value, own.Value);
                    }
                }
            }
        }

        foreach (var inner in node.Children.SelectMany(child => In(child, nodes)))
        {
            yield return inner;
        }
    }
}
