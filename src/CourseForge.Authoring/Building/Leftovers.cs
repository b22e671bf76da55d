namespace CourseForge.Authoring.Building;

/// <summary>
/// What a large curriculum leaves behind when it has been read, and each of its courses when it has been packed. The
/// collector takes it for things that stay, since it lived as long as a course is worked on, and would let as much of it
/// gather as all that is needed. Collected here, between two courses, it costs two or three hundredths of the time.
/// </summary>
internal sealed class Leftovers
{
    /// <summary>In bytes: more than a thousand lessons. Below it nothing is gained.</summary>
    private const long Large = 64_000_000;

    private const long Growth = 32_000_000;

    private long _kept = Large - Growth;

    public void LetGo()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > _kept + Growth)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _kept = Math.Max(Large - Growth, GC.GetTotalMemory(forceFullCollection: false));
        }
    }
}
