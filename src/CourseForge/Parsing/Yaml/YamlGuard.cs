using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Looks at the raw lines before the YAML parser does: tabs and no-break spaces in the indentation, and once more what
/// loading refuses for whole files (size, line length, NUL).
/// </summary>
internal static class YamlGuard
{
    internal static bool Allows(SourceFile file, int start, int length, DiagnosticBag diagnostics)
    {
        if (length > YamlReader.MaxLength)
        {
            diagnostics.Add(Codes.Yaml.Syntax, file.Span(start, 0), "it is too large");
            return false;
        }

        var text = file.Text.AsSpan(start, length);
        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            diagnostics.Add(Codes.Yaml.Syntax, file.Span(start + nul, 1), "there is a NUL character in it");
            return false;
        }

        var ok = true;
        for (var line = 0; line < length; )
        {
            var rest = text[line..];
            var lineEnd = rest.IndexOfAny('\r', '\n');
            var lineLength = lineEnd < 0 ? rest.Length : lineEnd;
            if (lineLength > YamlReader.MaxLineLength)
            {
                diagnostics.Add(Codes.Yaml.Syntax, file.Span(start + line, 0), "this line is too long");
                return false;
            }

            var indent = rest[..lineLength].IndexOfAnyExcept(' ', '\t');
            if (indent > 0 && rest[..indent].IndexOf('\t') is var tab and >= 0)
            {
                diagnostics.Add(Codes.Yaml.Tab, file.Span(start + line + tab, 1));
                ok = false;
            }

            if (lineLength > 0 && Characters.IsOddBlank(rest[0]))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Yaml.Indentation,
                            file.Span(start + line, lineLength),
                            YamlWords.Quote(rest[..lineLength].ToString())
                        )
                        .WithHint(
                            "it begins with no-break spaces, as word processors write them: delete them and type spaces"
                        )
                );
                ok = false;
            }

            line += lineLength + 1;
        }

        return ok;
    }
}
