using System.Collections.Immutable;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Applying;

/// <summary>What became of the cells, in the words of those who apply it.</summary>
internal sealed class ResolvedCells(
    Resolution.ResolvedOverlays resolution,
    IReadOnlyDictionary<string, LayerSyntax> layers
)
{
    internal Resolution.ResolvedOverlays Resolution { get; } = resolution;

    internal ResolvedCell? Cell(string id, string facet) => Resolution.Cells.GetValueOrDefault(new CellId(id, facet));

    /// <summary>What a layer wrote for a cell; null where the base's own holds.</summary>
    internal T? Written<T>(string id, string facet)
        where T : ClaimSyntax => Cell(id, facet)?.Words?.Syntax as T;

    /// <summary>
    /// Whose words a text is. Translated, it is still the words of who wrote it; null for the base's.
    /// </summary>
    internal ContentOrigin? Replaced(ResolvedCell cell) =>
        cell.Source is { } source ? Origin(OriginKind.Replaced, source) : null;

    /// <summary>The value of a cell that a layer changed; null where the base's own holds.</summary>
    internal string? Changed(string id, string facet, string own) =>
        Cell(id, facet) is { } cell && cell.Value != own ? cell.Value : null;

    internal ImmutableArray<Claim> Notes(string id, string facet) => Cell(id, facet)?.Notes ?? [];

    /// <summary>The claim that takes a node out by itself or with what it stands in.</summary>
    internal Claim? Removed(string id) => Resolution.Removed(id);

    internal IEnumerable<Claim> At(string anchor, InsertPlace side) => Resolution.InsertedAt(anchor, side);

    internal ContentOrigin Origin(OriginKind kind, Claim claim) =>
        new(
            kind,
            claim.Layer,
            layers.GetValueOrDefault(claim.Layer)?.Title ?? claim.Layer,
            claim.Syntax?.Terms ?? ClaimTermsSyntax.None,
            claim.Span
        );

    internal AbsentSyntax Absent(string id, Claim by) =>
        new(
            id,
            by.Syntax is NotApplicableSyntax { Hide: true } or NotApplicableSyntax { IsDrop: true },
            Origin(OriginKind.Stub, by)
        );

    /// <summary>A text with the notes on it behind.</summary>
    internal MarkdownContent? WithNotes(MarkdownContent? content, string id, string facet)
    {
        var notes = Notes(id, facet);
        if (notes.IsEmpty)
        {
            return content;
        }

        var composer = new ContentComposer();
        if (content is not null)
        {
            composer.Add(content, null);
        }

        AddNotes(composer, notes);
        return composer.Build();
    }

    internal void AddNotes(ContentComposer composer, ImmutableArray<Claim> notes)
    {
        foreach (var note in notes.OrderBy(note => note.Layer, StringComparer.Ordinal).ThenBy(note => note.Span))
        {
            composer.Add(((NoteSyntax)note.Syntax!).Content, Origin(OriginKind.Note, note));
        }
    }
}
