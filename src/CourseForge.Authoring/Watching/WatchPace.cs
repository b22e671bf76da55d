namespace CourseForge.Authoring.Watching;

/// <summary>How patient a watch is.</summary>
public sealed record WatchPace
{
    /// <summary>How long all must be still before a change counts as whole; a checkout of a branch goes on for a while.</summary>
    public TimeSpan Stillness { get; init; } = TimeSpan.FromMilliseconds(12);

    /// <summary>A folder in which something always changes is looked at after this long all the same.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a folder is looked at whose system tells nothing: one on the network, or one that is gone.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How often one is looked at that tells of changes: systems forget some of them.</summary>
    public TimeSpan Doubt { get; init; } = TimeSpan.FromSeconds(3);
}
