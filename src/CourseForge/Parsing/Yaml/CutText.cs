using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Finds text that YAML cuts off: <c>Take exit #4</c> is "Take exit" and a comment (YAML 1.2.2, 6.6).
/// </summary>
internal static class CutText
{
    /// <summary>
    /// Told at each value without quotes that a comment follows on its line, unless the comment is plainly one: two
    /// blanks or a tab stand in front of its <c>#</c> and one behind it, as YAML is usually written, or the value is one
    /// word with a blank behind the <c>#</c>.
    /// </summary>
    internal static void Report(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (!scalar.IsPlain || scalar.Span.File is not { } file || scalar.Value.Length == 0)
        {
            return;
        }

        var rest = file.Text.AsSpan(scalar.Span.End);
        rest = rest[..(rest.IndexOfAny('\r', '\n') is var end and >= 0 ? end : rest.Length)].TrimEnd();
        var blanks = rest.IndexOfAnyExcept(' ', '\t');
        if (blanks < 1 || rest[blanks] != '#')
        {
            return;
        }

        // A word directly behind the sign is the rest of a name or a number: "Highway #12".
        var isApart = rest.Length == blanks + 1 || rest[blanks + 1] is ' ' or '\t' or '#' or '!' or '-' or '=';
        var isFar = blanks > 1 || rest[0] == '\t';
        var isOneWord = scalar.Value.AsSpan().Trim().IndexOfAny(' ', '\n') < 0;
        if (isApart && (isFar || isOneWord))
        {
            return;
        }

        var cut = file.Span(scalar.Span.End + blanks, rest.Length - blanks);
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.CutText, cut, YamlWords.Quote(cut.Slice.ToString()))
                .WithHint("put the whole value in double quotes, from its first word to its last")
                .WithFix(InQuotes(scalar, file, blanks, rest))
        );
    }

    /// <summary>That it was no comment is a guess.</summary>
    private static Fix? InQuotes(YamlScalar scalar, SourceFile file, int blanks, ReadOnlySpan<char> rest)
    {
        var whole = file.Span(scalar.Span.Start, scalar.Span.Length + rest.Length);
        return whole.Slice.Contains('\n') || rest[blanks..].IndexOfAny("[]{}") >= 0
            ? null
            : new Fix(
                "put the value in quotes",
                [new TextEdit(whole, YamlSpelling.Quoted(whole.Slice.ToString()))],
                IsSafe: false
            );
    }
}
