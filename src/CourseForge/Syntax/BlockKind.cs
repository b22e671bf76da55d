using System.Collections.Immutable;

namespace CourseForge.Syntax;

/// <summary>
/// A kind of block as authors write it, and what all phases must know of it. There is one object for each kind, listed
/// in <c>Blocks/BlockKinds.cs</c>; kinds are compared by identity.
/// </summary>
public abstract class BlockKind
{
    private protected BlockKind() { }

    /// <summary>As authors write it.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence for the documentation.</summary>
    internal abstract string Summary { get; }

    /// <summary>Complete and valid.</summary>
    internal abstract string Example { get; }

    /// <summary>Whether text stands inside.</summary>
    internal virtual BlockBody Body => BlockBody.Required;

    /// <summary>Whether any text may take the place of what stands in it, as far as the kind can tell.</summary>
    internal virtual bool TakesText(IReadOnlyList<Markdig.Syntax.Block> nodes) => Body != BlockBody.None;

    /// <summary>What may stand after the name.</summary>
    internal virtual BlockArguments Arguments => BlockArguments.None;

    /// <summary>Whether it has an <c>#id</c>.</summary>
    internal virtual BlockId Id => BlockId.Optional;

    /// <summary>Besides those that every block may have.</summary>
    internal virtual ImmutableArray<AttributeShape> Attributes => [];

    /// <summary>Whether authors may give it a title.</summary>
    internal bool TakesTitle
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (attribute.Name == "title")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Names of the kinds that it can only stand in; empty: it stands by itself, or in what holds it.</summary>
    internal virtual ImmutableArray<string> Inside => [];

    /// <summary>What it counts as where other kinds say what they hold.</summary>
    internal virtual BlockGroups Group => BlockGroups.None;

    /// <summary>The groups that may stand in it.</summary>
    internal virtual BlockGroups Holds => BlockGroups.None;

    /// <summary>Names of single kinds that may stand in it, besides the groups.</summary>
    internal virtual ImmutableArray<string> HoldsAlso => [];

    /// <summary>Whether it is for the instructor only and never reaches a learner package.</summary>
    internal virtual bool IsForInstructor => false;

    /// <summary>Whether learners do something there: practice, in the plan and in the matrix of objectives.</summary>
    internal virtual bool IsExercise => false;

    /// <summary>
    /// Whether minutes written on it, or on what stands in it, are part of the lesson's time beside teaching.
    /// </summary>
    internal virtual bool TakesTime => true;

    /// <summary>Whether its text goes on the one-page handout, too.</summary>
    internal virtual bool IsOnHandout => false;

    /// <summary>What it is printed on, when that is a page of its own to cut out.</summary>
    internal virtual BlockCard Card => BlockCard.None;

    /// <summary>Whether it is a hole that layers fill.</summary>
    internal virtual bool IsSlot => false;

    /// <summary>For overlays: the list that its arguments are, such as <c>contacts</c>; null when they are none.</summary>
    internal virtual string? ListFacet => null;

    internal bool CanHold(BlockKind inner) => (Holds & inner.Group) != 0 || HoldsAlso.Contains(inner.Name);

    public override string ToString() => Name;
}

/// <summary>
/// Kinds that stand wherever their like does. A new kind says what it counts as, and the kinds that hold it need not
/// name it.
/// </summary>
[Flags]
internal enum BlockGroups
{
    None = 0,

    /// <summary>What shows or rests on records: claim, contacts, statute ...</summary>
    Records = 1,

    /// <summary>A passage set apart from the text: note, warning ...</summary>
    Passages = 2,

    Handouts = 4,

    InstructorNotes = 8,

    /// <summary>What has parts of its own: tabs, accordion ... None stands in its like.</summary>
    Containers = 16,

    /// <summary>What may stand in nearly everything.</summary>
    Asides = Records | Passages | Handouts,

    /// <summary>What may stand where something is taught.</summary>
    Teaching = Asides | InstructorNotes | Containers,
}

/// <summary>The pages to cut out of a manual.</summary>
internal enum BlockCard
{
    None,

    /// <summary>What one person is told.</summary>
    Role,

    /// <summary>What is ticked off.</summary>
    Checklist,
}

/// <summary>Whether a block has text.</summary>
internal enum BlockBody
{
    Required,
    Optional,
    None,
}

/// <summary>Whether a block has an id.</summary>
internal enum BlockId
{
    Required,
    Optional,
}

/// <summary>
/// The ids after a block's name.
/// </summary>
/// <param name="Many">More than one.</param>
/// <param name="Instead">The attribute that can stand in their place; null when they are required or not
/// allowed.</param>
/// <param name="What">What they name, for messages; empty when there are none.</param>
/// <param name="Names">Of what they are the ids; null when there are none.</param>
internal sealed record BlockArguments(bool Many, string? Instead, string What, SymbolKind? Names)
{
    internal static readonly BlockArguments None = new(false, null, "", null);

    internal bool AreStatutes => Names == SymbolKind.Statute;

    internal bool Allowed => What.Length > 0;
}

/// <summary>One attribute of a block, lesson or node.</summary>
/// <param name="Words">For <see cref="AttributeType.Word"/>: what may be written.</param>
/// <param name="Names">Of what it holds ids; null where it holds none, or gives one.</param>
internal sealed record AttributeShape(
    string Name,
    AttributeType Type,
    string Summary,
    bool Required = false,
    ImmutableArray<string> Words = default,
    SymbolKind? Names = null
);

internal enum AttributeType
{
    Text,
    Id,
    Ids,

    /// <summary>A whole number of at least 1.</summary>
    Minutes,

    /// <summary>A whole number of at least 1, the first of which comes first.</summary>
    Rank,

    /// <summary>A whole number of at least 0.</summary>
    Number,

    /// <summary>A whole number, with a minus sign perhaps.</summary>
    Score,

    Flag,
    Word,

    /// <summary>A day, such as 2026-11-21.</summary>
    Date,
}
