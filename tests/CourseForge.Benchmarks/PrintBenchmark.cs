using System.Text;

namespace CourseForge.Benchmarks;

/// <summary>
/// What paper costs: a manual against the bare browser's print of the same HTML, and ten manuals in one run against ten
/// runs.
/// </summary>
internal static class PrintBenchmark
{
    private const int Lessons = 50;
    private const int Variants = 10;

    /// <summary>
    /// The tool prints a document with page numbers at least twice: once to learn the pages, once with the numbers.
    /// </summary>
    private const int Passes = 2;

    private static readonly string[] Browsers = ["chromium-headless-shell", "chromium", "google-chrome"];

    public static void Print(string tool, string work, int runs, Action<string, double, double, string> row)
    {
        if (Browser() is not { } browser)
        {
            Console.WriteLine("\nno browser found: nothing printed");
            return;
        }

        var folder = Path.Combine(work, "print");
        var curriculum = new SyntheticCurriculum(Lessons, folder);
        curriculum.Write();
        new SyntheticOverlays(curriculum, folder, Variants).Write();
        var output = Path.Combine(work, "out-print");
        string[] one =
        [
            "build",
            folder,
            "--target",
            "target-00",
            "--format",
            "manual",
            "--browser",
            browser,
            "--out",
            output,
        ];
        Clear(output);
        Measured.Run(tool, one);
        var html = Directory.GetFiles(output, "index.html", SearchOption.AllDirectories).Single();
        var kept = Path.Combine(work, "print-html");
        Directory.Move(Path.GetDirectoryName(html)!, kept);
        var pages = PagesOf(Directory.GetFiles(output, "*.pdf").Single());
        var bare = Path.Combine(work, "bare.pdf");
        string[] alone =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--user-data-dir=" + Path.Combine(work, "profile"),
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            "--print-to-pdf=" + bare,
            new Uri(Path.Combine(kept, "index.html")).AbsoluteUri,
        ];

        // In turn, so that a busy minute is everybody's.
        var pairs = new List<(double Own, double Bare, double Many)>();
        for (var i = 0; i <= runs; i++)
        {
            Clear(output);
            var own = Measured.Run(tool, one).Seconds;
            var browsers = Measured.Run(browser, alone).Seconds;
            Clear(output);
            var many = Measured
                .Run(tool, "build", folder, "--all", "--format", "manual", "--browser", browser, "--out", output)
                .Seconds;
            pairs.Add((own, browsers, many));
        }

        var documents = Directory.GetFiles(output, "*.pdf").Length;
        pairs.RemoveAt(0);
        row(
            $"{documents} manuals in one run / {documents} runs",
            0.40,
            Median(pairs.Select(pair => pair.Many / (pair.Own * documents))),
            "x"
        );

        // With compiling, the browser's start and loading counted in.
        row(
            $"each of {Passes} passes of a {pages}-page manual / the bare browser's print",
            0.80,
            Median(pairs.Select(pair => pair.Own / Passes / pair.Bare)),
            "x"
        );
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string? Browser() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name)))
            .OrderBy(path => Array.IndexOf(Browsers, Path.GetFileName(path)))
            .FirstOrDefault(File.Exists);

    /// <summary>Page objects of a PDF that was written without object streams.</summary>
    private static int PagesOf(string pdf)
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(pdf));
        var count = 0;
        for (
            var at = text.IndexOf("/Type /Page\n", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("/Type /Page\n", at + 1, StringComparison.Ordinal)
        )
        {
            count++;
        }

        return count;
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
