using System.IO.Compression;
using System.Text.Json;

namespace CourseForge.Benchmarks;

/// <summary>
/// The table that every change is held against: each row a ratio of two things of one run, since seconds mean little on
/// a machine that others use too.
/// </summary>
internal sealed class BenchmarkTable(string tool, string empty, string curriculum, string work, int runs)
{
    private const int States = 60;

    public void Print()
    {
        Console.WriteLine($"{"measured", -66} {"must", 8} {"is", 8}");
        Small();
        var (large, source) = Large();
        Growth(large);
        NothingToDo(source);
        Targets();
        OverlayBenchmark.Print(work, Row);
        PrintBenchmark.Print(tool, work, runs, Row);
    }

    internal static void Row(string what, double must, double value, string unit) =>
        Console.WriteLine(
            FormattableString.Invariant(
                $"{what, -66} {must, 7:0.##}{unit} {value, 7:0.00}{unit} {(value <= must ? "" : "  NOT MET")}"
            )
        );

    private void Small()
    {
        var source = Synthetic(25);
        var (floor, build) = Measured.Pair(Math.Max(runs, 11), () => Measured.Run(empty), () => Build(source));
        Row("cold 25-lesson build / empty ReadyToRun program", 1.6, build.Seconds / floor.Seconds, "x");
    }

    private (Measured Build, string Source) Large()
    {
        var source = Synthetic(2000);
        Build(source);
        var output = Output(source);
        var packages = Directory.GetFiles(output, "*.zip");
        var bytes = packages.Sum(package => new FileInfo(package).Length);
        var unpacked = Path.Combine(work, "unpacked");
        foreach (var package in packages)
        {
            ZipFile.ExtractToDirectory(
                package,
                Path.Combine(unpacked, Path.GetFileNameWithoutExtension(package)),
                overwriteFiles: true
            );
        }

        var zipped = Path.Combine(work, "unpacked.zip");
        var (zip, build) = Measured.Pair(
            runs,
            () =>
            {
                File.Delete(zipped);
                return Measured.Run("zip", "-qr", zipped, unpacked);
            },
            () => Build(source)
        );
        Row("2,000 lessons / zip -q of the same files", 2.0, build.Seconds / zip.Seconds, "x");
        Row("peak memory, 2,000 lessons / packages", 10, (double)build.PeakBytes / bytes, "x");
        var shares = Enumerable.Range(0, runs).Select(_ => Shares(source)).ToList();
        Row("collector's share of processor time, 2,000 lessons", 12, Middle(shares.Select(one => one.Collector)), "%");
        Row("leak check's share of a build, 2,000 lessons", 8, Middle(shares.Select(one => one.Leaks)), "%");
        return (build, source);
    }

    /// <summary>In hundredths, as the tool itself tells them.</summary>
    private (double Collector, double Leaks) Shares(string source)
    {
        using var report = JsonDocument.Parse(Build(source, "--timings", "--output", "json").Output);
        var counts = report.RootElement.GetProperty("counts");
        var phases = report
            .RootElement.GetProperty("timings")
            .EnumerateArray()
            .Select(phase =>
                (Name: phase.GetProperty("phase").GetString(), Time: phase.GetProperty("milliseconds").GetDouble())
            )
            .ToList();
        return (
            100
                * counts.GetProperty("collectorMilliseconds").GetDouble()
                / counts.GetProperty("processorMilliseconds").GetDouble(),
            100
                * phases.Where(phase => phase.Name == "Leaks").Sum(phase => phase.Time)
                / phases.Sum(phase => phase.Time)
        );
    }

    private void Growth(Measured large)
    {
        var source = Synthetic(8000);
        var all = Enumerable.Range(0, runs).Select(_ => Build(source).Seconds);
        Row("8,000 lessons / 2,000 lessons", 4.2, Middle(all) / large.Seconds, "x");
    }

    private void NothingToDo(string source)
    {
        Build(source);
        var (cold, again) = Measured.Pair(runs, () => Build(source), () => Measured.Run(tool, Arguments(source)));
        Row("no-change rebuild / cold, 2,000 lessons", 0.15, again.Seconds / cold.Seconds, "x");
    }

    private void Targets()
    {
        var source = Path.Combine(work, "targets");
        new ManyTargets(curriculum, source, States).Write();
        var (one, all) = Measured.Pair(
            runs,
            () => Fresh(source, "--target", "for-state-00", "--format", "web"),
            () => Fresh(source, "--all", "--format", "web")
        );
        Row(
            FormattableString.Invariant($"{(States * 3) + 1} targets / one target, processor time"),
            25,
            all.Processor / one.Processor,
            "x"
        );
    }

    private string Synthetic(int lessons)
    {
        var source = Path.Combine(work, FormattableString.Invariant($"source-{lessons}"));
        if (!Directory.Exists(source))
        {
            new SyntheticCurriculum(lessons, source).Write();
        }

        return source;
    }

    private Measured Build(string source, params string[] more) => Fresh(source, ["--format", "scorm12", .. more]);

    /// <summary>Into a folder that is not there.</summary>
    private Measured Fresh(string source, params string[] more)
    {
        if (Directory.Exists(Output(source)))
        {
            Directory.Delete(Output(source), recursive: true);
        }

        return Measured.Run(tool, ["build", source, "--out", Output(source), .. more]);
    }

    private static string[] Arguments(string source) =>
        ["build", source, "--out", Output(source), "--format", "scorm12"];

    private static string Output(string source) => source + "-out";

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
