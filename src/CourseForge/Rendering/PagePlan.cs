using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Rendering;

/// <param name="Module">The module it belongs to.</param>
/// <param name="Href">Its path in the package.</param>
internal sealed record PlannedLesson(Lesson Lesson, Module Module, int Index, string Href, PageFacts Facts);

/// <summary>Every page's path and every file's name, before the first page is written.</summary>
/// <param name="Media">Package paths by authored path, of the media that is used and there.</param>
/// <param name="MediaFiles">The media itself, by package path.</param>
internal sealed record PagePlan(
    ImmutableArray<PlannedLesson> Lessons,
    PageFacts Home,
    PageFacts? Glossary,
    PageFacts? Contacts,
    PageFacts? Law,
    IReadOnlyDictionary<string, string> Media,
    ImmutableArray<(string Path, MediaFile File)> MediaFiles)
{
    internal const string HomePath = "index.html";
    internal const string GlossaryPath = "glossary.html";
    internal const string ContactsPath = "contacts.html";
    internal const string LawPath = "law.html";

    private readonly Dictionary<LessonId, PlannedLesson> _byId = Lessons.ToDictionary(static lesson => lesson.Lesson.Id);

    internal PlannedLesson? Find(LessonId id) => _byId.GetValueOrDefault(id);
}
