using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CourseForge.Tests;

/// <summary>
/// Compares text with a file that was looked at and committed. A failing test leaves what it got beside that file, as
/// NAME.received (git ignores it; the next passing run removes it), and says line by line what differs. UPDATE_GOLDEN=1
/// writes the file instead, never in CI; read the diff before committing.
/// </summary>
internal static class Golden
{
    private const string Received = ".received";
    private const int ContextLines = 2;
    private const int MostLines = 60;
    private const int MostCharacters = 160;
    private const int Lead = 40;

    /// <summary>In CI nothing is written: a test that renews what it compares with always passes.</summary>
    public static bool IsUpdating =>
        Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1"
        && Environment.GetEnvironmentVariable("CI") is null or "";

    /// <param name="path">Below tests/golden.</param>
    public static void Matches(string[] path, string actual) =>
        MatchesFile(RepositoryFiles.At(["tests", "golden", .. path]), actual);

    public static void MatchesFile(string file, string actual)
    {
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            File.Delete(file + Received);
            return;
        }

        if (Problem(file, actual) is { } problem)
        {
            Assert.Fail(problem);
        }
    }

    /// <summary>What is wrong, for people; null, and no file of an earlier failure, when the texts are the same.</summary>
    internal static string? Problem(string file, string actual)
    {
        var expected = File.Exists(file) ? File.ReadAllText(file) : null;
        if (expected == actual)
        {
            File.Delete(file + Received);
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file + Received, actual);
        var name = Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/');
        return expected is null
            ? $"{name} does not exist. What was made is in {name}{Received}; UPDATE_GOLDEN=1 writes the file."
            : $"{name} is not what was made (- expected, + made; all of it is in {name}{Received}). "
                + $"If the change is right: UPDATE_GOLDEN=1.\n{Difference(expected, actual)}";
    }

    /// <summary>The lines that differ, each with its number, and two lines around them.</summary>
    internal static string Difference(string expected, string actual)
    {
        var sides = SideBySideDiffBuilder.Diff(expected, actual, ignoreWhiteSpace: false, ignoreCase: false);
        var (old, made) = (sides.OldText.Lines, sides.NewText.Lines);
        var text = new StringBuilder();
        var (shown, last) = (0, -1);
        for (var i = 0; i < old.Count; i++)
        {
            if (!IsNear(old, i))
            {
                continue;
            }

            if (shown++ == MostLines)
            {
                return text.Append("...\n").ToString();
            }

            if (last >= 0 && last < i - 1)
            {
                text.Append("  ...\n");
            }

            last = i;
            Append(text, old[i], made[i]);
        }

        return text.Length > 0 ? text.ToString() : "  (line ends differ: LF on one side, CR LF on the other)\n";
    }

    private static bool IsNear(List<DiffPiece> lines, int i) =>
        lines
            .Skip(i - ContextLines)
            .Take(Math.Min(i, ContextLines) + 1 + ContextLines)
            .Any(line => line.Type != ChangeType.Unchanged);

    private static void Append(StringBuilder text, DiffPiece old, DiffPiece made)
    {
        if (old.Type == ChangeType.Unchanged)
        {
            AppendLine(text, ' ', old, 0);
            return;
        }

        // A page can be one line of 20,000 characters: both sides are cut at the same place, a little before they part.
        var same = (old.Text ?? "").AsSpan().CommonPrefixLength(made.Text ?? "");
        var start = Math.Max(old.Text?.Length ?? 0, made.Text?.Length ?? 0) > MostCharacters ? same - Lead : 0;
        AppendLine(text, '-', old, start);
        AppendLine(text, '+', made, start);
    }

    private static void AppendLine(StringBuilder text, char sign, DiffPiece line, int start)
    {
        if (line.Type != ChangeType.Imaginary)
        {
            text.Append($"{sign} {line.Position, 4}  {Visible(line.Text, Math.Max(0, start))}\n");
        }
    }

    /// <summary>One line, cut, with what nobody sees at its end made visible.</summary>
    private static string Visible(string line, int start)
    {
        var rest = line[Math.Min(start, line.Length)..];
        var cut = rest.Length > MostCharacters ? rest[..MostCharacters] + "..." : rest;
        var seen = cut.TrimEnd(' ', '\r', '\t');
        var end = cut[seen.Length..].Replace(' ', '·').Replace('\r', '␍').Replace('\t', '␉');
        return (start > 0 ? "..." : "") + seen + end;
    }
}
