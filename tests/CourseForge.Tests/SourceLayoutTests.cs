using System.Text.RegularExpressions;

namespace CourseForge.Tests;

/// <summary>
/// Lines of C# fit a window. The formatter folds at 120 what it can fold; texts and what stands in them it leaves as
/// they are. Files of .csharpierignore are tables with one row a line, and may be wider.
/// </summary>
public sealed class SourceLayoutTests
{
    private const int Wide = 120;
    private const int TooWide = 160;
    private const int Long = 400;
    private const string Reason = "// Longer than 400 lines because ";

    private static readonly string[] Code = [".cs", ".js", ".mjs", ".ts"];

    [Fact]
    public void No_line_is_wider_than_160() =>
        Assert.Empty(
            Lines()
                .Where(line => line.Text.Length > TooWide)
                .Select(line => $"{line.Path}:{line.Number}: {line.Text.Length} characters")
        );

    [Fact]
    public void Less_than_one_line_in_a_hundred_is_wider_than_120()
    {
        var lines = Lines().ToList();
        var wide = lines.Count(line => line.Text.Length > Wide);
        Assert.True(wide * 100 < lines.Count, $"{wide} of {lines.Count} lines are wider than {Wide}");
    }

    /// <summary>What is one thing may be long: its first line then says why it is one.</summary>
    [Fact]
    public void A_file_of_more_than_400_lines_says_at_its_top_why_it_is_one()
    {
        var files = Files().Select(path => (Path: path, Lines: File.ReadAllLines(RepositoryFiles.At(path)))).ToList();
        Assert.Contains(files, static file => file.Path.EndsWith(".mjs", StringComparison.Ordinal));
        Assert.Empty(
            files
                .Where(file => file.Lines.Length > Long && !IsReason(file.Lines[0]))
                .Select(file => $"{file.Path}: {file.Lines.Length} lines")
        );

        // A reason that is no longer needed is no longer true.
        Assert.Empty(
            files
                .Where(file => file.Lines.Length is > 0 and <= Long && IsReason(file.Lines[0]))
                .Select(file => file.Path)
        );

        static bool IsReason(string line) => line.StartsWith(Reason, StringComparison.Ordinal);
    }

    /// <summary>All that people write in C#, JavaScript and TypeScript, and nothing that is installed or built.</summary>
    private static IEnumerable<string> Files() =>
        new[] { "src", "tests" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(RepositoryFiles.At(folder), "*", SearchOption.AllDirectories)
            )
            .Where(file => Code.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "node_modules" or "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("**/Codes.*.cs", "src/A/Codes.Binding.cs", true)]
    [InlineData("**/Codes.*.cs", "Codes.Binding.cs", true)]
    [InlineData("**/Codes.*.cs", "src/Codes.Binding/A.cs", false)]
    [InlineData("**/*Shapes.cs", "src/BlockShapes.cs", true)]
    [InlineData("**/Views/*.cs", "src/Views/Page.cs", true)]
    [InlineData("**/Views/*.cs", "src/Views/Parts/Page.cs", false)]
    [InlineData("artifacts/", "artifacts/obj/A.cs", true)]
    [InlineData("artifacts/", "src/artifacts/A.cs", true)]
    [InlineData("tests/golden/", "src/tests/golden/A.cs", false)]
    public void The_ignore_list_is_read_as_the_formatter_reads_it(string pattern, string path, bool isIgnored) =>
        Assert.Equal(isIgnored, Pattern(pattern).IsMatch(path));

    private static IEnumerable<(string Path, int Number, string Text)> Lines()
    {
        var ignored = File.ReadLines(RepositoryFiles.At(".csharpierignore"))
            .Where(line => line.Trim() is not ("" or ['#', ..]))
            .Select(Pattern)
            .ToList();
        return new[] { "src", "tests" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(RepositoryFiles.At(folder), "*.cs", SearchOption.AllDirectories)
            )
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Where(path => !ignored.Exists(pattern => pattern.IsMatch(path)))
            .Order(StringComparer.Ordinal)
            .SelectMany(path =>
                File.ReadLines(RepositoryFiles.At(path)).Select((text, index) => (path, index + 1, text))
            );
    }

    /// <summary>One line of the list, which is written as a .gitignore is; what no line of it needs is not known here.</summary>
    private static Regex Pattern(string line)
    {
        Assert.DoesNotMatch(@"[!?\[\]\\]", line);
        var isAnchored = line.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        var pattern = Regex
            .Escape(line.TrimStart('/'))
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return new Regex((isAnchored ? "^" : "^(?:.*/)?") + pattern + (line.EndsWith('/') ? "" : "(?:/|$)"));
    }
}
