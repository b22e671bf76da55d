using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CourseForge.Benchmarks;

/// <summary>
/// A long day's work: many saves while the preview runs, and many edits in an editor. What is measured is whether memory
/// stays as it was after the first tenth.
/// </summary>
internal static class SoakBenchmark
{
    private const double Flat = 1.25;

    /// <param name="what">saves or edits; null = both.</param>
    public static void Print(
        string tool,
        string curriculum,
        string work,
        int times,
        string? what,
        Action<string, double, double, string> row
    )
    {
        var copy = Path.Combine(work, "soak");
        Copy(curriculum, copy);
        var tenth = Math.Max(1, times / 10);
        if (what is null or "saves")
        {
            Tell(row, $"memory of the preview after {times} saves / after {tenth}", Saves(tool, copy, times), tenth);
        }

        if (what is null or "edits")
        {
            Tell(
                row,
                $"memory of the language server after {times} edits / after {tenth}",
                Edits(tool, copy, times),
                tenth
            );
        }
    }

    /// <summary>What is resident rises and falls with the collector: the highest of a tenth counts.</summary>
    private static void Tell(Action<string, double, double, string> row, string what, List<long> sizes, int tenth)
    {
        var (first, last) = (sizes.Take(tenth).Max(), sizes.TakeLast(tenth).Max());
        row(what, Flat, (double)last / first, "x");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  in MB, the highest of each tenth: {string.Join(' ', sizes.Chunk(tenth).Select(static part => part.Max() / 1_000_000))}"
            )
        );
    }

    /// <summary>A save that has not come to the page after so many is lost.</summary>
    private const int MostQuestions = 5000;

    private static List<long> Saves(string tool, string curriculum, int times)
    {
        using var server = Process.Start(
            new ProcessStartInfo(tool, ["serve", curriculum, "--port", "4700"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            using var client = new HttpClient();
            var root = server.StandardOutput.ReadLine()!;

            // What it says later nobody needs; unread, it would wait for a reader.
            _ = server.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
            var state = JsonNode.Parse(client.GetStringAsync(new Uri(root + "_/state?view=-")).Result)!;
            var page = state["course"]!["pages"]!.AsArray().First(static one => (string?)one!["kind"] == "lesson")!;
            var file = Path.Combine(curriculum, (string)page["place"]!["path"]!);
            var text = File.ReadAllText(file);
            var next = text.IndexOf(
                "\n## ",
                text.IndexOf("\n## ", StringComparison.Ordinal) + 4,
                StringComparison.Ordinal
            );
            var address = new Uri($"{root}p/-/{page["path"]}");
            var sizes = new List<long>();
            for (var i = 0; i < times; i++)
            {
                if (i % 10 == 0)
                {
                    // Half saved, as an editor leaves it for a moment.
                    File.WriteAllText(file, text[..(text.Length / 3)]);
                }

                var word = string.Create(CultureInfo.InvariantCulture, $"Soaked {i}.");
                Save(file, text.Insert(next, $"\n{word}\n"), isOver: i % 3 == 0);
                var asked = 0;
                while (!client.GetStringAsync(address).Result.Contains(word, StringComparison.Ordinal))
                {
                    if (++asked > MostQuestions)
                    {
                        throw new InvalidOperationException($"save {i} never came to the page");
                    }

                    Thread.Sleep(5);
                }

                sizes.Add(Resident(server.Id));
            }

            File.WriteAllText(file, text);
            return sizes;
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
    }

    /// <summary>After so many edits the writer pauses.</summary>
    private const int Pause = 50;

    private static List<long> Edits(string tool, string curriculum, int times)
    {
        using var editor = new LanguageClient(tool);
        var module = LanguageClient.FirstModule(curriculum);
        var text = File.ReadAllText(module);
        editor.Open(module, text);
        var (line, character) = LanguageClient.PositionOf(text, "(term:");
        var sizes = new List<long>();
        for (var version = 1; version <= times; version++)
        {
            // With an error in a file nothing is renamed: then the text is right.
            var isPause = version % Pause == 0;
            var end = (version % 4) switch
            {
                _ when isPause => "",
                0 => "\n[One](term:no-such-term) more.\n",
                1 => "\n::: note\nNot closed.\n",
                _ => string.Create(CultureInfo.InvariantCulture, $"\nSentence {version}.\n"),
            };
            editor.Change(module, version, text + end);
            editor.AwaitFindings(module, version);
            foreach (var method in (string[])["completion", "hover", "references", "codeLens", "documentSymbol"])
            {
                editor.Ask("textDocument/" + method, At(module, line, character));
            }

            if (isPause)
            {
                var at = At(module, line, character + 1);
                at["newName"] = string.Create(CultureInfo.InvariantCulture, $"renamed-{version}");
                editor.Ask("textDocument/rename", at);
                // Now all variants are looked at, and then it says so once more.
                editor.AwaitFindings(module, version);
            }

            sizes.Add(Resident(editor.ProcessId));
        }

        return sizes;
    }

    private static JsonObject At(string path, int line, int character) =>
        new()
        {
            ["textDocument"] = new JsonObject { ["uri"] = LanguageClient.Address(path) },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
            ["context"] = new JsonObject { ["includeDeclaration"] = true },
        };

    /// <param name="isOver">A new file is renamed over the old one, as many editors save.</param>
    private static void Save(string file, string text, bool isOver)
    {
        if (!isOver)
        {
            File.WriteAllText(file, text);
            return;
        }

        File.WriteAllText(file + "~", text);
        File.Move(file + "~", file, overwrite: true);
    }

    private static long Resident(int process) =>
        File.ReadLines($"/proc/{process}/status")
            .Where(static line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Select(static line =>
                long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * 1024
            )
            .First();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
