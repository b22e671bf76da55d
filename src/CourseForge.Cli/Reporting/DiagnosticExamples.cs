using System.Text.Json;

namespace CourseForge.Cli.Reporting;

/// <summary>What a curriculum said, and what courseforge said about it.</summary>
/// <param name="File">The file that <paramref name="Text"/> is from; null when no text can show it.</param>
/// <param name="Text">The lines around the place.</param>
/// <param name="Told">The diagnostic, in one line.</param>
internal sealed record DiagnosticExample(string? File, IReadOnlyList<string> Text, string Told);

/// <summary>
/// The examples of all codes: docs/diagnostics/examples.json, which is made from tests/cases, travels inside the tool
/// and is what both <c>explain</c> and the pages of docs/diagnostics print.
/// </summary>
internal static class DiagnosticExamples
{
    private const string Resource = "docs/diagnostics/examples.json";

    /// <summary>The lines of a code's example, as <c>explain</c> prints them; empty when it has none.</summary>
    public static IReadOnlyList<string> Of(string code)
    {
        if (Find(code) is not { } example)
        {
            return [];
        }

        var lines = new List<string>();
        if (example.File is { } file)
        {
            lines.Add($"in {file}");
            lines.AddRange(example.Text.Select(line => "  " + line));
        }

        lines.Add("is told as");
        lines.Add("  " + example.Told);
        return lines;
    }

    private static DiagnosticExample? Find(string code)
    {
        using var stream = typeof(DiagnosticExamples).Assembly.GetManifestResourceStream(Resource)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.TryGetProperty(code, out var example) ? Read(example) : null;
    }

    private static DiagnosticExample Read(JsonElement example) =>
        new(
            example.TryGetProperty("file", out var file) ? file.GetString() : null,
            example.TryGetProperty("text", out var text)
                ? [.. text.EnumerateArray().Select(line => line.GetString()!)]
                : [],
            example.GetProperty("told").GetString()!
        );
}
