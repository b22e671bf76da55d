using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>The line that opens a claim: <c>::: replace #an-id {from=2027-01-01}</c>.</summary>
/// <param name="Target">Null when there is none that can be read; that was reported.</param>
/// <param name="Facet">For decisions, and for a node of a scenario whose text is replaced.</param>
/// <param name="Attributes">Those that are known and of the right type.</param>
internal sealed record ClaimHead(
    Located<string>? Target,
    Located<string>? Facet,
    AttributeList Written,
    ImmutableDictionary<string, Located<string>> Attributes,
    SourceSpan Span
)
{
    /// <summary>Whether what is not there was not written either.</summary>
    internal bool IsWhole => Target is not null && !Written.IsBroken;

    internal Located<string>? Value(string name) => Attributes.TryGetValue(name, out var value) ? value : null;

    internal static ClaimHead Read(ClaimPart part, SourceSpan span, DiagnosticBag diagnostics)
    {
        var line = span.Slice;
        var brace = line.IndexOf('{');
        var list =
            brace < 0
                ? AttributeList.Empty(span)
                : Braces(line[brace..], span.Part(brace, line.Length - brace), diagnostics);
        if (list.Id is { } strayed)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.MalformedAttributes, strayed.Span, "#" + strayed.Value)
                    .WithHint(
                        ClaimVerbs.IsInsert(part.Verb)
                            ? $"the id of what is new is written 'id={strayed.Value}'"
                            : $"the id stands before the braces: '{part.Word} #{strayed.Value}'"
                    )
            );
        }

        var from = part.Word.Span.End - span.Start;
        var end = brace < 0 ? line.Length : brace;
        var words = new Located<string>(
            line[from..Math.Max(from, end)].ToString(),
            span.Part(from, end - from)
        ).Words();
        var (target, facet) = ReadTarget(part, words, list.Id is not null, diagnostics);
        var owner = ClaimVerbs.IsInsert(part.Verb) ? "what an overlay adds" : $"the claim '{part.Word}'";
        var attributes = AttributeCheck.Check(
            list,
            ClaimVerbs.AttributesOf(part.Verb).AsSpan(),
            ClaimVerbs.Terms.AsSpan(),
            owner,
            part.Word.Span,
            diagnostics
        );
        return new ClaimHead(target, facet, list, attributes, span);
    }

    internal ClaimTermsSyntax Terms(DiagnosticBag diagnostics)
    {
        var from = Date("from");
        var until = Date("until");
        ClaimTerms.CheckPeriod(from, until, diagnostics);
        return new ClaimTermsSyntax(
            from,
            until,
            Attributes.ContainsKey("pending"),
            Value("cite"),
            Value("source"),
            Currency(diagnostics),
            Value("because")
        );
    }

    private CurrencySyntax? Currency(DiagnosticBag diagnostics)
    {
        var word = Value("confidence");
        var wasChecked = Date("checked");
        var reviewBy = Date("review-by");
        var checkedBy = Value("checked-by");
        if (word is null && wasChecked is null && reviewBy is null && checkedBy is null)
        {
            return null;
        }

        if (wasChecked is { } last && reviewBy is { } next && next.Value <= last.Value)
        {
            diagnostics.Add(Codes.Yaml.ReviewOrder, next.Span, IsoDate.Text(next.Value), IsoDate.Text(last.Value));
        }

        return new CurrencySyntax(
            new Located<Confidence>(
                EnumWords.Read<Confidence>(word?.Value) ?? Confidence.Unverified,
                word?.Span ?? Span
            ),
            wasChecked,
            reviewBy
        )
        {
            IsConfidenceGiven = word is not null,
            CheckedBy = checkedBy?.Value,
        };
    }

    private Located<DateOnly>? Date(string name) =>
        Value(name) is { } written && IsoDate.TryRead(written.Value, out var date)
            ? new Located<DateOnly>(date, written.Span)
            : null;

    private static AttributeList Braces(ReadOnlySpan<char> braces, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (AttributeReader.LengthOf(braces) == braces.Length)
        {
            return AttributeReader.Read(braces, place, diagnostics);
        }

        diagnostics.Add(Codes.Markdown.MalformedAttributes, place, braces.ToString());
        return AttributeReader.Read(braces, place, new DiagnosticBag()) with { IsBroken = true };
    }

    private static (Located<string>? Target, Located<string>? Facet) ReadTarget(
        ClaimPart part,
        ImmutableArray<Located<string>> words,
        bool wasTold,
        DiagnosticBag diagnostics
    )
    {
        if (words.IsEmpty)
        {
            if (!wasTold)
            {
                diagnostics.Add(Codes.OverlayFiles.NoTarget, part.Word.Span, part.Word.Value);
            }

            return (null, null);
        }

        var first = words[0];
        var id = first.Value.TrimStart('#');
        if (words.Length > 1 || id.Length + 1 != first.Value.Length)
        {
            var all = new SourceSpan(first.Span.File, first.Span.Start, words[^1].Span.End - first.Span.Start);
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.OverlayFiles.MalformedTarget, all, all.Slice.ToString(), part.Word.Value)
                    .WithHint(
                        words.Length > 1 && words.All(word => word.Value.StartsWith('#'))
                            ? "a claim is about one thing: write one for each"
                        : words.Length > 1
                            ? "an id has no spaces; it stands behind the heading of the course, between '{#' and '}'"
                        : $"an id begins with '#': '#{id}'"
                    )
            );
            return (null, null);
        }

        var place = first.Span.Part(1, id.Length);
        if (
            (part.Verb is ClaimBlockVerb.Decide or ClaimBlockVerb.Replace)
            && AuthoredId.IsCell(id)
            && id.IndexOf('.', StringComparison.Ordinal) is var point and > 0
        )
        {
            return (
                new Located<string>(id[..point], place.Part(0, point)),
                new Located<string>(id[(point + 1)..], place.Part(point + 1, id.Length - point - 1))
            );
        }

        if (!AuthoredId.IsNodeId(id))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.OverlayFiles.MalformedTarget, first.Span, first.Value, part.Word.Value)
                    .WithHint(
                        AuthoredId.IsCell(id)
                            ? $"'{part.Word} #{id[..id.IndexOf('.', StringComparison.Ordinal)]}' is about the text itself; other values are set in overlay.yaml"
                        : AuthoredId.Suggest(id) is { } better ? $"'#{better}' would do"
                        : AuthoredId.Rule
                    )
            );
            return (null, null);
        }

        return (new Located<string>(id, place), null);
    }
}
