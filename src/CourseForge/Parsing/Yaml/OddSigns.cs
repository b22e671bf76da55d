using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>Signs that look like those of YAML and are letters to it, as other keyboards and word processors write them.</summary>
internal static class OddSigns
{
    /// <summary>
    /// A sign that looks like one of YAML's on the line or the one above: a full-width colon, a no-break space behind a
    /// hyphen or in the indentation.
    /// </summary>
    internal static bool Report(SourceFile file, int start, int end, int at, DiagnosticBag diagnostics)
    {
        var line = YamlLines.Line(file.Text, start, end, at);
        for (var tries = 0; tries < 2; tries++)
        {
            var text = file.Text.AsSpan(line.Start, line.End - line.Start);
            var words = text.IndexOfAnyExcept(' ', '-');
            var key = words < 0 ? 0 : words + text[words..].IndexOfAnyExcept(YamlLines.KeyLetters);
            if (words >= 0 && key > words && text[key] == '\uFF1A')
            {
                ReportColon(file, line.Start + key, diagnostics);
                return true;
            }

            if (words >= 0 && Characters.IsOddBlank(text[words]) && text[..words].TrimStart(' ') is "" or "-")
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Yaml.Syntax,
                            file.Span(line.Start + words, 1),
                            words > 0 && text[words - 1] == '-'
                                ? "a no-break space stands behind the hyphen, so that this is text and not an item of a list"
                                : "a no-break space stands in the indentation"
                        )
                        .WithHint("word processors write them: delete it and type a space")
                        .WithFix("type a space there", file.Span(line.Start + words, 1), " ")
                );
                return true;
            }

            if (line.Start <= start)
            {
                return false;
            }

            line = YamlLines.Line(file.Text, start, end, YamlLines.EndOfLineAbove(file.Text, start, line.Start));
        }

        return false;
    }

    internal static void ReportColon(SourceFile file, int at, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            Diagnostic
                .Create(
                    Codes.Yaml.Syntax,
                    file.Span(at, 1),
                    "this colon is a full-width one, which is a letter to YAML"
                )
                .WithHint("type ':' and a space")
                .WithFix("type ':' and a space", file.Span(at, 1), ": ")
        );
}
