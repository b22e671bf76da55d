using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CourseForge.Cli.Reporting;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Tests;

/// <summary>
/// docs/diagnostics, made from the table of diagnostics and the case files: one page for each family of codes, two lists,
/// and examples.json, which the tool carries too: <c>courseforge explain</c> takes its examples from there (<see
/// cref="DiagnosticExamples"/>).
/// </summary>
internal sealed partial class DiagnosticsPages
{
    private const string Fence = "~~~~";
    private const int WholeFile = 16;
    private const int Around = 4;
    private const string MadeFrom =
        "<!-- Made from src/CourseForge/Diagnostics, tests/cases and tests/verify: change those, and run the tests with UPDATE_GOLDEN=1. -->\n";

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is read by people too, and never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<DiagnosticDescriptor> _descriptors =
    [
        .. Codes.All.OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    private readonly Dictionary<string, DiagnosticExample> _examples = [];

    private DiagnosticsPages()
    {
        var cases = CaseFile.Everywhere().ToList();
        foreach (var descriptor in _descriptors)
        {
            if (ExampleOf(descriptor, cases) is { } example)
            {
                _examples.Add(descriptor.Code, example);
            }
        }
    }

    /// <summary>The texts of all files of the folder, by name.</summary>
    public static Dictionary<string, string> Create()
    {
        var pages = new DiagnosticsPages();
        var files = new Dictionary<string, string>
        {
            ["README.md"] = pages.ByCode(),
            ["by-name.md"] = pages.ByName(),
            ["examples.json"] = pages.Examples(),
        };
        foreach (var range in DiagnosticRanges.All)
        {
            files.Add(range.Page + ".md", pages.Page(range));
        }

        return files;
    }

    private string ByCode()
    {
        var text = new StringBuilder(
            $$"""
            # Diagnostics

            Everything that `courseforge` can say about a curriculum or a package, by code; there is also a [list by name](by-name.md).
            Codes are stable: never reused, never renumbered.
            Errors stop a build; with `--strict` warnings do too.
            The level of a check (CF4xxx) can be set per curriculum in `curriculum.yaml`, with its name: `checks: {reading-level: off}`.
            The levels are `off`, `info`, `warning` and `error`.
            `courseforge explain CF1001` prints what stands here.

            {{MadeFrom}}
            """
        );
        foreach (var range in DiagnosticRanges.All)
        {
            text.Append(
                $"\n## [{range.Heading}]({range.Page}.md)\n\n| code | name | level | message |\n|---|---|---|---|\n"
            );
            foreach (var descriptor in _descriptors.Where(descriptor => IsIn(descriptor, range)))
            {
                text.Append(
                    $"""
                    | {Link(descriptor, descriptor.Code)} | {descriptor.Name} | {DiagnosticText.Word(
                        descriptor.Severity
                    )} | {Cell(DiagnosticPattern.Readable(descriptor.Message))} |

                    """
                );
            }
        }

        return text.ToString();
    }

    private string ByName()
    {
        var text = new StringBuilder(
            $"""
            # Diagnostics by name

            The names are what `checks:` in `curriculum.yaml` takes, and `courseforge explain` too.
            There is also a [list by code](README.md).

            {MadeFrom}
            """
        );
        // A table for each letter: one for all is longer than a page may have.
        foreach (
            var letter in _descriptors
                .OrderBy(descriptor => descriptor.Name, StringComparer.Ordinal)
                .GroupBy(descriptor => char.ToUpperInvariant(descriptor.Name[0]))
        )
        {
            text.Append($"\n## {letter.Key}\n\n| name | code | level |\n|---|---|---|\n");
            foreach (var descriptor in letter)
            {
                text.Append(
                    $"| {Link(descriptor, descriptor.Name)} | {descriptor.Code} | {DiagnosticText.Word(descriptor.Severity)} |\n"
                );
            }
        }

        return text.ToString();
    }

    private string Page(DiagnosticRange range)
    {
        var text = new StringBuilder($"# {range.Heading}\n\n[All diagnostics](README.md)\n\n{MadeFrom}");
        foreach (var descriptor in _descriptors.Where(descriptor => IsIn(descriptor, range)))
        {
            text.Append($"\n## {descriptor.Code} {descriptor.Name}\n\n");
            text.Append(
                $"{DiagnosticText.Word(descriptor.Severity)}: {Escaped(DiagnosticPattern.Readable(descriptor.Message))}\n\n"
            );
            text.Append($"Why: {SentencesOf(descriptor.Why)}\n\n");
            text.Append($"What to do: {SentencesOf(descriptor.Fix)}\n");
            if (_examples.TryGetValue(descriptor.Code, out var example))
            {
                Append(text, example);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DiagnosticExample example)
    {
        text.Append("\nExample:\n");
        if (example.File is { } file)
        {
            var language = file.EndsWith(".md", StringComparison.Ordinal)
                ? "markdown"
                : Path.GetExtension(file).TrimStart('.');
            text.Append(
                $"\nin `{file}`\n\n{Fence}{language}\n{string.Concat(example.Text.Select(line => line + "\n"))}{Fence}\n"
            );
        }

        text.Append($"\nis told as\n\n{Fence}text\n{example.Told}\n{Fence}\n");
    }

    private string Examples()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var (code, example) in _examples)
            {
                json.WriteStartObject(code);
                if (example.File is { } file)
                {
                    json.WriteString("file", file);
                    json.WriteStartArray("text");
                    foreach (var line in example.Text)
                    {
                        json.WriteStringValue(line);
                    }

                    json.WriteEndArray();
                }

                json.WriteString("told", example.Told);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static DiagnosticExample? ExampleOf(DiagnosticDescriptor descriptor, List<CaseFile> cases)
    {
        var found = cases
            .Where(file => LinesOf(file, descriptor).Count > 0)
            .OrderByDescending(file => Path.GetFileNameWithoutExtension(file.Path) == descriptor.Name)
            .ThenBy(file => file.Expected("diagnostics").Length)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        if (found is null)
        {
            return null;
        }

        var line = LinesOf(found, descriptor)[0];
        var place = line.Split(": ")[0].Split(':');
        var section =
            place.Length == 3
                ? found.Sections.FirstOrDefault(section => !section.IsExpectation && section.Name == place[0])
                : null;
        return section is null || section.Text.Contains(Fence, StringComparison.Ordinal)
            ? new DiagnosticExample(null, [], Clipped(line))
            : new DiagnosticExample(
                section.Name,
                Excerpt(section.Text, int.Parse(place[1], CultureInfo.InvariantCulture)),
                Clipped(line)
            );
    }

    private static List<string> LinesOf(CaseFile file, DiagnosticDescriptor descriptor) =>
        [
            .. file.Expected("diagnostics")
                .Split('\n')
                .Where(line => line.Contains($" {descriptor.Code}: ", StringComparison.Ordinal)),
        ];

    private static List<string> Excerpt(string text, int line)
    {
        var lines = text.TrimEnd('\n').Split('\n').Select(Clipped).ToArray();
        if (lines.Length <= WholeFile)
        {
            return [.. lines];
        }

        var first = Math.Max(0, line - 1 - Around);
        var last = Math.Min(lines.Length, line + Around);
        IEnumerable<string> before = first > 0 ? ["..."] : [];
        IEnumerable<string> after = last < lines.Length ? ["..."] : [];
        return [.. before, .. lines[first..last], .. after];
    }

    private static string Clipped(string line) =>
        ConsoleSafe.Text(line.Length <= 200 ? line : line[..200] + "...").Replace("␉", "\t", StringComparison.Ordinal);

    private static bool IsIn(DiagnosticDescriptor descriptor, DiagnosticRange range) =>
        DiagnosticRanges.Of(descriptor.Code) == range;

    /// <summary>To the heading of the code's entry, by the anchor that renderers of Markdown make of a heading.</summary>
    private static string Link(DiagnosticDescriptor descriptor, string text) =>
        $"[{text}]({DiagnosticRanges.Of(descriptor.Code).Page}.md#{$"{descriptor.Code}-{descriptor.Name}".ToLowerInvariant()})";

    private static string Cell(string text) => Escaped(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>One sentence a line, as in all of the documentation.</summary>
    private static string SentencesOf(string text) => BetweenSentences().Replace(Escaped(text), "\n");

    [GeneratedRegex("""(?<=[.!?][")']*) +(?=["'(]*[A-Z])""")]
    private static partial Regex BetweenSentences();

    /// <summary>Descriptors are plain text; these are the characters that Markdown would take for markup.</summary>
    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '<' or '[' or '{' or '*' or '_' or '`' or '\\' or '#')
            {
                result.Append('\\');
            }

            result.Append(character);
        }

        return result.ToString();
    }
}
