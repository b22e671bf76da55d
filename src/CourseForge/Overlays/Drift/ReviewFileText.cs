using System.Text;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Drift;

/// <summary>
/// overlay.lock as text: entries in ordinal order, keys in one order, one layout, so that two people's reviews of
/// different cells merge by themselves.
/// </summary>
internal static class ReviewFileText
{
    private const int Width = 100;

    internal static string Of(IEnumerable<ReviewSyntax> reviews)
    {
        var text = new StringBuilder();
        text.Append(
            "# What each claim of this layer was reviewed against. Written by 'courseforge overlay accept'; keep it under version control.\n"
        );
        var isFirst = true;
        foreach (var review in reviews.OrderBy(review => review.Cell.Value, StringComparer.Ordinal))
        {
            text.Append(isFirst ? "reviews:\n" : "\n");
            isFirst = false;
            Write(review, text);
        }

        return text.ToString();
    }

    private static void Write(ReviewSyntax review, StringBuilder text)
    {
        text.Append("  ").Append(Scalar(review.Cell.Value)).Append(":\n");
        text.Append("    accepted: [").AppendJoin(", ", review.Accepted.Order(StringComparer.Ordinal)).Append("]\n");
        Pair("reviewed", IsoDate.Text(review.Reviewed));
        Pair("by", review.By is { } by ? Quoted(by) : null);
        Pair("base", review.Base);
        Pair("note", review.Note is { } note ? Quoted(note) : null);
        Pair("rule", review.Rule is { } rule ? rule.Written() : null);
        Pair("titles", review.Titles is { } titles ? $"[{string.Join(", ", titles.Select(Quoted))}]" : null);
        Pair(
            "contains",
            review.Contains.IsEmpty
                ? null
                : $"[{string.Join(", ", review.Contains.Order(StringComparer.Ordinal).Select(Scalar))}]"
        );
        if (review.Waiver is { } waiver)
        {
            Pair(
                "waiver",
                $"{{until: {IsoDate.Text(waiver.Until)}, because: {Quoted(waiver.Because)}, by: {Quoted(waiver.By)}}}"
            );
        }

        if (review.Text.Length > 0)
        {
            text.Append("    text: |-\n");
            var isCode = false;
            foreach (var line in review.Text.AsSpan().EnumerateLines())
            {
                isCode ^= TextMarks.Fence(line.Trim()) > 0;
                Lines(line, isCode, text);
            }
        }

        void Pair(string key, string? value)
        {
            if (value is not null)
            {
                text.Append("    ").Append(key).Append(": ").Append(value).Append('\n');
            }
        }
    }

    /// <summary>
    /// A long paragraph goes over several lines, which does not change what it means: a later change then shows as a
    /// change of a line.
    /// </summary>
    private static void Lines(ReadOnlySpan<char> line, bool isCode, StringBuilder text)
    {
        var rest = line;
        while (
            !isCode
            && rest.Length > Width
            && !TextMarks.StandsAlone(line.TrimStart(' '))
            && Break(rest) is > 0 and var at
        )
        {
            Line(rest[..at], text);
            rest = rest[(at + 1)..];
        }

        Line(rest, text);
    }

    private static void Line(ReadOnlySpan<char> line, StringBuilder text)
    {
        text.Append(line.IsEmpty ? "" : "      ").Append(line).Append('\n');
    }

    /// <summary>The last blank within the width behind which the rest is still words; 0 for none.</summary>
    private static int Break(ReadOnlySpan<char> line)
    {
        var indent = line.IndexOfAnyExcept(' ', '>');
        for (var at = Width; at > indent + 1; at--)
        {
            if (line[at] == ' ' && !TextMarks.OpensBlock(line[(at + 1)..]))
            {
                return at;
            }
        }

        return 0;
    }

    private static string Scalar(string word) => word.Contains(':', StringComparison.Ordinal) ? $"\"{word}\"" : word;

    private static string Quoted(string words) =>
        "\""
        + string.Concat(
                string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    .Where(Characters.IsText)
            )
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";
}
