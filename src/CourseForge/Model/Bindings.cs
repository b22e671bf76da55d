using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Model;

/// <summary>
/// What each name in the text stands for in this variant. The Markdown trees are shared by all variants and never
/// changed; this side table is what differs.
/// </summary>
/// <param name="References">By identity of the reference.</param>
/// <param name="Blocks">What blocks refer to, by identity of the block; those that refer to nothing are not here.</param>
/// <param name="Parameters">Values by parameter name.</param>
/// <param name="LeftOut">Blocks that are for another audience or tier than this variant's, by identity.</param>
public sealed record Bindings(
    IReadOnlyDictionary<ReferenceSyntax, ReferenceTarget> References,
    IReadOnlyDictionary<BlockSyntax, BlockBinding> Blocks,
    ImmutableDictionary<string, string> Parameters,
    IReadOnlySet<BlockSyntax> LeftOut
)
{
    /// <summary>What a layer's passage rests on, by identity of its origin.</summary>
    public IReadOnlyDictionary<ContentOrigin, OriginBinding> Origins { get; init; } =
        ImmutableDictionary<ContentOrigin, OriginBinding>.Empty;

    /// <summary>Words that were taken out of Markdown, with the values of parameters in their places.</summary>
    internal string Fill(string words) => ParameterPlaces.Fill(words, Parameters);

    /// <summary>What a block refers to.</summary>
    public BlockBinding Of(BlockSyntax block) =>
        CollectionExtensions.GetValueOrDefault(Blocks, block, BlockBinding.Nothing);

    /// <summary>A block's own title, or that of the scenario which it plays.</summary>
    public string? TitleOf(BlockSyntax block) => block.Title ?? Of(block).Scenario?.Title;

    /// <summary>A block's own minutes, or those of the scenario which it plays.</summary>
    public int? MinutesOf(BlockSyntax block) => block.Minutes ?? Of(block).Scenario?.Syntax.Minutes;
}

/// <summary>The law and the source that a layer named for a passage.</summary>
public sealed record OriginBinding(Statute? Cite, Publication? Source);

/// <summary>What a reference leads to: a closed family.</summary>
public abstract record ReferenceTarget;

public sealed record ObjectiveTarget(Objective Objective) : ReferenceTarget;

public sealed record StatuteTarget(Statute Statute) : ReferenceTarget;

public sealed record TermTarget(Term Term) : ReferenceTarget;

public sealed record ContactTarget(Contact Contact) : ReferenceTarget;

public sealed record SourceTarget(Publication Source) : ReferenceTarget;

/// <param name="Section">The id of a heading or block in the lesson, or null.</param>
public sealed record LessonTarget(LessonId Lesson, string LessonTitle, string? Section) : ReferenceTarget;

/// <summary>
/// What one block refers to, found. Its kind fills in what it has; phases take all that is there and need not know the
/// kind.
/// </summary>
public sealed record BlockBinding
{
    /// <summary>Of a block that refers to nothing.</summary>
    public static readonly BlockBinding Nothing = new();

    /// <summary>Questions that are asked there.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>Contacts that are shown there.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    /// <summary>Laws that are shown there.</summary>
    public ImmutableArray<Statute> Statutes { get; init; } = [];

    /// <summary>The scenario that is played there.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>What it rests on.</summary>
    public Publication? Source { get; init; }

    /// <summary>What a slot was filled with.</summary>
    public SlotValueSyntax? Slot { get; init; }
}
