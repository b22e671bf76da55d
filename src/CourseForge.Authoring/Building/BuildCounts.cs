namespace CourseForge.Authoring.Building;

/// <summary>What a build worked on: with the times of its phases, what explains one that takes long.</summary>
public sealed record BuildCounts
{
    /// <summary>Of the curriculum, media among them.</summary>
    public required int Files { get; init; }

    /// <summary>Of these files.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Lessons that were built: of each course in each variant.</summary>
    public required int Lessons { get; init; }

    /// <summary>Of the packages.</summary>
    public required long BytesWritten { get; init; }

    /// <summary>
    /// How often a file of a package did not have to be compressed or measured, since one before it, in another variant
    /// or format, was the same.
    /// </summary>
    public required int Reused { get; init; }
}
