using System.Collections.Immutable;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Applying;

/// <summary>What became of the cells, in the words of those who apply it.</summary>
internal sealed class ResolvedCells(
    Resolution.ResolvedOverlays resolution,
    IReadOnlyDictionary<string, LayerSyntax> layers
)
{
    private readonly HashSet<object> _shown = [];
    private readonly HashSet<CellId> _lost = [];

    internal Resolution.ResolvedOverlays Resolution { get; } = resolution;

    /// <summary>Whether somebody has locked a node, or what it stands in.</summary>
    internal bool IsLocked(string id) => Resolution.IsLocked(id);

    /// <summary>A claim has got a place on a page.</summary>
    internal void Show(Claim claim) => _shown.Add(claim);

    /// <summary>The value of a cell has got a place on a page.</summary>
    internal void Show(CellId cell) => _shown.Add(cell);

    /// <summary>What was added to a list went with the block that has it.</summary>
    internal void Lose(CellId cell) => _lost.Add(cell);

    /// <summary>
    /// Claims that hold and have no place on any page: their words went with a text that something else took the place
    /// of.
    /// </summary>
    /// <param name="isBlock">Whether an id is that of a block: its title goes with it.</param>
    internal IEnumerable<TraceStep> NotShown(Predicate<string> isBlock) =>
        Resolution.Trace.Where(step =>
            step.Fate is ClaimFate.Wins or ClaimFate.Agrees or ClaimFate.Contributes
            && step.Claim.Syntax switch
            {
                NoteSyntax => !_shown.Contains(step.Claim)
                    || (step.Claim.Cell.Facet == Facets.Value && !_shown.Contains(step.Claim.Cell)),
                // A slot in a text that is added comes with the text.
                InsertSyntax insert => insert.Target.Value == step.Claim.Cell.Node && !_shown.Contains(step.Claim),
                // A scenario is shown whole, or not at all.
                ReplaceTextSyntax { Facet: not null } => false,
                ReplaceTextSyntax or FillSyntax => !_shown.Contains(step.Claim.Cell),
                SetSyntax
                or DecideSyntax
                    when step.Claim.Cell.Facet == Facets.Guidance
                        || (step.Claim.Cell.Facet == Facets.Title && isBlock(step.Claim.Cell.Node)) => !_shown.Contains(
                    step.Claim.Cell
                ),
                // Parameters and objectives stand in nothing; what uses them shows them.
                DecideSyntax when step.Claim.Cell.Facet is Facets.Text or Facets.Value => !_shown.Contains(
                    step.Claim.Cell
                ) && Resolution.Container(step.Claim.Cell.Node) is not null,
                AddSyntax => _lost.Contains(step.Claim.Cell),
                // What has no text of its own, or says its words where they are always read.
                null
                or InsertSyntax
                or DecideSyntax
                or SetSyntax
                or BoundSyntax
                or DefineSyntax
                or RecordClaimSyntax
                or NotApplicableSyntax
                or RestoreSyntax
                or KeepSyntax
                or LockSyntax => false,
                var claim => throw new InvalidOperationException($"no such claim: {claim.GetType().Name}"),
            }
        );

    internal ResolvedCell? Cell(string id, string facet) => Resolution.Cells.GetValueOrDefault(new CellId(id, facet));

    /// <summary>What a layer wrote for a cell; null where the base's own holds.</summary>
    internal T? Written<T>(string id, string facet)
        where T : ClaimSyntax => Cell(id, facet)?.Words?.Syntax as T;

    /// <summary>A word or a sentence that a layer wrote for a cell, set or decided; null where the base's own holds.</summary>
    internal Located<string>? Word(string id, string facet) =>
        Cell(id, facet)?.Words?.Syntax switch
        {
            SetSyntax set => set.Value,
            DecideSyntax decide => decide.Value,
            null => null,
            var claim => throw new InvalidOperationException($"{claim.GetType().Name} says no word"),
        };

    /// <summary>
    /// Whose words a text is. Translated, it is still the words of who wrote it; null for the base's.
    /// </summary>
    internal ContentOrigin? Replaced(ResolvedCell cell) =>
        cell.Source is { } source ? Origin(OriginKind.Replaced, source) : null;

    /// <summary>The value of a cell that a layer changed; null where the base's own holds.</summary>
    internal string? Changed(string id, string facet, string own) =>
        Cell(id, facet) is { } cell && cell.Value != own ? cell.Value : null;

    /// <summary>Words of one line that a layer may have changed, with the place where the shown ones stand.</summary>
    internal Located<string> Located(string id, string facet, Located<string> own) =>
        Cell(id, facet) is { } cell && (cell.Translation ?? cell.Winner) is { } by
            ? new Located<string>(cell.Value, by.Span)
            : own;

    /// <summary>A text that a layer set anew, as its words.</summary>
    internal MarkdownContent? Text(string id, string facet, MarkdownContent? own) =>
        Cell(id, facet) switch
        {
            null or { Words: null } => own,
            { Words.Syntax: SetSyntax { Content: { } content } } cell => Told(content, Replaced(cell)),
            { Words.Syntax: DecideSyntax { Content: { } content } } cell => Told(content, Replaced(cell)),
            { Words.Syntax: ReplaceTextSyntax replace } cell => Told(replace.Content, Replaced(cell)),
            { Id: var cell } => throw new InvalidOperationException($"{cell} has a value without text"),
        };

    /// <summary>A text as the words of whoever wrote it.</summary>
    internal static MarkdownContent Told(MarkdownContent content, ContentOrigin? origin)
    {
        var composer = new ContentComposer();
        composer.Add(content, origin);
        return composer.Build();
    }

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

    internal void AddNotes(ContentComposer composer, ImmutableArray<Claim> notes, BlockSyntax? beside = null)
    {
        foreach (var note in notes.OrderBy(note => note.Layer, StringComparer.Ordinal).ThenBy(note => note.Span))
        {
            _shown.Add(note);
            composer.Add(((NoteSyntax)note.Syntax!).Content, Origin(OriginKind.Note, note), beside);
        }
    }
}
