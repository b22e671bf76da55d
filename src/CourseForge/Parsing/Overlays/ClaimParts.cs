using System.Collections.Immutable;
using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>
/// A container at the top level of an overlay's Markdown: its opening line, and the text in it as offsets in the file.
/// </summary>
internal readonly record struct ClaimPart(
    ClaimBlockVerb Verb,
    Located<string> Word,
    int Opening,
    int OpeningLength,
    int Body,
    int End
);

/// <summary>
/// An overlay's Markdown taken apart by lines, each claim to be parsed on its own: one that was not closed must not
/// swallow the next. A container ends at the first line that has at least its colons and nothing else, as in Markdig.
/// </summary>
internal sealed class ClaimParts
{
    private readonly SourceFile _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<ClaimPart>.Builder _parts = ImmutableArray.CreateBuilder<ClaimPart>();

    private ClaimParts(SourceFile file, DiagnosticBag diagnostics) => (_file, _diagnostics) = (file, diagnostics);

    internal static ImmutableArray<ClaimPart> Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var parts = new ClaimParts(file, diagnostics);
        parts.Split();
        return parts._parts.ToImmutable();
    }

    private void Split()
    {
        var text = _file.Text;
        var skip = new LineSkipper(text);
        var isOutside = false;
        for (var at = 0; at < text.Length; )
        {
            var line = LineAt(at).TrimEnd();
            if (line.TrimStart(' ').StartsWith("<!--") && skip.From(at, LineAt(at)) is var comment && comment > at)
            {
                at = comment;
            }
            else if (Fence(line, out var rest) is var colons and > 0 && !rest.IsEmpty)
            {
                isOutside = false;
                at = Container(at, line, colons);
            }
            else
            {
                if (line.IsEmpty)
                {
                    isOutside = false;
                }
                else if (!isOutside)
                {
                    // Once for each paragraph.
                    isOutside = true;
                    ReportOutside(at, line);
                }

                at = Next(at);
            }
        }
    }

    /// <summary>The offset behind a container.</summary>
    private int Container(int opening, ReadOnlySpan<char> line, int colons)
    {
        var span = _file.Span(opening, line.Length);
        var word = Word(opening, line);
        var verb = EnumWords.Read<ClaimBlockVerb>(word.Value);
        if (verb is null)
        {
            var diagnostic = Diagnostic.Create(Codes.OverlayFiles.UnknownVerb, word.Span, word.Value);
            _diagnostics.Add(
                BlockKinds.Find(word.Value) is not null
                    ? diagnostic.WithHint(
                        "a block stands inside a claim: open the claim before it, with one colon more"
                    )
                    : diagnostic.WithNearest(word.Value, EnumWords.Of<ClaimBlockVerb>())
            );
        }

        var text = _file.Text;
        var skip = new LineSkipper(text);
        var body = Next(opening);
        var end = text.Length;
        var next = text.Length;
        var isClosed = false;
        var blocks = 0;
        for (var at = body; at < text.Length; )
        {
            if (skip.From(at, LineAt(at)) is var hidden && hidden > at)
            {
                at = hidden;
                continue;
            }

            var inner = LineAt(at).TrimEnd();
            var count = Fence(inner, out var rest);
            if (count >= colons && rest.IsEmpty && blocks > 0)
            {
                blocks--;
            }
            else if (count >= colons && rest.IsEmpty)
            {
                (end, next, isClosed) = (at, Next(at), true);
                break;
            }

            if (count >= colons && !rest.IsEmpty)
            {
                // The next claim begins before this one has ended; 'note' is a block as well, and then has no id before
                // its braces.
                var name = Word(at, inner);
                if (EnumWords.Read<ClaimBlockVerb>(name.Value) is not null && HasTarget(rest))
                {
                    (end, next) = (at, at);
                    break;
                }

                if (BlockKinds.Find(name.Value) is not null)
                {
                    blocks++;
                    _diagnostics.Add(
                        Diagnostic
                            .Create(Codes.Markdown.SameFence, _file.Span(at, inner.Length), name.Value, word.Value)
                            .WithHint($"open and close '{word}' with '{new string(':', count + 1)}'")
                            .WithRelated(span, $"'{word}' opens here")
                    );
                }
            }

            at = Next(at);
        }

        if (!isClosed)
        {
            _diagnostics.Add(
                Diagnostic
                    .Create(Codes.OverlayFiles.UnclosedClaim, span, word.Value)
                    .WithHint($"it needs a line '{new string(':', colons)}' after its last line")
            );
        }

        if (verb is { } known)
        {
            _parts.Add(new ClaimPart(known, word, opening, line.Length, body, Math.Max(body, end)));
        }

        return Math.Max(next, body);
    }

    /// <summary>Whether an id stands behind the word, outside of braces.</summary>
    private static bool HasTarget(ReadOnlySpan<char> rest)
    {
        var brace = rest.IndexOf('{');
        return (brace < 0 ? rest : rest[..brace]).Contains('#');
    }

    private void ReportOutside(int at, ReadOnlySpan<char> line)
    {
        var colons = Fence(line, out _);
        var text = line.TrimStart();
        _diagnostics.Add(
            Diagnostic
                .Create(Codes.OverlayFiles.TextOutside, _file.Span(at, line.Length))
                .WithHint(
                    colons > 0
                        ? "nothing is open here that these colons could close: a claim around blocks needs more colons than they have"
                    : text.StartsWith(":::") ? "claims begin at the beginning of a line"
                    : text.StartsWith("---") ? "an overlay's head stands in overlay.yaml"
                    : "for a remark to yourself write <!-- ... -->"
                )
        );
    }

    private Located<string> Word(int start, ReadOnlySpan<char> line)
    {
        var from = line.Length - line.TrimStart(" :").Length;
        var end = line[from..].IndexOfAny(' ', '{', '#');
        var length = end < 0 ? line.Length - from : end;
        return new Located<string>(line.Slice(from, length).ToString(), _file.Span(start + from, length));
    }

    /// <summary>How many colons a line begins with, if it is a fence, and what stands behind them.</summary>
    private static int Fence(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        var text = line.TrimStart(' ');
        rest = text.TrimStart(':');
        var colons = text.Length - rest.Length;
        rest = rest.Trim();
        return line.Length - text.Length <= 3 && colons >= 3 ? colons : 0;
    }

    private ReadOnlySpan<char> LineAt(int start)
    {
        var rest = _file.Text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private int Next(int start) => _file.Text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : _file.Text.Length;
}
