using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CourseForge.Benchmarks;

/// <summary>
/// What a writer waits for: from the last key until the language server has said what is wrong in the text, and for
/// another id in all files.
/// </summary>
internal static class EditorBenchmark
{
    private const int Keys = 31;
    private const int Renames = 5;

    /// <summary>A term of the shipped curriculum that many files name.</summary>
    private const string Id = "trafficking-in-persons";

    public static void Print(string tool, string curriculum, Action<string, double, double, string> row)
    {
        using var editor = new LanguageClient(tool);
        var module = LanguageClient.FirstModule(curriculum);
        var text = File.ReadAllText(module);
        editor.Open(module, text);
        var waits = new List<double>();
        for (var version = 1; version <= Keys; version++)
        {
            // Half of the texts are right, so that all checks run, and half name something that is not there.
            var end = version % 2 == 0 ? "\nOne more sentence.\n" : "\n[One](term:no-such-term) more.\n";
            var clock = Stopwatch.StartNew();
            editor.Change(module, version, text + end);
            editor.AwaitFindings(module, version);
            waits.Add(clock.Elapsed.TotalMilliseconds);
        }

        waits.Sort();
        row("last key to findings, shipped curriculum, middle", 150, waits[waits.Count / 2], "ms");
        row("last key to findings, shipped curriculum, 9 in 10", 150, waits[waits.Count * 9 / 10], "ms");

        editor.Change(module, Keys + 1, text);
        editor.AwaitFindings(module, Keys + 1);
        var (line, character) = LanguageClient.PositionOf(text, $"(term:{Id}");
        waits.Clear();
        for (var i = 0; i < Renames; i++)
        {
            var clock = Stopwatch.StartNew();
            editor.Ask(
                "textDocument/rename",
                new JsonObject
                {
                    ["textDocument"] = new JsonObject { ["uri"] = LanguageClient.Address(module) },
                    ["position"] = new JsonObject { ["line"] = line, ["character"] = character - 2 },
                    ["newName"] = $"another-{i}",
                }
            );
            waits.Add(clock.Elapsed.TotalMilliseconds);
        }

        waits.Sort();
        row($"another id for '{Id}', shipped curriculum, middle", 1_000, waits[waits.Count / 2], "ms");
    }
}
