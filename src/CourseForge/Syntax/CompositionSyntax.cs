using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// What overlays made of a curriculum, besides the texts and records themselves: what the phases after composing must
/// know.
/// </summary>
/// <param name="Slots">By the slot's id: what it was filled with, or why not. A slot that is not here is empty.</param>
/// <param name="Absent">By id: what does not apply here. Lists leave these out; a link to one is an error.</param>
/// <param name="MoreArguments">By identity of a block that lists records: ids that layers added.</param>
public sealed record CompositionSyntax(
    ImmutableDictionary<string, SlotValueSyntax> Slots,
    ImmutableDictionary<string, AbsentSyntax> Absent,
    IReadOnlyDictionary<BlockSyntax, ImmutableArray<Located<string>>> MoreArguments
)
{
    /// <summary>The modules of all courses, of a target that builds only some of them.</summary>
    public ImmutableHashSet<string> ModulesElsewhere { get; init; } = [];

    /// <summary>What the layers ask of courses on the day, in the order of the layers.</summary>
    public ImmutableArray<MandateSyntax> Mandates { get; init; } = [];

    public static CompositionSyntax None { get; } =
        new(
            ImmutableDictionary<string, SlotValueSyntax>.Empty,
            ImmutableDictionary<string, AbsentSyntax>.Empty,
            new Dictionary<BlockSyntax, ImmutableArray<Located<string>>>(ReferenceEqualityComparer.Instance)
        );
}

/// <summary>What a slot was filled with.</summary>
/// <param name="Value">A word or a sentence; null where text was given.</param>
/// <param name="Content">Text; null where a value was given.</param>
/// <param name="NotApplicable">The slot has no answer here, for this reason; value and content are null then.</param>
public sealed record SlotValueSyntax(
    Located<string>? Value,
    MarkdownContent? Content,
    AbsentSyntax? NotApplicable,
    ContentOrigin Origin,
    MarkdownContent? Notes
)
{
    /// <summary>Nobody knows the answer: where somebody searched. Value and content are null then.</summary>
    public MarkdownContent? Searched { get; init; }

    /// <summary>What it asks for, in a layer's words; null for the base's.</summary>
    public MarkdownContent? Guidance { get; init; }

    /// <summary>Nobody has answered it; there may be notes on it.</summary>
    public bool IsOpen => Searched is null && Value is null && Content is null && NotApplicable is null;
}

/// <summary>Something that a layer took out.</summary>
/// <param name="Hide">Without a stub.</param>
public sealed record AbsentSyntax(string Id, bool Hide, ContentOrigin Origin)
{
    /// <summary>The module that it stands in, or that it is; null for what stands in none.</summary>
    public string? Module { get; init; }
}

/// <summary>How a passage came to stand where it does.</summary>
public enum OriginKind
{
    Replaced,
    Inserted,

    /// <summary>A local note after the text.</summary>
    Note,

    /// <summary>In place of what does not apply here: the reason.</summary>
    Stub,

    /// <summary>The value of a slot.</summary>
    Filled,
}

/// <summary>Whose words a passage is: which layer's, on what authority, and how well that was checked.</summary>
/// <param name="Layer">The layer's id.</param>
/// <param name="LayerTitle">The layer's title, or its id.</param>
public sealed record ContentOrigin(
    OriginKind Kind,
    string Layer,
    string LayerTitle,
    ClaimTermsSyntax Terms,
    SourceSpan Span
);
