using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Model;

/// <summary>
/// What each name in the text stands for in this variant. The Markdown trees are shared by all variants and never
/// changed; this side table is what differs.
/// </summary>
/// <param name="References">By identity of the reference.</param>
/// <param name="Blocks">For blocks that name records (check, contacts, statute, law-table, scenario, claim, case): the
/// records, by identity of the block.</param>
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

/// <summary>The records that a block names: a closed family.</summary>
public abstract record BlockBinding;

public sealed record CheckBinding(ImmutableArray<Question> Questions) : BlockBinding;

public sealed record ContactsBinding(ImmutableArray<Contact> Contacts) : BlockBinding;

public sealed record StatutesBinding(ImmutableArray<Statute> Statutes) : BlockBinding;

public sealed record ScenarioBinding(Scenario Scenario) : BlockBinding;

/// <summary>For <c>slot</c>: what it was filled with.</summary>
public sealed record SlotBinding(SlotValueSyntax Value) : BlockBinding;

/// <summary>For <c>claim</c> and <c>case</c>.</summary>
public sealed record SourceBinding(Publication Source) : BlockBinding;
