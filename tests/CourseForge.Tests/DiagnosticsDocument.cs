using System.Text;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Tests;

/// <summary>
/// docs/diagnostics.md, made from the table of diagnostics and the case files. The tool carries it too: <c>courseforge
/// explain</c> takes its examples from there, so the fences and headings below are read by <see
/// cref="DiagnosticExamples"/>.
/// </summary>
internal static class DiagnosticsDocument
{
    private const string Fence = "~~~~";
    private const int WholeFile = 16;
    private const int Around = 4;

    public static string Create()
    {
        var cases = Directory
            .EnumerateFiles(RepositoryFiles.At("tests", "cases"), "*.case", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(CaseFile.Read)
            .ToList();
        var text = new StringBuilder(
            """
            # Diagnostics

            Everything that `courseforge` can say about a curriculum. Codes are stable: never reused, never renumbered. Errors stop a build;
            with `--strict` warnings do too. The level of a check (CF4xxx) can be set per curriculum in `curriculum.yaml`, with its name:
            `checks: {reading-level: off}`; the levels are `off`, `info`, `warning` and `error`. `courseforge explain CF1001` prints what stands here.

            <!-- Made from src/CourseForge/Diagnostics and tests/cases: change those, and run the tests with UPDATE_GOLDEN=1. -->

            """
        );
        var range = "";
        foreach (var descriptor in Codes.All.OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal))
        {
            if (DiagnosticRanges.Of(descriptor.Code) is var own && own != range)
            {
                range = own;
                text.Append("\n## ").Append(range).Append('\n');
            }

            Append(text, descriptor, cases);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DiagnosticDescriptor descriptor, List<CaseFile> cases)
    {
        text.Append($"\n### {descriptor.Code} {descriptor.Name}\n\n");
        text.Append(
            $"{DiagnosticText.Word(descriptor.Severity)}: {Escaped(DiagnosticPattern.Readable(descriptor.Message))}\n\n"
        );
        text.Append($"Why: {Escaped(descriptor.Why)}\n\n");
        text.Append($"What to do: {Escaped(descriptor.Fix)}\n");

        var examples = cases
            .Where(file => LinesOf(file, descriptor).Count > 0)
            .OrderByDescending(file => Path.GetFileNameWithoutExtension(file.Path) == descriptor.Name)
            .ThenBy(file => file.Expected("diagnostics").Length)
            .ThenBy(file => file.Path, StringComparer.Ordinal);
        if (examples.FirstOrDefault() is not { } example)
        {
            return;
        }

        var line = LinesOf(example, descriptor)[0];
        var place = line.Split(": ")[0].Split(':');
        var section =
            place.Length == 3
                ? example.Sections.FirstOrDefault(section => !section.IsExpectation && section.Name == place[0])
                : null;
        text.Append("\nExample:\n");
        if (section is not null && !section.Text.Contains(Fence, StringComparison.Ordinal))
        {
            text.Append(
                $"\nin `{section.Name}`\n\n{Fence}{(section.Name.EndsWith(".md", StringComparison.Ordinal) ? "markdown" : Path.GetExtension(section.Name).TrimStart('.'))}\n"
            );
            text.Append(Excerpt(section.Text, int.Parse(place[1], System.Globalization.CultureInfo.InvariantCulture)))
                .Append('\n')
                .Append(Fence)
                .Append('\n');
        }

        text.Append($"\nis told as\n\n{Fence}text\n{Clipped(line)}\n{Fence}\n");
    }

    private static List<string> LinesOf(CaseFile file, DiagnosticDescriptor descriptor) =>
        [
            .. file.Expected("diagnostics")
                .Split('\n')
                .Where(line => line.Contains($" {descriptor.Code}: ", StringComparison.Ordinal)),
        ];

    private static string Excerpt(string text, int line)
    {
        var lines = text.TrimEnd('\n').Split('\n').Select(Clipped).ToArray();
        if (lines.Length <= WholeFile)
        {
            return string.Join('\n', lines);
        }

        var first = Math.Max(0, line - 1 - Around);
        var last = Math.Min(lines.Length, line + Around);
        return (first > 0 ? "...\n" : "")
            + string.Join('\n', lines[first..last])
            + (last < lines.Length ? "\n..." : "");
    }

    private static string Clipped(string line) =>
        ConsoleSafe.Text(line.Length <= 200 ? line : line[..200] + "...").Replace("␉", "\t", StringComparison.Ordinal);

    /// <summary>Descriptors are plain text; these are the characters that Markdown would take for markup.</summary>
    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '<' or '[' or ']' or '*' or '_' or '`' or '\\' or '#')
            {
                result.Append('\\');
            }

            result.Append(character);
        }

        return result.ToString();
    }
}
