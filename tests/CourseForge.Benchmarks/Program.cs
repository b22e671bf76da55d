using System.Globalization;
using System.IO.Compression;
using CourseForge.Benchmarks;

// Usage: bench TOOL EMPTY [RUNS] [SIZE... | print]
//   TOOL   the courseforge program      EMPTY  an empty program of the same kind, as the floor
// Prints one table. Ratios hold on a busy machine, seconds do not: compare ratios.
//        bench write SIZE FOLDER     writes the made-up curriculum of that size, to look into by hand
//        bench write-targets CURRICULUM STATES FOLDER     writes the curriculum with three targets for each made-up state
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["write", var lessons, var folder])
{
    new SyntheticCurriculum(int.Parse(lessons, CultureInfo.InvariantCulture), folder).Write();
    return;
}

if (args is ["write-targets", var curriculum, var states, var into])
{
    new ManyTargets(curriculum, into, int.Parse(states, CultureInfo.InvariantCulture)).Write();
    return;
}

var (tool, empty) = (args[0], args[1]);
var runs = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
var onlyPrint = args.Length > 3 && args[3] == "print";
int[] sizes =
    onlyPrint ? []
    : args.Length > 3 ? [.. args[3..].Select(size => int.Parse(size, CultureInfo.InvariantCulture))]
    : [25, 200, 2000];
var work = Directory.CreateTempSubdirectory("courseforge-bench-").FullName;

try
{
    if (onlyPrint)
    {
        PrintBenchmark.Print(tool, work, runs);
        return;
    }

    Console.WriteLine(
        $"{"lessons", 8} {"wall s", 8} {"lessons/s", 10} {"peak MiB", 9} {"packages MB", 12} "
            + $"{"/ empty", 8} {"/ zip", 6} {"peak/pkg", 9} {"over content kB", 16}"
    );
    var timings = new List<string>();
    foreach (var size in sizes)
    {
        var source = Path.Combine(work, $"source-{size}");
        var output = Path.Combine(work, $"out-{size}");
        new SyntheticCurriculum(size, source).Write();

        var floor = Measured.Median(runs, () => { }, empty);
        var build = Measured.Median(
            runs,
            () => Clear(output),
            tool,
            "build",
            source,
            "--format",
            "scorm12",
            "--out",
            output
        );
        var packages = Directory.GetFiles(output, "*.zip");
        var bytes = packages.Sum(package => new FileInfo(package).Length);
        var zip = ZipSeconds(packages, runs);
        var overhead = packages.Sum(Overhead) / packages.Length;
        var ofZip = zip is null ? "-" : $"{build.Seconds / zip:0.0}x";
        Console.WriteLine(
            $"{size, 8} {build.Seconds, 8:0.000} {size / build.Seconds, 10:0} {build.PeakBytes / 1048576.0, 9:0} "
                + $"{bytes / 1e6, 12:0.00} {build.Seconds / floor.Seconds, 7:0.0}x {ofZip, 6} "
                + $"{(double)build.PeakBytes / bytes, 8:0.0}x {overhead / 1e3, 16:0.0}"
        );

        Clear(output);
        timings.Add(
            $"\n{size} lessons, --timings:\n"
                + Measured
                    .Run(tool, "build", source, "--format", "scorm12", "--out", output, "--timings")
                    .Error.TrimEnd()
        );
    }

    timings.ForEach(Console.WriteLine);
    OverlayBenchmark.Print(tool, work, runs);
    PrintBenchmark.Print(tool, work, runs);
}
finally
{
    Directory.Delete(work, recursive: true);
}

static void Clear(string folder)
{
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }
}

// What `zip -qr` needs for the very files that the packages hold; null where there is no zip.
static double? ZipSeconds(string[] packages, int runs)
{
    if (!File.Exists("/usr/bin/zip"))
    {
        return null;
    }

    var unpacked = Path.Combine(Path.GetDirectoryName(packages[0])!, "unpacked");
    foreach (var package in packages)
    {
        ZipFile.ExtractToDirectory(package, Path.Combine(unpacked, Path.GetFileNameWithoutExtension(package)));
    }

    var target = unpacked + ".zip";
    var seconds = Measured.Median(runs, () => File.Delete(target), "/usr/bin/zip", "-qr", target, unpacked).Seconds;
    Clear(unpacked);
    return seconds;
}

// What the player, theme, manifest and host add to a package, compressed.
static long Overhead(string package)
{
    using var archive = ZipFile.OpenRead(package);
    return archive
        .Entries.Where(entry =>
            entry.FullName.StartsWith("assets/", StringComparison.Ordinal)
            || entry.FullName is "imsmanifest.xml" or "launch.html" or "build-record.json"
        )
        .Sum(entry => entry.CompressedLength);
}
