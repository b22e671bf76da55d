using System.Text.RegularExpressions;
using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Whether blocks open and close as their author meant: the first closing line that is long enough ends a block, so a
/// slip in the number of colons shows somewhere else. The pattern is told once; what other fences of the piece do
/// afterwards is not reported.
/// </summary>
internal static partial class FenceCheck
{
    private static readonly Regex s_opening = Opening();

    internal static void Check(OpenBlock frame, ContentBuilder content)
    {
        var opening = frame.Opening;
        if (opening.Shape is null)
        {
            ReportUnknown(opening, content);
        }

        if (content.FencesAreBroken)
        {
            return;
        }

        if (frame.Outer is { } outer && frame.Node.OpeningFencedCharCount >= outer.Node.OpeningFencedCharCount)
        {
            ReportSameFence(frame, outer, content);
        }
        else if (frame.Node.ClosingFencedCharCount == 0)
        {
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.UnclosedBlock, opening.Span, opening.Name.Value)
                    .WithHint($"it needs a line '{Colons(frame)}' after its last line")
            );
        }

        if (!content.FencesAreBroken)
        {
            CheckPlace(frame, content);
        }
    }

    private static void ReportUnknown(BlockOpening opening, ContentBuilder content)
    {
        var written = opening.Name.Value;
        var diagnostic = Diagnostic.Create(Codes.Markdown.UnknownBlock, opening.Name.Span, written);
        var names = BlockKinds.All.Select(shape => shape.Name).ToArray();
        if (written.Length == 0)
        {
            diagnostic = diagnostic.WithHint("the name stands in front of the braces: '::: note'");
        }
        else if (OtherWords.ForBlock(written) is { } other)
        {
            // What another program means by a word is known; that this author means it so is a guess.
            diagnostic = names.Contains(other)
                ? diagnostic
                    .WithHint($"did you mean '{other}'?")
                    .WithFix($"write '{other}'", opening.Name.Span, other, isSafe: false)
                : diagnostic.WithHint(other);
        }
        else
        {
            diagnostic = diagnostic.WithHint($"the blocks are {string.Join(", ", names)}").WithNearest(written, names);
        }

        content.Diagnostics.Add(diagnostic);
    }

    /// <summary>A line of colons that opened a block without a name.</summary>
    internal static void ReportStray(BlockOpening opening, OpenBlock? outer, ContentBuilder content)
    {
        if (content.FencesAreBroken)
        {
            return;
        }

        var diagnostic = Diagnostic.Create(Codes.Markdown.StrayFence, opening.Span, opening.Span.Slice.ToString());
        content.Diagnostics.Add(
            outer is null or { Node.OpeningFencedCharCount: Callout.Fence }
                ? diagnostic.WithHint("no block is open here")
                : diagnostic
                    .WithHint($"the block '{outer.Opening.Name}' is closed with '{Colons(outer)}'")
                    .WithRelated(outer.Opening.Span, $"'{outer.Opening.Name}' opens here")
        );
        content.FencesAreBroken = true;
    }

    /// <summary>Colons that are no fence because of their indentation or number.</summary>
    internal static void ReportIndented(CodeBlock code, ContentBuilder content)
    {
        var line = content.LineAt(code.Span.Start);
        var text = line.TrimStart();
        if (text.StartsWith(":::"))
        {
            content.Diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.StrayFence,
                        content.Span(code.Span.Start + line.Length - text.Length, text.Length),
                        text.ToString()
                    )
                    .WithHint("four spaces at the beginning make it code")
            );
        }
    }

    internal static void ReportIndented(LiteralInline literal, ContentBuilder content)
    {
        var text = literal.Content.AsSpan();
        if (
            literal.PreviousSibling is null or LineBreakInline
            && text.StartsWith("::")
            && (text.TrimEnd(':').IsEmpty || text[2] is ':' or ' ')
            && !content.FencesAreBroken
        )
        {
            content.Diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.StrayFence, content.Span(literal), text.ToString())
                    .WithHint(
                        text.StartsWith(":::")
                            ? "blocks stand at the beginning of a line"
                            : "a block opens and closes with at least three colons"
                    )
            );
        }
        else if (!content.FencesAreBroken)
        {
            ReportUnread(text, content.Span(literal), "in the middle of a line", isCode: false, content);
        }
    }

    /// <summary>
    /// Blocks where none is read, among words and in what is taken as it is: whoever wrote them for some readers would
    /// see them shown to all.
    /// </summary>
    /// <param name="isCode">Code may show how any block is written but one that only some may see.</param>
    internal static void ReportUnread(
        ReadOnlySpan<char> text,
        SourceSpan place,
        string where,
        bool isCode,
        ContentBuilder content
    )
    {
        // A plain document is shown to all elsewhere, so nothing in it is for some readers only.
        if (content.Paths is not null || (!text.Contains(":::", StringComparison.Ordinal) && !text.Contains('\uFF1A')))
        {
            return;
        }

        foreach (Match found in s_opening.Matches(text.ToString()))
        {
            var kind = BlockKinds.Find(found.Groups["name"].Value);
            if (kind is not null && (!isCode || kind.IsForInstructor || IsForSome(found.Groups["rest"].Value)))
            {
                content.Report(Codes.Markdown.UnreadBlock, place, kind.Name, where);
                return;
            }
        }
    }

    private static bool IsForSome(string attributes) =>
        attributes.Contains("audience=", StringComparison.Ordinal)
        || attributes.Contains("tier=", StringComparison.Ordinal);

    private static void ReportSameFence(OpenBlock frame, OpenBlock outer, ContentBuilder content)
    {
        content.FencesAreBroken = true;
        var name = frame.Opening.Name.Value;
        var outerName = outer.Opening.Name.Value;
        var belongsInside =
            outer.Opening.Shape is { } around && frame.Opening.Shape is { } shape && around.CanHold(shape);
        content.Diagnostics.Add(
            belongsInside
                ? Diagnostic
                    .Create(Codes.Markdown.SameFence, frame.Opening.Span, name, outerName)
                    .WithHint(
                        $"open and close '{outerName}' with '{new string(':', frame.Node.OpeningFencedCharCount + 1)}', or close it before '{name}' begins"
                    )
                    .WithRelated(outer.Opening.Span, $"'{outerName}' opens here with '{Colons(outer)}'")
                : Diagnostic
                    .Create(Codes.Markdown.UnclosedBlock, outer.Opening.Span, outerName)
                    .WithHint(
                        $"'{name}' cannot stand inside '{outerName}', so a line '{Colons(outer)}' is missing before it"
                    )
                    .WithRelated(frame.Opening.Span, $"'{name}' opens here")
        );
    }

    internal static void CheckPlace(OpenBlock frame, ContentBuilder content)
    {
        if (frame.Opening.Shape is not { } shape)
        {
            return;
        }

        if (frame.Outer is not { } outer)
        {
            if (!shape.Inside.IsEmpty)
            {
                content.Report(
                    Codes.Markdown.MisplacedBlock,
                    frame.Opening.Name.Span,
                    shape.Name,
                    "outside of " + Names(shape)
                );
            }
        }
        else if (outer.Opening.Shape is { } around && !around.CanHold(shape))
        {
            content.Diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.MisplacedBlock,
                        frame.Opening.Name.Span,
                        shape.Name,
                        $"inside '{around.Name}'"
                    )
                    .WithHint(
                        shape.Inside.IsEmpty ? $"close '{around.Name}' before it" : "it belongs into " + Names(shape)
                    )
                    .WithRelated(outer.Opening.Span, $"'{around.Name}' opens here")
            );
        }
    }

    /// <summary>Colons, full-width ones too, and the name of a block.</summary>
    [GeneratedRegex("""[:\uFF1A]{3,}[ \t\u00A0]*(?<name>[a-z][a-z-]*)(?<rest>[^\n]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    private static string Names(BlockKind shape) => string.Join(" or ", shape.Inside.Select(kind => $"'{kind}'"));

    private static string Colons(OpenBlock frame) => new(':', frame.Node.OpeningFencedCharCount);
}
