using System.Globalization;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>What <c>--timings</c> says to people: the time of each phase, and what was worked on.</summary>
internal static class TimingsText
{
    internal static void Write(Report report, TextWriter to)
    {
        foreach (var phase in report.Timings)
        {
            to.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{phase.Phase, -12}{phase.Time.TotalMilliseconds, 10:F1} ms"
                )
            );
        }

        if (report.Cost is not { Counts: var counts } cost)
        {
            return;
        }

        var files = DiagnosticCounts.Counted(counts.Files, "file", "files");
        var lessons = DiagnosticCounts.Counted(counts.Lessons, "lesson", "lessons");
        var parts = DiagnosticCounts.Counted(counts.Reused, "part", "parts");
        to.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files} ({counts.BytesRead / 1e6:F1} MB), {lessons}, packages of {counts.BytesWritten / 1e6:F1} MB, "
            ) + $"{parts} taken over from one package for another"
        );
        to.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"processor {cost.Processor.TotalMilliseconds:F0} ms, of it {cost.Collector.TotalMilliseconds:F0} ms to collect memory"
            )
        );
    }
}
