using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Says in an author's words what the YAML parser says in its own. The parser knows where it stopped, seldom what was
/// meant, so the line is looked at again for the slips that people make: a colon in a value, no space after a colon, a
/// value that starts with a sign.
/// </summary>
internal static class YamlSyntaxErrors
{
    /// <param name="at">The offset in the file where the parser stopped.</param>
    /// <param name="said">The parser's own message; empty when it gave up without one.</param>
    internal static void Report(SourceFile file, int start, int length, int at, string said, DiagnosticBag diagnostics)
    {
        var end = start + length;
        at = Math.Clamp(at, start, end);
        if (said.Contains("quoted scalar", StringComparison.Ordinal))
        {
            ReportQuote(file, end, at, said, diagnostics);
            return;
        }

        if (BareStarts.Report(file, start, end, at, diagnostics) || OddSigns.Report(file, start, end, at, diagnostics))
        {
            return;
        }

        var line = YamlLines.Line(file.Text, start, end, at);
        if (
            said.Contains("cannot start any token", StringComparison.Ordinal)
            && YamlLines.OpenBracket(file.Text, line.Start, at) is var around and >= 0
            && FlowSlips.Report(file, around, end, diagnostics)
        )
        {
            return;
        }

        if (
            said.Contains("invalid mapping", StringComparison.Ordinal)
            && ReportColonInValue(file, line, end, at, diagnostics)
        )
        {
            return;
        }

        if (
            ReportMissingSpace(file, line.Start, line.End, diagnostics)
            || (
                line.Start > start
                && YamlLines.Line(file.Text, start, end, YamlLines.EndOfLineAbove(file.Text, start, line.Start))
                    is var above
                && ReportMissingSpace(file, above.Start, above.End, diagnostics)
            )
        )
        {
            return;
        }

        var open = YamlLines.OpenBracket(file.Text, start, at);
        if (open >= 0 && FlowSlips.Report(file, open, end, diagnostics))
        {
            return;
        }

        if (open >= 0 && (said.Length == 0 || said.Contains("flow", StringComparison.Ordinal)))
        {
            diagnostics.Add(
                Codes.Yaml.UnclosedBracket,
                file.Span(open, 1),
                file.Text[open],
                file.Text[open] == '[' ? ']' : '}'
            );
            return;
        }

        var rest = file.Span(at, YamlLines.LineEnd(file.Text, at, end) - at);
        if (at > line.Start && YamlLines.PreviousMark(file.Text, line.Start, at) is '"' or '\'')
        {
            diagnostics.Add(Codes.Yaml.TextAfterQuote, rest, YamlWords.Quote(rest.Slice.ToString()));
        }
        else if (said.Contains("sequence entries", StringComparison.Ordinal))
        {
            diagnostics.Add(Codes.Yaml.Syntax, rest, "a list must start on a line of its own, below its key");
        }
        else if (
            YamlLines.HasKey(file.Text.AsSpan(line.Start, line.End - line.Start))
            || file.Text.AsSpan(line.Start, line.End - line.Start).TrimStart().StartsWith("- ")
        )
        {
            // A bracket that nothing closes makes the parser stop at the beginning of its line.
            var value = YamlLines.ValueStart(file.Text, line.Start, line.End);
            if (
                value < line.End
                && file.Text[value] is '[' or '{'
                && FlowSlips.Report(file, value, line.End, diagnostics)
            )
            {
                return;
            }

            if (ReportKeyWithoutColon(file, start, line.Start, diagnostics))
            {
                return;
            }

            var words = line.Start + file.Text.AsSpan(line.Start, line.End - line.Start).IndexOfAnyExcept(' ');
            diagnostics.Add(
                Codes.Yaml.Indentation,
                file.Span(words, line.End - words),
                YamlWords.Quote(file.Text[words..line.End])
            );
        }
        else if (rest.Slice.Trim().Length > 0)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Yaml.Syntax,
                        rest,
                        string.Concat(
                            YamlWords.Quote(rest.Slice.ToString()),
                            " is neither a key with a colon nor a part of the value above it"
                        )
                    )
                    .WithHint(CommentAbove(file, start, end, line.Start))
            );
        }
        else
        {
            diagnostics.Add(Codes.Yaml.Syntax, file.Span(at, 0), "it ends in the middle of something");
        }
    }

    /// <summary>Says that a comment has ended the value on the line above; null when none has.</summary>
    private static string? CommentAbove(SourceFile file, int start, int end, int lineStart)
    {
        if (lineStart <= start)
        {
            return null;
        }

        var above = YamlLines.Line(file.Text, start, end, YamlLines.EndOfLineAbove(file.Text, start, lineStart));
        return file.Text.AsSpan(above.Start, above.End - above.Start).Contains(" #", StringComparison.Ordinal)
            ? "'#' behind a blank starts a comment, which ends the value above: put the whole value in double quotes"
            : null;
    }

    /// <summary>A key and its value run together: <c>title:First aid</c>.</summary>
    internal static bool ReportMissingSpace(SourceFile file, int from, int to, DiagnosticBag diagnostics)
    {
        var text = file.Text.AsSpan(from, to - from);
        var key = text.IndexOfAnyExcept(' ', '-');
        if (key < 0)
        {
            return false;
        }

        var colon = key;
        while (colon < text.Length && (char.IsAsciiLetterOrDigit(text[colon]) || text[colon] is '-' or '_'))
        {
            colon++;
        }

        if (
            colon == key
            || colon + 1 >= text.Length
            || text[colon] != ':'
            || text[colon + 1] is ' ' or '\t' or '\r' or '\n'
            || text[(colon + 1)..].StartsWith("//")
        )
        {
            return false;
        }

        diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.MissingSpace, file.Span(from + colon, 1), YamlWords.Quote(text[key..].ToString()))
                .WithHint(
                    char.IsWhiteSpace(text[colon + 1])
                        ? "what stands there is a no-break space, as word processors write it: delete it and type a space"
                        : null
                )
                .WithFix(
                    "put a space after the colon",
                    file.Span(from + colon + 1, char.IsWhiteSpace(text[colon + 1]) ? 1 : 0),
                    " "
                )
        );
        return true;
    }

    /// <summary>
    /// A lone word above an indented line, where a key was meant: <c>q-knife</c>, and below it <c>  type: single</c>.
    /// </summary>
    private static bool ReportKeyWithoutColon(SourceFile file, int start, int lineStart, DiagnosticBag diagnostics)
    {
        if (lineStart <= start)
        {
            return false;
        }

        var (from, to) = YamlLines.Line(
            file.Text,
            start,
            lineStart,
            YamlLines.EndOfLineAbove(file.Text, start, lineStart)
        );
        var word = file.Text.AsSpan(from, to - from).Trim(' ');
        var indent = file.Text.AsSpan(from, to - from).IndexOfAnyExcept(' ');
        if (!AuthoredId.IsId(word))
        {
            return false;
        }

        // A word that continues the value above it stands further right than that value's key.
        while (from > start)
        {
            (from, to) = YamlLines.Line(file.Text, start, from, YamlLines.EndOfLineAbove(file.Text, start, from));
            var above = file.Text.AsSpan(from, to - from);
            var column = above.IndexOfAnyExcept(' ');
            if (column < 0 || column > indent)
            {
                continue;
            }

            if (column == indent || above.TrimEnd().EndsWith(":"))
            {
                break;
            }

            return false;
        }

        var place = file.Text.AsSpan(0, lineStart).LastIndexOf(word);
        diagnostics.Add(
            Codes.Yaml.Syntax,
            file.Span(place, word.Length),
            string.Concat(YamlWords.Quote(word.ToString()), " stands alone on its line; a key ends with a colon")
        );
        return true;
    }

    private static void ReportQuote(SourceFile file, int end, int at, string said, DiagnosticBag diagnostics)
    {
        if (said.Contains("escape", StringComparison.Ordinal))
        {
            var slash = at;
            while (
                slash < end
                && !(
                    file.Text[slash] == '\\'
                    && (
                        slash + 1 == end
                        || !"0abtnvfre \"/\\N_LPxuU\r\n".Contains(file.Text[slash + 1], StringComparison.Ordinal)
                    )
                )
            )
            {
                slash += file.Text[slash] == '\\' ? 2 : 1;
            }

            slash = Math.Min(slash, end);
            diagnostics.Add(
                Codes.Yaml.BadEscape,
                file.Span(slash, Math.Min(2, end - slash)),
                file.Text[slash..Math.Min(slash + 2, end)]
            );
            return;
        }

        diagnostics.Add(Codes.Yaml.UnclosedQuote, file.Span(at, Math.Min(1, end - at)), at < end ? file.Text[at] : '"');
    }

    private static bool ReportColonInValue(
        SourceFile file,
        (int Start, int End) line,
        int end,
        int at,
        DiagnosticBag diagnostics
    )
    {
        var value = YamlLines.ValueStart(file.Text, line.Start, line.End);
        if (value > at || value >= line.End || !YamlLines.HasKey(file.Text.AsSpan(line.Start, value - line.Start)))
        {
            return false;
        }

        var isTypographic = file.Text[value] is '\u201C' or '\u201D' or '\u201E' or '\u2018' or '\u2019';
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.ColonInValue, file.Span(at, 1), YamlWords.Quote(file.Text[value..line.End]))
                .WithHint(
                    isTypographic ? "the quotation marks of word processors do not count: type straight ones, \"" : null
                )
                .WithFix(
                    isTypographic || "[{\"'|>".Contains(file.Text[value], StringComparison.Ordinal)
                        ? null
                        : BareStarts.InQuotes(file, line, end, value)
                )
        );
        return true;
    }
}
