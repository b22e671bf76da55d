using System.Collections.Immutable;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Drift;

/// <summary>
/// What a layer was laid upon: what its own parents make of the base on a day (R17). Not the base itself: a change that
/// a parent hides is the parent's to review.
/// </summary>
internal sealed class ParentView
{
    /// <summary>The facets that hold what a node is about, the weightiest first.</summary>
    private static readonly string[] MainFacets =
    [
        "text",
        "value",
        "definition",
        "question",
        "statute",
        "contact",
        "source",
        "title",
    ];

    private readonly DriftInput _input;
    private readonly DateOnly _day;
    private readonly bool _isForTranslation;

    /// <param name="isForTranslation">A translation rests on the words that it says in another language, and not on
    /// what stands around them (R19).</param>
    private ParentView(
        Resolution.ResolvedOverlays resolution,
        LayerStack stack,
        DateOnly day,
        DriftInput input,
        bool isForTranslation
    )
    {
        _day = day;
        _isForTranslation = isForTranslation;
        Resolution = resolution;
        Stack = stack;
        _input = input;
    }

    internal Resolution.ResolvedOverlays Resolution { get; }

    internal LayerStack Stack { get; }

    /// <summary>Null when a parent is missing or the layer builds on itself, which is told elsewhere.</summary>
    internal static ParentView? Of(
        BaseGraph course,
        IReadOnlyDictionary<string, Layer> layers,
        Layer layer,
        DateOnly day,
        DriftInput input
    ) =>
        LayerStack.Close(layers, layer.BuildsOn, []) is { } stack
            ? new ParentView(
                Resolver.Resolve(course, stack, day),
                stack,
                day,
                input,
                layer.Translations.Any(claim => claim.Use is null)
            )
            : null;

    internal ParentView On(BaseGraph course, DateOnly day) =>
        new(Resolver.Resolve(course, Stack, day), Stack, day, _input, _isForTranslation);

    /// <summary>
    /// What a cell says by its days; null where it says the same on all of them, and for a translation, which stands
    /// for the whole.
    /// </summary>
    internal DatedText? Dated(CellId cell) =>
        _isForTranslation ? null : _input.Dated(cell, Resolution.Cells.GetValueOrDefault(cell)?.Source);

    internal bool Has(string node) => Resolution.Facets(node).Any();

    /// <summary>The cell that stands for a node as such; a node without any has none to review.</summary>
    internal CellId? MainCell(string node)
    {
        var facets = Resolution.Facets(node).ToHashSet(StringComparer.Ordinal);
        return Array.Find(MainFacets, facets.Contains) is { } facet ? new CellId(node, facet) : null;
    }

    /// <summary>What readers would see of a cell without the layer; null where there is no such cell.</summary>
    internal string? Text(CellId cell)
    {
        if (!Resolution.Has(cell))
        {
            return null;
        }

        if (_isForTranslation)
        {
            return NormalizedText.Of(Resolution.Original(cell) ?? "");
        }

        var parts = new List<string>();
        if (Resolution.Removed(cell.Node) is not null)
        {
            parts.Add("(not applicable)");
        }

        if (MainCell(cell.Node) == cell && _input.About(cell.Node) is { } about)
        {
            parts.Add(about);
        }

        var value = Resolution.Value(cell) is { } decided ? Dated(cell)?.On(_day) ?? decided : Disputed(cell);
        parts.Add(
            Resolution.Rule(cell) == MergeRule.AddOnly && value.Length > 0
                ? "- " + value.Replace("\n", "\n- ", StringComparison.Ordinal)
                : value
        );
        if (Resolution.Cells.TryGetValue(cell, out var resolved))
        {
            parts.AddRange(resolved.Notes.Select(note => "Note: " + note.Value).Order(StringComparer.Ordinal));
        }

        return string.Join("\n\n", parts.Select(NormalizedText.Of).Where(part => part.Length > 0));
    }

    /// <summary>
    /// The titles that a text stands under, from the lesson down to its own: what gives its words their meaning. None
    /// for a translation, which says the words alone.
    /// </summary>
    internal ImmutableArray<string> Titles(CellId cell)
    {
        var titles = new List<string>();
        for (string? at = cell.Node; at is not null && !_isForTranslation; at = Resolution.Container(at))
        {
            var title = new CellId(at, Facets.Title);

            // Modules and courses have a summary; lessons and what stands in them have none.
            if (
                title != cell
                && _input.HasHeading(at)
                && Resolution.Has(title)
                && !Resolution.Has(new CellId(at, Facets.Summary))
                // A slot that a layer brings.
                && !Resolution.Has(new CellId(at, Facets.Guidance))
            )
            {
                titles.Add(Resolution.Value(title) ?? "");
            }
        }

        titles.Reverse();
        return [.. titles.Where(static title => title.Length > 0)];
    }

    /// <summary>Everything in a node that readers would see, in ordinal order.</summary>
    internal ImmutableArray<string> Within(string node) =>
        [
            .. Resolution
                .Within(node)
                .Where(inner => !_input.IsInText(inner))
                .Where(inner => Resolution.Removed(inner) is null || Resolution.Removed(node) is not null)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The parents' texts where they disagree: what a <c>decide</c> was made for.</summary>
    private string Disputed(CellId cell) =>
        string.Join(
            '\n',
            Resolution
                .Problems.Where(problem => problem.Cell == cell)
                .SelectMany(problem => problem.Claims)
                .Where(claim => claim.IsReplacing)
                .Select(claim => "- " + (claim.Use ?? claim.Value))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
