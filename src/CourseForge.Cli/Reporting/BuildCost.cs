using CourseForge.Authoring.Building;

namespace CourseForge.Cli.Reporting;

/// <summary>What a build worked on, and what that took of the whole process.</summary>
/// <param name="Processor">On all processors together.</param>
/// <param name="Collector">How long all work stood still for memory to be collected.</param>
internal sealed record BuildCost(BuildCounts Counts, TimeSpan Processor, TimeSpan Collector)
{
    internal static BuildCost? Of(BuildCounts? counts) =>
        counts is null ? null : new BuildCost(counts, Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
}
