using System.Collections.Immutable;

namespace CourseForge.Model;

/// <summary>
/// What was composed: the base as it stands, a target, or layers that the command line named.
/// </summary>
/// <param name="Id">The target's id, or the layers' ids joined with a plus; empty for the base. Part of a package's
/// identity.</param>
/// <param name="Title">For people: the target's title or that of its layers; null for the base.</param>
/// <param name="Layers">All layers of the stack, in ordinal order; the order means nothing.</param>
/// <param name="WithPending">Law that is not in force was counted in.</param>
public sealed record Variant(string Id, string? Title, ImmutableArray<string> Layers, bool WithPending)
{
    public static Variant Base { get; } = new("", null, [], false);

    public bool IsBase => Id.Length == 0;
}
