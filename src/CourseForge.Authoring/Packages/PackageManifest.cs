using System.Collections.Immutable;

namespace CourseForge.Authoring.Packages;

/// <summary>What a learning system reads of a package before it launches anything.</summary>
/// <param name="Standard">scorm12, scorm2004, cmi5 or web.</param>
/// <param name="Edition">As the manifest says it; empty where it says nothing.</param>
public sealed record PackageManifest(string Standard, string Edition, string Title, ImmutableArray<PackageUnit> Units)
{
    public static PackageManifest None { get; } = new("web", "", "", []);
}

/// <summary>What is launched by itself: a SCO, an asset, an assignable unit, a page.</summary>
/// <param name="Href">In the package, with the parameters that it is launched with.</param>
public sealed record PackageUnit(string Id, string Title, string Href)
{
    /// <summary>Of an asset, which speaks to nobody: false.</summary>
    public bool Speaks { get; init; } = true;

    /// <summary>The score from which it counts as passed, as the manifest says it; SCORM 1.2: 0 to 100; else 0 to 1.</summary>
    public string? PassMark { get; init; }

    /// <summary>cmi.launch_data, or launchParameters of cmi5.</summary>
    public string? LaunchData { get; init; }

    /// <summary>SCORM 2004: the progress from which it counts as completed.</summary>
    public string? CompletionThreshold { get; init; }

    /// <summary>cmi5: what must have happened before a learner may go on.</summary>
    public string? MoveOn { get; init; }
}
