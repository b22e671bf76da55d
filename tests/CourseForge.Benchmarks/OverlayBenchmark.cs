using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Benchmarks;

/// <summary>What variants cost: composing one when all is warm, and many in one run against as many runs.</summary>
internal static class OverlayBenchmark
{
    private const int Variants = 60;

    public static void Print(string tool, string work, int runs)
    {
        var large = Path.Combine(work, "overlays-2000");
        Write(large, 2000, 2);
        Console.WriteLine($"\ncomposing one variant of 2,000 lessons with 4 layers, warm: {Composing(large):0.0} ms");

        var small = Path.Combine(work, "overlays-25");
        Write(small, 25, Variants);
        var output = Path.Combine(work, "out-overlays");
        var one = Measured.Median(
            runs,
            () => Clear(output),
            tool,
            "build",
            small,
            "--target",
            "target-00",
            "--format",
            "scorm12",
            "--out",
            output
        );
        var all = Measured.Median(
            runs,
            () => Clear(output),
            tool,
            "build",
            small,
            "--all",
            "--format",
            "scorm12",
            "--out",
            output
        );
        var ratio = all.Seconds / (one.Seconds * Variants);
        var (peakOfAll, peakOfOne) = (all.PeakBytes / 1048576.0, one.PeakBytes / 1048576.0);
        Console.WriteLine(
            $"{Variants} targets of 25 lessons in one run: {all.Seconds:0.00} s, {ratio:0.00}x of {Variants} runs; "
                + $"peak {peakOfAll:0} MiB against {peakOfOne:0} MiB"
        );
    }

    private static void Write(string folder, int lessons, int states)
    {
        var curriculum = new SyntheticCurriculum(lessons, folder);
        curriculum.Write();
        new SyntheticOverlays(curriculum, folder, states).Write();
    }

    /// <summary>The least of several times, from the beginning of the phase to that of the next one.</summary>
    private static double Composing(string folder)
    {
        var clock = new Phase();
        var options = new CompileOptions
        {
            Target = "target-00",
            MaxParallelism = Environment.ProcessorCount,
            Progress = clock,
        };
        var parsed = Compiler.Parse(new Folder(folder), options);
        for (var i = 0; i < 8; i++)
        {
            var linked = Compiler.Bind(parsed, options);
            if (linked.HasErrors)
            {
                throw new InvalidOperationException(
                    linked.Diagnostics.First(diagnostic => diagnostic.Severity == Diagnostics.Severity.Error).Message
                );
            }
        }

        return clock.Least.TotalMilliseconds;
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Phase : IProgress<CompileProgress>
    {
        private long _started;

        public TimeSpan Least { get; private set; } = TimeSpan.MaxValue;

        public void Report(CompileProgress value)
        {
            if (value.Phase == "Overlays")
            {
                _started = Stopwatch.GetTimestamp();
            }
            else if (value is { Phase: "Binding", Total: 0 } && _started != 0)
            {
                var took = Stopwatch.GetElapsedTime(_started);
                Least = took < Least ? took : Least;
                _started = 0;
            }
        }
    }

    private sealed class Folder(string root) : IWorkspace
    {
        public ImmutableArray<WorkspaceEntry> List() =>
            [
                .. Directory
                    .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                    .Select(path => new WorkspaceEntry(
                        new CoursePath(Path.GetRelativePath(root, path).Replace('\\', '/')),
                        WorkspaceEntryKind.File,
                        new FileInfo(path).Length
                    )),
            ];

        public byte[]? Read(CoursePath path) => File.ReadAllBytes(Path.Combine(root, path.Value));

        public Stream? Open(CoursePath path) => File.OpenRead(Path.Combine(root, path.Value));
    }
}
