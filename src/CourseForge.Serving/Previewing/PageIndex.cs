using CourseForge.Text;

namespace CourseForge.Serving.Previewing;

/// <summary>Which pages show what stands at a place of the curriculum.</summary>
internal sealed class PageIndex
{
    private readonly CurriculumOutline _outline;
    private readonly Dictionary<OutlineEntry, List<string>> _pages = [];

    public PageIndex(CurriculumOutline outline, LiveCourse shown)
    {
        _outline = outline;
        foreach (var page in shown.Site.Pages)
        {
            var entries = page.Records.Append(page.Place).Select(outline.At).OfType<OutlineEntry>().ToHashSet();
            var ids = entries.Select(static entry => entry.Id).Append(page.Id).ToHashSet();
            foreach (var entry in entries.Concat(outline.ClaimsOn(ids)))
            {
                if (!_pages.TryGetValue(entry, out var paths))
                {
                    _pages.Add(entry, paths = []);
                }

                if (!paths.Contains(page.Path))
                {
                    paths.Add(page.Path);
                }
            }
        }
    }

    public IReadOnlyList<string> Of(SourceSpan place) =>
        _outline.At(place) is { } entry && _pages.TryGetValue(entry, out var paths) ? paths : [];
}
