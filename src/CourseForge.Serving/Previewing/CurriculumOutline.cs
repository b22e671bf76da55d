using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Serving.Previewing;

/// <summary>Something with an id, and where it begins.</summary>
/// <param name="Kind">lesson, question, term ...; of what a layer says: claim.</param>
internal sealed record OutlineEntry(string Id, string Kind, SourceSpan Span);

/// <summary>
/// What stands where in the files: each thing reaches to the beginning of the next one. So a place, of which only the
/// line is known, belongs to one thing.
/// </summary>
internal sealed class CurriculumOutline
{
    private readonly Dictionary<string, List<OutlineEntry>> _byFile = new(StringComparer.Ordinal);

    public CurriculumOutline(CurriculumSyntax curriculum)
    {
        Add("course", curriculum.Courses, static one => one.Id, static one => one.Span);
        Add(
            "assessment",
            curriculum.Courses.SelectMany(static one => one.Assessments),
            static one => one.Id,
            static one => one.Span
        );
        Add("objective", curriculum.Objectives, static one => one.Id, static one => one.Span);
        Add("module", curriculum.Modules, static one => one.Id, static one => one.Span);
        Add(
            "lesson",
            curriculum.Modules.SelectMany(static one => one.Lessons),
            static one => one.Id,
            static one => one.Span
        );
        Add("bank", curriculum.Banks, static one => one.Id, static one => one.Span);
        Add(
            "question",
            curriculum.Banks.SelectMany(static one => one.Questions),
            static one => one.Id,
            static one => one.Span
        );
        Add("term", curriculum.Terms, static one => one.Id, static one => one.Span);
        Add("contact", curriculum.Contacts, static one => one.Id, static one => one.Span);
        Add("source", curriculum.Sources, static one => one.Id, static one => one.Span);
        Add("statute", curriculum.Statutes, static one => one.Id, static one => one.Span);
        Add("survey", curriculum.Surveys, static one => one.Id, static one => one.Span);
        Add("scenario", curriculum.Scenarios, static one => one.Id, static one => one.Span);
        Add(
            "claim",
            curriculum.Layers.SelectMany(static one => one.Claims),
            static one => one.Target,
            static one => one.Span
        );
        foreach (var entries in _byFile.Values)
        {
            entries.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    /// <summary>What a place belongs to; null before the first thing of its file, and where nothing of it is known.</summary>
    public OutlineEntry? At(string path, int offset) =>
        _byFile.TryGetValue(path, out var entries) ? entries.LastOrDefault(entry => entry.Span.Start <= offset) : null;

    public OutlineEntry? At(SourceSpan place) => place.File is { } file ? At(file.Path.Value, place.Start) : null;

    /// <summary>All that layers say of things with some ids.</summary>
    public IEnumerable<OutlineEntry> ClaimsOn(ISet<string> ids) =>
        _byFile
            .Values.SelectMany(static entries => entries)
            .Where(entry => entry.Kind == "claim" && ids.Contains(entry.Id));

    private void Add<T>(string kind, IEnumerable<T> things, Func<T, Located<string>> id, Func<T, SourceSpan> span)
    {
        foreach (var thing in things)
        {
            // A record begins where its id stands, or before it.
            var (named, place) = (id(thing), span(thing));
            if (place.IsNowhere)
            {
                place = named.Span;
            }

            if (place.File?.Path.Value is { } path)
            {
                if (!_byFile.TryGetValue(path, out var entries))
                {
                    _byFile.Add(path, entries = []);
                }

                entries.Add(new OutlineEntry(named.Value, kind, place));
            }
        }
    }
}
