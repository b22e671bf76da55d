using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Diagnostics;

namespace CourseForge.Tests;

/// <summary>
/// One text file that is a whole world: source files, options and what is expected. Its first lines, with <c>#</c>, say
/// why the case exists; then come sections, each after a line <c>-- NAME --</c>:
/// <list type="bullet">
/// <item><c>options</c>, one a line: <c>strict</c>, <c>locked</c>, <c>target ID</c>, <c>layers ID ID</c>, <c>bare</c>,
/// <c>escapes</c>, <c>format scorm12</c>, <c>minutes N</c>, <c>lms NAME</c>, <c>schema NAME, NAME</c>, <c>entry PATH
/// link-outside</c>, <c>link PATH TARGET</c>, <c>big PATH BYTES</c>, <c>many FOLDER COUNT</c>, <c>bytes PATH
/// HEX</c>;</item>
/// <item><c>modules/a.md</c> or another path: any number of source files;</item>
/// <item><c>diagnostics</c>: exact lines, <c>path:line:col: error CF2001: message</c>;</item>
/// <item><c>page lessons/a.html</c>: the text of the page's main element, white space folded;</item>
/// <item><c>fixed modules/a.md</c>: the text of the file when all safe fixes are made;</item>
/// <item><c>left</c>: what is told then, as in <c>diagnostics</c>.</item>
/// </list>
/// In a source file, the lines between <c>%repeat N</c> and <c>%end</c> stand N times, with <c>%i</c> as the number.
/// Files that make a minimal valid curriculum are added where the case does not give them, unless it says <c>bare</c>.
/// </summary>
internal sealed class CaseFile
{
    private CaseFile(string path, ImmutableArray<Section> sections)
    {
        Path = path;
        Sections = sections;
        Options =
        [
            .. sections
                .Where(section => section.Name == "options")
                .SelectMany(section =>
                    section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                ),
        ];
    }

