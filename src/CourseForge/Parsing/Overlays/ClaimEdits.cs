using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>
/// Takes claims out of the text of a layer, with the comments directly above them, and nothing else: what stands beside
/// them stays. In YAML by the tree that was read, in Markdown by the lines of the block.
/// </summary>
internal sealed class ClaimEdits
{
    private readonly SourceFile _file;
    private readonly ImmutableArray<TextEdit>.Builder _edits = ImmutableArray.CreateBuilder<TextEdit>();

    private ClaimEdits(SourceFile file) => _file = file;

    private string Text => _file.Text;

    /// <param name="places">Where the targets of the claims stand: in YAML the ids, in Markdown a place on the line that
    /// opens the block.</param>
    internal static ImmutableArray<TextEdit> Without(SourceFile file, IReadOnlySet<int> places)
    {
        var edits = new ClaimEdits(file);
        if (file.Path.Extension == ".md")
        {
            foreach (var place in places)
            {
                edits.RemoveBlock(place);
            }
        }
        else if (YamlReader.Read(file, new DiagnosticBag()) is { } root)
        {
            edits.RemoveIn(root, places);
        }

        return edits._edits.ToImmutable();
    }

    /// <summary>The block with the comment above it, and the blank line behind it.</summary>
    private void RemoveBlock(int place)
    {
        var opening = LineStart(place);
        var line = Line(opening).TrimStart(' ');
        var colons = line.Length - line.TrimStart(':').Length;
        var end = NextLine(opening);
        while (end < Text.Length)
        {
            var words = Line(end).Trim();
            end = NextLine(end);
            if (words.Length >= colons && words.TrimStart(':').IsEmpty)
            {
                break;
            }
        }

        Remove(CommentAbove(opening), end < Text.Length && Line(end).IsWhiteSpace() ? NextLine(end) : end);
    }

    /// <summary>
    /// Where a comment begins that ends on the line above, or before the blank line above: it would explain the next block
    /// in its place. At the top of the file, with a blank line behind it, it is about the file.
    /// </summary>
    private int CommentAbove(int start)
    {
        var above = Text.AsSpan(0, start);
        var text = above.TrimEnd();
        var ends = above[text.Length..].Count('\n');
        var opens = text.EndsWith("-->") && ends <= 2 ? text.LastIndexOf("<!--") : -1;
        return
            opens < 0
            || (ends == 2 && opens == 0)
            || !Text.AsSpan(LineStart(opens), opens - LineStart(opens)).IsWhiteSpace()
            ? start
            : LineStart(opens);
    }

    /// <summary>Whether nothing would be left of a part.</summary>
    private static bool IsGone(Part part, IReadOnlySet<int> places) =>
        (part.First is YamlScalar && IsAt(part.First, places))
        || (PartsOf(part.Last) is { Count: > 0 } inner && inner.TrueForAll(one => IsGone(one, places)));

    private static List<Part> PartsOf(YamlNode node) =>
        node switch
        {
            YamlMapping mapping => [.. mapping.Entries.Select(entry => new Part(entry.Key, entry.Value))],
            YamlSequence sequence => [.. sequence.Items.Select(item => new Part(item, item))],
            _ => [],
        };

    private void RemoveIn(YamlNode node, IReadOnlySet<int> places)
    {
        foreach (var part in PartsOf(node))
        {
            if (!IsGone(part, places))
            {
                RemoveIn(part.Last, places);
            }
            else if (IsInBrackets(node))
            {
                RemoveItem(part, node);
            }
            else if (
                part.Last is YamlScalar
                || IsInBrackets(part.Last)
                || part.First == part.Last
                || IsAt(part.First, places)
            )
            {
                RemoveLines(part);
            }
            else
            {
                // A verb with nothing left below it: the comments there stay.
                var line = LineStart(part.Start);
                Remove(line, NextLine(line));
                RemoveIn(part.Last, places);
            }
        }
    }

    private static bool IsInBrackets(YamlNode node) => node.Span.Slice is ['{' or '[', ..];

    private static bool IsAt(YamlNode node, IReadOnlySet<int> places) =>
        places.Contains(node.Span.Start)
        || (node.Span.Slice is ['"' or '\'', ..] && places.Contains(node.Span.Start + 1));

    /// <summary>
    /// An entry on lines of its own: its line, all below that stand further in, and the comments directly above, which
    /// would explain the next entry in its place.
    /// </summary>
    private void RemoveLines(Part part)
    {
        var start = LineStart(part.Start);
        var indent = IndentOf(Line(start));
        var end = NextLine(start);
        for (var next = end; next < Text.Length; next = NextLine(next))
        {
            var line = Line(next);
            if (!line.IsWhiteSpace() && IndentOf(line) <= indent && next > part.End)
            {
                break;
            }

            end = line.IsWhiteSpace() ? end : NextLine(next);
        }

        while (start > 0 && LineStart(start - 1) is var above && IsComment(above, indent))
        {
            start = above;
        }

        Remove(start, end);
    }

    /// <summary>
    /// An entry between brackets, with one of the commas around it; with its line, when it has one for itself.
    /// </summary>
    private void RemoveItem(Part part, YamlNode list)
    {
        var (start, end) = (part.Start, part.End);
        var comma = end + Text.AsSpan(end).IndexOfAnyExcept(" \r\n\t");
        if (comma >= end && comma < list.Span.End && Text[comma] == ',')
        {
            end = comma + 1;
            while (end < Text.Length && Text[end] == ' ')
            {
                end++;
            }

            var line = LineStart(start);
            var isAlone =
                Text.AsSpan(line, start - line).IsWhiteSpace() && end < Text.Length && Text[end] is '\r' or '\n';
            Remove(isAlone ? line : start, isAlone ? NextLine(end) : end);
            return;
        }

        while (start > list.Span.Start + 1 && char.IsWhiteSpace(Text[start - 1]))
        {
            start--;
        }

        Remove(Text[start - 1] == ',' ? start - 1 : start, end);
    }

    private bool IsComment(int start, int indent) => IndentOf(Line(start)) == indent && Line(start)[indent] == '#';

    private void Remove(int start, int end) => _edits.Add(new TextEdit(_file.Span(start, end - start), ""));

    private int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    private int NextLine(int at) => Text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : Text.Length;

    private ReadOnlySpan<char> Line(int start) => Text.AsSpan(start, NextLine(start) - start);

    private static int IndentOf(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ');

    /// <summary>An entry or item, from its first character to its last.</summary>
    private sealed record Part(YamlNode First, YamlNode Last)
    {
        internal int Start => First.Span.Start;

        internal int End => Math.Max(First.Span.End, Last.Span.End);
    }
}
