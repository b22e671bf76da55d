using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Binding;

/// <summary>What the layers ask of courses, with the law, the source and the lessons that it names.</summary>
internal sealed class MandateBinder
{
    private readonly ImmutableArray<(MandateSyntax Syntax, Statute? Law, Publication? Source)> _mandates;

    /// <summary>Names are looked up once, and not for each course again.</summary>
    internal MandateBinder(CurriculumSyntax curriculum, RecordTable records, NameResolver names)
    {
        _mandates =
        [
            .. curriculum.Composition.Mandates.Select(mandate =>
                (
                    mandate,
                    mandate.Law is { } law ? names.Resolve(SymbolKind.Statute, law, records.Statutes) : null,
                    mandate.Source is { } source ? names.Resolve(SymbolKind.Source, source, records.Sources) : null
                )
            ),
        ];
        foreach (
            var lesson in _mandates
                .SelectMany(static one => one.Syntax.Topics)
                .SelectMany(static topic => topic.Lessons)
        )
        {
            names.Resolve(SymbolKind.Lesson, lesson, records.Lessons);
        }
    }

    /// <summary>Those that name the course.</summary>
    internal ImmutableArray<Mandate> Of(Course course) =>
        [
            .. _mandates
                .Where(one => one.Syntax.Courses.Any(name => name.Value == course.Id.Value))
                .Select(one => new Mandate(
                    one.Syntax,
                    one.Law,
                    one.Source,
                    [
                        .. one.Syntax.Topics.Select(topic => new MandateTopic(
                            topic,
                            [
                                .. course.Lessons.Where(lesson =>
                                    topic.Lessons.Any(name => name.Value == lesson.Id.Value)
                                ),
                            ]
                        )),
                    ]
                )),
        ];
}
