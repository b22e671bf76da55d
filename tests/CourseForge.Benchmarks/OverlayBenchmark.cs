using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Benchmarks;

/// <summary>What composing a variant costs when all is warm.</summary>
internal static class OverlayBenchmark
{
    public static void Print(string work, Action<string, double, double, string> row)
    {
        var large = Path.Combine(work, "overlays-2000");
        var curriculum = new SyntheticCurriculum(2000, large);
        curriculum.Write();
        new SyntheticOverlays(curriculum, large, 2).Write();
        row("composing one variant of 2,000 lessons with 4 layers, warm", 20, Composing(large), "ms");
    }

    /// <summary>Enough for the runtime to have compiled all of it a second time, as it does with what runs often.</summary>
    private const int Rounds = 40;

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
        for (var i = 0; i < Rounds; i++)
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
