using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Editing;

/// <summary>How a thing is used.</summary>
/// <param name="Places">Where it is named; not where it gets its id.</param>
/// <param name="Lessons">The lessons that name it.</param>
public sealed record NameUses(WrittenName Definition, ImmutableArray<WrittenName> Places, int Lessons)
{
    /// <summary>For people: <c>used in 3 lessons and 2 other places</c>.</summary>
    public string Words
    {
        get
        {
            var others = Places.Length - InLessons;
            return Places.IsEmpty ? "used nowhere"
                : Lessons == 0 ? $"used in {Count(Places.Length, "place")}"
                : others == 0 ? $"used in {Count(Lessons, "lesson")}"
                : $"used in {Count(Lessons, "lesson")} and {Count(others, "other place")}";
        }
    }

    private int InLessons { get; init; }

    /// <summary>Of everything that gets its id in a file and can be named elsewhere, in the file's order.</summary>
    public static IEnumerable<NameUses> In(CurriculumNames names, CoursePath path)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names
            .In(path)
            .Where(static name => name.IsDefinition && IsTold(name.Kind))
            .Select(name => Of(names, name));
    }

    private static NameUses Of(CurriculumNames names, WrittenName definition)
    {
        ImmutableArray<WrittenName> places = [.. names.Places(definition).Where(static place => !place.IsDefinition)];
        var lessons = places.Select(place => LessonOf(names, place)).OfType<string>().ToList();
        return new NameUses(definition, places, lessons.Distinct(StringComparer.Ordinal).Count())
        {
            InLessons = lessons.Count,
        };
    }

    /// <summary>The lesson in which a place stands: the last that begins before it in a module.</summary>
    private static string? LessonOf(CurriculumNames names, WrittenName place) =>
        place.Id.Span.File is { Path: { Extension: ".md" } path }
            ? names
                .In(path)
                .LastOrDefault(name =>
                    name is { IsDefinition: true, Kind: SymbolKind.Lesson } && name.Id.Span.Start < place.Id.Span.Start
                )
                ?.Id.Value
            : null;

    /// <summary>Sections, blocks and nodes are many, and most are named by nobody.</summary>
    private static bool IsTold(SymbolKind kind) =>
        kind
            is not (
                SymbolKind.Section
                or SymbolKind.Block
                or SymbolKind.ScenarioNode
                or SymbolKind.SurveyItem
                or SymbolKind.Target
            );

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
