using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Model;

/// <summary>What became of something between two versions of a variant.</summary>
public enum UpdateKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>A law that a variant shows otherwise than before.</summary>
/// <param name="Cite">As it is cited now, or was.</param>
public sealed record LawChange(UpdateKind Kind, string Id, string Title, string Cite);

/// <summary>A slot that a variant asks for and did not, or the other way round.</summary>
/// <param name="Guidance">What it asks for.</param>
public sealed record SlotChange(UpdateKind Kind, string Id, string Title, JurisdictionLevel Level, string Guidance);

/// <summary>What differs between a variant and the same variant over another version of what it is made of.</summary>
/// <param name="Laws">In ordinal order of ids.</param>
/// <param name="Slots">In ordinal order of ids.</param>
public sealed record VariantDifference(string Variant, ImmutableArray<LawChange> Laws, ImmutableArray<SlotChange> Slots)
{
    public bool IsEmpty => Laws.IsEmpty && Slots.IsEmpty;
}
