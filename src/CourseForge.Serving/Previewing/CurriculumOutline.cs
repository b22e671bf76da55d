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
        foreach (var name in DefinedNames.OfBase(curriculum).Where(static name => IsShown(name.Kind)))
        {
            Add(name.Id.Value, name.Kind.Word(), StartOf(name));
        }

        foreach (var claim in curriculum.Layers.SelectMany(static layer => layer.Claims))
        {
            Add(claim.Target.Value, "claim", claim.Span.IsNowhere ? claim.Target.Span : claim.Span);
        }

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

    /// <summary>What a file is as a whole begins with it, before its id is written; all else begins with its line.</summary>
    private static SourceSpan StartOf(WrittenName name) =>
        name switch
        {
            { Syntax: ModuleSyntax module } => module.File.Start,
            { Id.Span.File: { } file } when name.Kind.IsFile() => file.Start,
            { Id.Span.File: { } file } => file.Span(
                file.Lines.StartOf(file.Lines.Position(name.Id.Span.Start).Line),
                0
            ),
            _ => default,
        };

    /// <summary>Sections and blocks are on the page of their lesson, and belong to it here.</summary>
    private static bool IsShown(SymbolKind kind) =>
        kind
            is not (
                SymbolKind.Section
                or SymbolKind.Block
                or SymbolKind.ScenarioNode
                or SymbolKind.SurveyItem
                or SymbolKind.Audience
                or SymbolKind.Domain
                or SymbolKind.Mandate
                or SymbolKind.Parameter
            );

    private void Add(string id, string kind, SourceSpan start)
    {
        if (start.File?.Path.Value is not { } path)
        {
            return;
        }

        if (!_byFile.TryGetValue(path, out var entries))
        {
            _byFile.Add(path, entries = []);
        }

        entries.Add(new OutlineEntry(id, kind, start));
    }
}
