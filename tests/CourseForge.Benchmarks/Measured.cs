using System.Diagnostics;
using System.Globalization;

namespace CourseForge.Benchmarks;

/// <summary>One run of a whole process.</summary>
internal readonly record struct Measured(double Seconds, long PeakBytes, string Error)
{
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
        long peak = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(3)))
        {
            peak = Math.Max(peak, Peak(process.Id));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        _ = output.Result;
        return process.ExitCode == 0
            ? new Measured(seconds, peak, error.Result)
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

        return all.OrderBy(run => run.Seconds).ElementAt(runs / 2) with
        {
            PeakBytes = all.Max(run => run.PeakBytes),
        };
    }

    /// <summary>The kernel's own high-water mark of the process; 0 where there is no /proc.</summary>
    private static long Peak(int process)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    return long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * 1024;
                }
            }
        }
        catch (IOException)
        {
            // The process ended between two looks.
        }

        return 0;
    }
}