    /// <summary>All cases of curricula and of packages.</summary>
    public static IEnumerable<CaseFile> Everywhere() =>
        new[] { "cases", "verify" }
            .SelectMany(static folder =>
                Directory
                    .EnumerateFiles(RepositoryFiles.At("tests", folder), "*.case", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
            )
            .Select(Read);

    public string Path { get; }

    public ImmutableArray<Section> Sections { get; }

    public ImmutableArray<string> Options { get; }

    public sealed record Section(string Name, string Text)
    {
        public bool IsExpectation =>
            Name is "options" or "diagnostics" or "left"
            || Name.StartsWith("page ", StringComparison.Ordinal)
            || Name.StartsWith("fixed ", StringComparison.Ordinal)
            || Name.Length == 0;
    }

    public string? Option(string name) =>
        Options.FirstOrDefault(option => option == name || option.StartsWith(name + " ", StringComparison.Ordinal))
            is { } found
            ? found[name.Length..].Trim()
            : null;

    public static CaseFile Read(string path)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var name = "";
        var text = new StringBuilder();
        foreach (var line in File.ReadAllText(path).Split('\n'))
        {
            if (
                line.StartsWith("-- ", StringComparison.Ordinal)
                && line.EndsWith(" --", StringComparison.Ordinal)
                && line.Length > 6
            )
            {
                sections.Add(new Section(name, text.ToString()));
                name = line[3..^3];
                text.Clear();
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        // The last line break belongs to the file, not to the section.
        sections.Add(new Section(name, text.ToString()[..^1]));
        return new CaseFile(path, sections.ToImmutable());
    }

    public MemoryWorkspace Workspace(bool carriageReturns)
    {
        var workspace = new MemoryWorkspace { Reversed = carriageReturns };
        foreach (var section in Sections.Where(section => !section.IsExpectation))
        {
            var text = Repeated(section.Text);
            text = carriageReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            workspace.Add(section.Name, Option("escapes") is null ? Encoding.UTF8.GetBytes(text) : Unescape(text));
        }

        foreach (var entry in Options.Where(option => option.StartsWith("entry ", StringComparison.Ordinal)))
        {
            var words = entry.Split(' ');
            workspace.AddOdd(
                words[1],
                words[2] switch
                {
                    "link-outside" => WorkspaceEntryKind.LinkOutside,
                    "special" => WorkspaceEntryKind.Special,
                    "unreadable" => WorkspaceEntryKind.Unreadable,
                    "too-deep" => WorkspaceEntryKind.TooDeep,
                    _ => throw new InvalidDataException(entry),
                }
            );
        }

        foreach (var words in Options.Select(option => option.Split(' ')).Where(words => words[0] is "big" or "many"))
        {
            var count = int.Parse(words[2], CultureInfo.InvariantCulture);
            foreach (
                var path in words[0] == "big" ? [words[1]] : Enumerable.Range(0, count).Select(i => $"{words[1]}{i}")
            )
            {
                workspace.Add(path, words[0] == "big" ? Filled(count, path) : []);
            }
        }

        foreach (var words in Options.Select(option => option.Split(' ')).Where(words => words[0] is "bytes"))
        {
            workspace.Add(words[1], Convert.FromHexString(words[2]));
        }

        if (Option("bare") is null)
        {
            MinimalCurriculum.Complete(workspace);
        }

        foreach (var words in Options.Select(option => option.Split(' ')).Where(words => words[0] == "link"))
        {
            workspace.AddLink(words[1], words[2]);
        }

        return workspace;
    }

    /// <summary>Text, or of media what nobody takes for text.</summary>
    private static byte[] Filled(int count, string path)
    {
        var bytes = new byte[count];
        Array.Fill(
            bytes,
            path.StartsWith("media/", StringComparison.Ordinal) && !path.EndsWith(".txt", StringComparison.Ordinal)
                ? (byte)0
                : (byte)'x'
        );
        return bytes;
    }

    public string Expected(string name) =>
        Sections.FirstOrDefault(section => section.Name == name)?.Text.TrimEnd('\n') ?? "";

    /// <summary>The whole file with other diagnostics; the very same text when they are those that it has.</summary>
    /// <param name="textOf">What the other sections hold.</param>
    public string With(string diagnostics, Func<Section, string> textOf)
    {
        var text = new StringBuilder();
        foreach (var section in Sections)
        {
            if (section.Name.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"-- {section.Name} --\n");
            }

            text.Append(section.Name == "diagnostics" ? DiagnosticsOf(section, diagnostics) : textOf(section));
        }

        if (diagnostics.Length > 0 && !Sections.Any(section => section.Name == "diagnostics"))
        {
            text.Append("-- diagnostics --\n").Append(diagnostics).Append('\n');
        }

        return text.ToString();
    }

    private static string DiagnosticsOf(Section section, string diagnostics) =>
        section.Text.TrimEnd('\n') == diagnostics ? section.Text
        : diagnostics.Length == 0 ? ""
        : diagnostics + "\n";

    public static string Describe(ImmutableArray<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(diagnostic => DiagnosticText.Line(diagnostic)));

    private static string Repeated(string text)
    {
        while (text.IndexOf("%repeat ", StringComparison.Ordinal) is var start and >= 0)
        {
            var line = text.IndexOf('\n', start);
            var end = text.IndexOf("%end\n", start, StringComparison.Ordinal);
            var body = text[(line + 1)..end];
            var count = int.Parse(text.AsSpan(start + 8, line - start - 8), CultureInfo.InvariantCulture);
            var repeated = string.Concat(
                Enumerable
                    .Range(0, count)
                    .Select(i => body.Replace("%i", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            );
            text = text[..start] + repeated + text[(end + 5)..];
        }

        return text;
    }

    /// <summary><c>\xHH</c> stands for one byte, for what a text file cannot hold.</summary>
    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 3 < text.Length && text[i + 1] == 'x')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }

        return [.. bytes];
    }
}
