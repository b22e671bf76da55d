using System.Diagnostics;
using System.Text;

namespace CourseForge.Formatting;

/// <summary>
/// Writes YAML in our house style: two blanks, a key a line, lists of ids in brackets, texts of several lines behind
/// <c>|</c>.
/// </summary>
public sealed class YamlWriter
{
    private const int Step = 2;

    /// <summary>How long a list in brackets may become.</summary>
    private const int Width = 100;

    private readonly StringBuilder _text = new();

    /// <summary>A whole document. What it gives is read again as the same values.</summary>
    public static string Write(YamlMap document) => Write(document, 0);

    /// <summary>The pairs of a map, each on lines of its own that stand in by so many blanks.</summary>
    internal static string Write(YamlMap map, int indent)
    {
        var writer = new YamlWriter();
        writer.Pairs(map, indent);
        return writer._text.ToString();
    }

    private void Pairs(YamlMap map, int indent)
    {
        foreach (var pair in map.Pairs)
        {
            Comment(pair.Comment, indent);
            _text.Append(' ', indent);
            Pair(pair, indent);
        }
    }

    private void Pair(YamlPair pair, int indent)
    {
        _text.Append(YamlSpelling.Word(pair.Key, isInBrackets: false)).Append(':');
        Value(pair.Value, indent + Step);
    }

    private void Comment(string? comment, int indent)
    {
        if (comment is null)
        {
            return;
        }

        foreach (var line in comment.Split('\n'))
        {
            _text.Append(' ', indent).Append('#').Append(line.Length > 0 ? " " : "").Append(line).Append('\n');
        }
    }

    /// <summary>What stands behind a key's colon, to the end of its last line.</summary>
    private void Value(YamlPart value, int indent)
    {
        if (OnOneLine(value) is { } line)
        {
            _text.Append(' ').Append(line).Append('\n');
            return;
        }

        switch (value)
        {
            case YamlText text:
                Block(text.Value, indent);
                break;
            case YamlWord word:
                Block(word.Value, indent);
                break;
            case YamlMap map:
                _text.Append('\n');
                Pairs(map, indent);
                break;
            case YamlList list:
                _text.Append('\n');
                Items(list, indent);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Items(YamlList list, int indent)
    {
        foreach (var item in list.Items)
        {
            if (item is not YamlMap { Pairs: [var first, .. var rest] })
            {
                _text.Append(' ', indent).Append('-');
                Value(item, indent + Step);
                continue;
            }

            Comment(first.Comment, indent);
            _text.Append(' ', indent).Append('-');

            _text.Append(' ');
            Pair(first, indent + Step);
            Pairs(new YamlMap(rest), indent + Step);
        }
    }

    private void Block(string text, int indent)
    {
        var end = text.TrimEnd('\n').Length;
        _text
            .Append(" |")
            .Append(
                (text.Length - end) switch
                {
                    0 => "-",
                    1 => "",
                    _ => "+",
                }
            );
        _text.Append('\n');
        var body = text.EndsWith('\n') ? text[..^1] : text;
        foreach (var line in body.Split('\n'))
        {
            _text.Append(' ', line.Length > 0 ? indent : 0).Append(line).Append('\n');
        }
    }

    /// <summary>The value as it stands behind its key on the same line; null where it needs lines of its own.</summary>
    private static string? OnOneLine(YamlPart value) =>
        value switch
        {
            YamlText text => YamlSpelling.IsBlock(text.Value) ? null : YamlSpelling.Text(text.Value, false),
            YamlWord word => YamlSpelling.IsBlock(word.Value) ? null : YamlSpelling.Word(word.Value, false),
            YamlMap { Pairs.IsEmpty: true } => "{}",
            YamlList { Items.IsEmpty: true } => "[]",
            YamlList list when list.Items.All(IsShort) && InBrackets(list) is { Length: <= Width } line => line,
            _ => null,
        };

    private static string InBrackets(YamlList list) =>
        $"[{string.Join(", ", list.Items.Select(item => item switch
        {
            YamlText text => YamlSpelling.Text(text.Value, isInBrackets: true),
            YamlWord word => YamlSpelling.Word(word.Value, isInBrackets: true),
            _ => throw new UnreachableException(),
        }))}]";

    /// <summary>Ids and words go in brackets; sentences have a line each.</summary>
    private static bool IsShort(YamlPart part) =>
        part is YamlText { Value: var text } ? IsId(text) : part is YamlWord { Value: var word } && IsId(word);

    private static bool IsId(string text) =>
        text.Length > 0
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or ':' or '.');
}
