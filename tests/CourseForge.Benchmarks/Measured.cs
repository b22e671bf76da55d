using System.Diagnostics;
using System.Globalization;

namespace CourseForge.Benchmarks;

/// <summary>One run of a whole process.</summary>
/// <param name="Processor">Seconds on all processors together, to a hundredth; 0 where there is no /proc.</param>
internal readonly record struct Measured(double Seconds, double Processor, long PeakBytes, string Output, string Error)
{
    private const double TicksPerSecond = 100;

    public static Measured Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (peak, processor) = (0L, 0.0);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(3)))
        {
            peak = Math.Max(peak, Peak(process.Id));
            processor = Math.Max(processor, Processors(process.Id));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Measured(seconds, processor, peak, output.Result, error.Result)
            : throw new InvalidOperationException(
                $"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{error.Result}"
            );
    }

    /// <summary>The middle one of several runs, by time, after one that does not count.</summary>
    public static Measured Median(int runs, Action before, string file, params string[] arguments)
    {
        before();
        Run(file, arguments);
        var all = new List<Measured>();
        for (var i = 0; i < runs; i++)
        {
            before();
            all.Add(Run(file, arguments));
        }

        return Middle(all);
    }

    /// <summary>Two programs in turn, so that a busy minute is both's; the middle run of each.</summary>
    public static (Measured First, Measured Second) Pair(int runs, Func<Measured> first, Func<Measured> second)
    {
        first();
        second();
        var (ones, others) = (new List<Measured>(), new List<Measured>());
        for (var i = 0; i < runs; i++)
        {
            ones.Add(first());
            others.Add(second());
        }

        return (Middle(ones), Middle(others));
    }

    private static Measured Middle(List<Measured> all) =>
        all.OrderBy(run => run.Seconds).ElementAt(all.Count / 2) with
        {
            PeakBytes = all.Max(run => run.PeakBytes),
            Processor = all.Select(run => run.Processor).Order().ElementAt(all.Count / 2),
        };

    /// <summary>The kernel's own high-water mark of the process; 0 where there is no /proc.</summary>
    private static long Peak(int process)
    {
        foreach (var line in Lines($"/proc/{process}/status"))
        {
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
            {
                return long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * 1024;
            }
        }

        return 0;
    }

    /// <summary>proc(5): utime and stime are the 14th and 15th field of stat; the second, in brackets, may hold blanks.</summary>
    private static double Processors(int process)
    {
        foreach (var line in Lines($"/proc/{process}/stat"))
        {
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return (
                    long.Parse(fields[11], CultureInfo.InvariantCulture)
                    + long.Parse(fields[12], CultureInfo.InvariantCulture)
                ) / TicksPerSecond;
        }

        return 0;
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            // The process ended between two looks.
            return [];
        }
    }
}
