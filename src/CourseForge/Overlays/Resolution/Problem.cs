using System.Collections.Immutable;

namespace CourseForge.Overlays.Resolution;

/// <summary>Why a stack has no result. Each becomes a diagnostic of its own, with both sides located.</summary>
internal enum ProblemKind
{
    /// <summary>R1: a layer builds on one that is not there.</summary>
    MissingLayer,

    /// <summary>R1: a layer builds on itself, through others.</summary>
    Cycle,

    /// <summary>A claim names a node that neither the base nor a layer has.</summary>
    UnknownNode,

    /// <summary>R3: a claim names a node of a layer that its layer does not build on.</summary>
    ForeignNode,

    /// <summary>Two inserts of one id.</summary>
    DuplicateNode,

    /// <summary>One layer speaks twice about one cell on one date.</summary>
    SaysTwice,

    /// <summary>R6, R10, R11: layers disagree, and neither builds on the other.</summary>
    Dispute,

    /// <summary>R9: a note on text that an unrelated layer replaced.</summary>
    NoteOnReplaced,

    /// <summary>R12: the node is locked.</summary>
    Locked,

    /// <summary>R12: the node is not to be removed, because something in it is locked.</summary>
    ContainsLocked,

    /// <summary>R13: a lock on something that is disputed.</summary>
    LockOnDispute,

    /// <summary>R11: a claim on a node that the claim's own parents removed.</summary>
    OnRemovedNode,

    /// <summary>R7: a floor above a ceiling.</summary>
    FloorAboveCeiling,

    /// <summary>A verb that the base's merge rule for the cell does not allow.</summary>
    WrongVerb,

    /// <summary>decide follows a layer that says nothing, or nothing definite, about the cell.</summary>
    NothingToUse,
}

/// <param name="Claims">The claims that are to blame, in a fixed order; empty for problems of the stack itself.</param>
/// <param name="Layer">For problems of the stack: the layer.</param>
/// <param name="Child">For a missing layer: the one that builds on it.</param>
internal sealed record Problem(
    ProblemKind Kind,
    CellId Cell,
    ImmutableArray<Claim> Claims,
    string? Layer = null,
    string? Child = null
);
