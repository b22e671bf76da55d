using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;
using YamlDotNet.Core;
using Events = YamlDotNet.Core.Events;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Finds for every character of a scalar's value the character that was written: YAML takes indentation, quotes,
/// escapes and line folding away, and a reference in the middle of a Markdown value must still be pointed at.
/// </summary>
internal static class YamlScalarPlace
{
    internal static YamlScalar Read(SourceFile file, int start, int end, Events.Scalar scalar)
    {
        var from = Math.Min(start + (int)scalar.Start.Index, end);
        var to = Math.Clamp(start + (int)scalar.End.Index, from, end);
        var raw = file.Text.AsSpan(from, to - from);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // The event ends where the next token starts; the value ends with its last line.
            raw = raw.TrimEnd();
        }

        var segments = scalar.Style switch
        {
            ScalarStyle.Literal => Literal(raw, from, scalar.Value),
            ScalarStyle.SingleQuoted => Quoted(raw, from, scalar.Value, hasEscapes: false),
            ScalarStyle.DoubleQuoted => Quoted(raw, from, scalar.Value, hasEscapes: true),
            ScalarStyle.Folded => Folded(raw, from, scalar.Value, skipFirstLine: true),
            _ => Folded(raw, from, scalar.Value, skipFirstLine: false),
        };
        return new YamlScalar(
            scalar.Value,
            scalar.Style == ScalarStyle.Plain,
            new TextMap(file, segments, scalar.Value.Length),
            file.Span(from, raw.Length)
        );
    }

    /// <summary>Each line of the value is the end of the written line: only indentation is gone.</summary>
    private static ImmutableArray<TextMap.Segment> Literal(ReadOnlySpan<char> raw, int from, string value)
    {
        var segments = ImmutableArray.CreateBuilder<TextMap.Segment>(1);
        var rawLine = NextLine(raw, 0);
        for (var at = 0; at < value.Length && rawLine < raw.Length; )
        {
            var length = value.AsSpan(at).IndexOf('\n') is var newline and >= 0 ? newline : value.Length - at;
            var rawEnd = LineEnd(raw, rawLine);
            segments.Add(new TextMap.Segment(at, from + Math.Max(rawLine, rawEnd - length)));
            at += length + 1;
            rawLine = NextLine(raw, rawEnd);
        }

        return Finish(segments, from + raw.Length);
    }

    /// <summary>Lines were trimmed and joined: each stands in the value after the one before.</summary>
    private static ImmutableArray<TextMap.Segment> Folded(
        ReadOnlySpan<char> raw,
        int from,
        string value,
        bool skipFirstLine
    )
    {
        var segments = ImmutableArray.CreateBuilder<TextMap.Segment>(1);
        var at = 0;
        for (var rawLine = skipFirstLine ? NextLine(raw, 0) : 0; rawLine < raw.Length; )
        {
            var rawEnd = LineEnd(raw, rawLine);
            var words = raw[rawLine..rawEnd].Trim();
            if (words.Length > 0 && value.AsSpan(at).IndexOf(words) is var found and >= 0)
            {
                segments.Add(new TextMap.Segment(at + found, from + rawLine + raw[rawLine..rawEnd].IndexOf(words)));
                at += found + words.Length;
            }

            rawLine = NextLine(raw, rawEnd);
        }

        return Finish(segments, from);
    }

    /// <summary>Walks both texts side by side through escapes and folded line ends.</summary>
    private static ImmutableArray<TextMap.Segment> Quoted(
        ReadOnlySpan<char> raw,
        int from,
        string value,
        bool hasEscapes
    )
    {
        var segments = ImmutableArray.CreateBuilder<TextMap.Segment>(1);
        var at = 0;
        var written = 1;
        segments.Add(new TextMap.Segment(0, from + written));
        while (at < value.Length && written < raw.Length)
        {
            var (taken, given) = Step(raw[written..], hasEscapes);
            written += taken;
            at += given;
            if (taken != given)
            {
                segments.Add(new TextMap.Segment(at, from + written));
            }
        }

        return Finish(segments, from + 1);
    }

    /// <summary>How many written characters give how many characters of the value.</summary>
    private static (int Taken, int Given) Step(ReadOnlySpan<char> raw, bool hasEscapes)
    {
        if (!hasEscapes && raw is ['\'', '\'', ..])
        {
            return (2, 1);
        }

        if (hasEscapes && raw is ['\\', var escape, ..])
        {
            return escape switch
            {
                'x' => (4, 1),
                'u' => (6, 1),
                'U' => (10, raw.Length >= 10 && raw[2..6] is not "0000" ? 2 : 1),
                '\r' or '\n' => (1 + Blank(raw[1..], out _), 0),
                _ => (2, 1),
            };
        }

        var blank = Blank(raw, out var breaks);
        return breaks switch
        {
            0 => (1, 1),
            1 => (blank, 1),
            _ => (blank, breaks - 1),
        };
    }

    private static int Blank(ReadOnlySpan<char> raw, out int breaks)
    {
        breaks = 0;
        var i = 0;
        for (; i < raw.Length && raw[i] is ' ' or '\t' or '\r' or '\n'; i++)
        {
            breaks += raw[i] == '\n' || (raw[i] == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')) ? 1 : 0;
        }

        return i;
    }

    private static int LineEnd(ReadOnlySpan<char> text, int at) =>
        text[at..].IndexOfAny('\r', '\n') is var end and >= 0 ? at + end : text.Length;

    private static int NextLine(ReadOnlySpan<char> text, int at)
    {
        var end = LineEnd(text, at);
        return end >= text.Length ? text.Length
            : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2
            : end + 1;
    }

    private static ImmutableArray<TextMap.Segment> Finish(
        ImmutableArray<TextMap.Segment>.Builder segments,
        int fallback
    )
    {
        if (segments.Count == 0 || segments[0].Offset > 0)
        {
            segments.Insert(
                0,
                new TextMap.Segment(
                    0,
                    segments.Count == 0 ? fallback : Math.Max(0, segments[0].FileOffset - segments[0].Offset)
                )
            );
        }

        return segments.DrainToImmutable();
    }
}
