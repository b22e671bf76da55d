using System.Collections.Immutable;

namespace CourseForge.Model;

/// <summary>Something that an overlay, or one verb of it, may be aimed at.</summary>
/// <param name="Kind">lesson, slot, statute ...</param>
/// <param name="Title">For people; null where it has none.</param>
/// <param name="Facets">The names of the values of it that the verb may be said of.</param>
public sealed record AimedNode(string Id, string Kind, string? Title, ImmutableArray<string> Facets)
{
    /// <summary>What it stands in; null for what stands in nothing.</summary>
    public string? Container { get; init; }
}
