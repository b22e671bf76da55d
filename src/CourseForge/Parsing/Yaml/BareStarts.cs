using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>Values without quotes whose first sign is one of YAML's own.</summary>
internal static class BareStarts
{
    /// <summary>
    /// A value that starts with a sign of YAML's own: <c>[a link](obj:x)</c>, <c>{{parameter}}</c>, <c>*stress*</c>,
    /// <c>@</c>.
    /// </summary>
    internal static bool Report(SourceFile file, int start, int end, int at, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        at = Math.Clamp(at, start, end);
        var line = YamlLines.Line(text, start, end, at);

        // {{parameter}} anywhere in a flow collection: two braces around the place where the parser stopped.
        for (var brace = Math.Max(line.Start, at - 1); brace + 1 < line.End && brace <= at; brace++)
        {
            if (text[brace] == '{' && text[brace + 1] == '{')
            {
                diagnostics.Add(
                    Codes.Yaml.NeedsQuotes,
                    file.Span(brace, 2),
                    YamlWords.Quote(text[brace..line.End]),
                    "{"
                );
                return true;
            }
        }

        var value = YamlLines.ValueStart(text, line.Start, line.End);
        if (
            value >= line.End
            || at < value
            || !("[{*&!%@`".Contains(text[value], StringComparison.Ordinal) || IsBlockSign(text, value, line.End))
        )
        {
            return false;
        }

        if (text[value] is '[' or '{')
        {
            // A list or record over several lines, or one that is merely broken inside, is another matter.
            var close = text.IndexOf(text[value] == '[' ? ']' : '}', value, line.End - value);
            if (close < 0 || at <= close || close + 1 >= line.End)
            {
                return false;
            }

            if (YamlLines.Surplus(text, value, line.End) is var surplus and >= 0)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Yaml.Syntax,
                            file.Span(surplus, 1),
                            $"this '{text[surplus]}' closes nothing: all that was open is closed before it"
                        )
                        .WithHint("take it away; text with brackets of its own stands in double quotes")
                );
                return true;
            }
        }

        diagnostics.Add(
            Diagnostic
                .Create(
                    Codes.Yaml.NeedsQuotes,
                    file.Span(value, 1),
                    YamlWords.Quote(text[value..line.End]),
                    text[value]
                )
                .WithFix(InQuotes(file, line, end, value))
        );
        return true;
    }

    /// <summary>'>' or '|' in front of text: YAML takes them for the beginning of text on the lines below.</summary>
    private static bool IsBlockSign(string text, int at, int end) =>
        text[at] is '>' or '|' && at + 1 < end && !" \t+-0123456789".Contains(text[at + 1], StringComparison.Ordinal);

    /// <summary>Quotes around the value that a place stands at the beginning of; null when it does not.</summary>
    internal static Fix? InQuotes(SourceFile file, int start, int end, int at)
    {
        var line = YamlLines.Line(file.Text, start, end, at);
        return YamlLines.ValueStart(file.Text, line.Start, line.End) == at ? InQuotes(file, line, end, at) : null;
    }

    /// <summary>
    /// Quotes around a value that ends with its line; null for one that goes on below, or that holds what may be a
    /// comment.
    /// </summary>
    internal static Fix? InQuotes(SourceFile file, (int Start, int End) line, int end, int value)
    {
        var text = file.Text;
        var words = text.AsSpan(value, line.End - value).TrimEnd();
        var indent = text.AsSpan(line.Start, line.End - line.Start).IndexOfAnyExcept(' ');
        for (
            var at = YamlLines.NextLine(text, line.End, end);
            at < end;
            at = YamlLines.NextLine(text, YamlLines.LineEnd(text, at, end), end)
        )
        {
            var next = text.AsSpan(at, YamlLines.LineEnd(text, at, end) - at);
            if (next.IndexOfAnyExcept(' ') is var column and >= 0)
            {
                if (column > indent && !YamlLines.IsEntry(next))
                {
                    return null;
                }

                break;
            }
        }

        return words.Contains(" #", StringComparison.Ordinal)
            ? null
            : new Fix(
                "put the value in quotes",
                [new TextEdit(file.Span(value, words.Length), YamlSpelling.Quoted(words.ToString()))],
                IsSafe: true
            );
    }
}
