using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Parsing.Documents;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>
/// What a layer says in YAML: one claim for each entry under a verb, several where an entry holds a list of dated ones.
/// </summary>
internal sealed class ClaimDecoder
{
    private readonly YamlRecord _record;
    private readonly string _layer;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<ClaimSyntax>.Builder _claims = ImmutableArray.CreateBuilder<ClaimSyntax>();

    private ClaimDecoder(YamlRecord record, string layer, DiagnosticBag diagnostics) =>
        (_record, _layer, _diagnostics) = (record, layer, diagnostics);

    internal static ImmutableArray<ClaimSyntax> Decode(YamlRecord record, SourceFile file, DiagnosticBag diagnostics)
    {
        var decoder = new ClaimDecoder(record, CurriculumLayout.LayerOf(file.Path) ?? "", diagnostics);
        decoder.Values();
        decoder.Records();
        decoder.Reasons();
        decoder._claims.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return decoder._claims.ToImmutable();
    }

    private void Values()
    {
        foreach (var claim in _record.Claims("fill"))
        {
            if (Fill(claim) is { } fill)
            {
                _claims.Add(fill);
            }
        }

        foreach (var (claim, value) in Written("set"))
        {
            var (target, facet) = Cell(claim.Id);
            var content = HoldsMarkdown(facet) ? claim.ReadMarkdown?.Invoke() : null;
            if (content is null)
            {
                RefuseParameter(value, claim.Id.Value);
                CheckLook(facet?.Value, value);
            }

            _claims.Add(new SetSyntax(target, facet, Terms(claim), value, claim.Span) { Content = content });
        }

        Bounds("at-least", isFloor: true);
        Bounds("at-most", isFloor: false);
        foreach (var (claim, value) in Written("add"))
        {
            var (target, facet) = Cell(claim.Id);
            _claims.Add(new AddSyntax(target, facet, Terms(claim), value, value.Span));
        }

        foreach (var claim in _record.Claims("define"))
        {
            if (claim.Value is not null && claim.ReadMarkdown is { } read)
            {
                _claims.Add(new DefineSyntax(claim.Id, Terms(claim), read(), claim.Span));
            }
        }
    }

    private static bool HoldsMarkdown(Located<string>? facet) =>
        facet is { Value: "summary" or "warning" or "disclaimer" or "description" or "intro" or "guidance" };

    /// <summary>Where the value is plain text after all.</summary>
    private void RefuseParameter(Located<string> value, string cell)
    {
        if (ParameterPlaces.Find(value.Value) is not null)
        {
            var place = ParameterPlaces.Find(value.Span) ?? value.Span;
            ScalarChecker.RefuseParameter(place, YamlWords.Quote(cell), ScalarKind.Text, _diagnostics);
        }
    }

    /// <summary>What goes into the style sheet must be what it says, whoever sets it.</summary>
    private void CheckLook(string? facet, Located<string> value)
    {
        if (facet is "brand.primary" or "brand.primary-dark" && !ScalarText.IsColour(value.Value))
        {
            _diagnostics.Add(Codes.Yaml.MalformedColour, value.Span, YamlWords.Quote(value.Value));
        }
        else if (facet is "brand.font" or "brand.heading-font" && !ScalarText.IsFontList(value.Value))
        {
            _diagnostics.Add(Codes.Yaml.MalformedFont, value.Span, YamlWords.Quote(value.Value));
        }
    }

    private FillSyntax? Fill(YamlClaim claim)
    {
        var record = claim.Record;
        var isUnknown = record is not null && record.Has("known") && !record.Flag("known");
        if (isUnknown == (claim.Value is not null) || isUnknown != (record?.Has("searched") == true))
        {
            _diagnostics.Add(
                Codes.OverlayFiles.OneAnswer,
                claim.Id.Span,
                claim.Id.Value,
                claim.Value is not null ? "both a value and 'known: no'"
                    : isUnknown ? "'known: no', and not where somebody searched"
                    : "neither a value nor 'known: no'"
            );
            return null;
        }

        var problems = new DiagnosticBag();
        var text = claim.ReadAs?.Invoke(isUnknown ? "searched" : "value", problems);
        if (isUnknown)
        {
            _diagnostics.AddRange(problems);
        }

        return new FillSyntax(claim.Id, Terms(claim), claim.Value, null, claim.Span)
        {
            Searched = isUnknown ? text : null,
            AsText = isUnknown ? null : text,
            TextProblems = isUnknown ? [] : problems.ToSorted(),
        };
    }

    private void Bounds(string verb, bool isFloor)
    {
        foreach (var (claim, value) in Written(verb))
        {
            var (target, facet) = Cell(claim.Id);
            if (ScalarText.TryDecimal(value.Value, out var number))
            {
                _claims.Add(
                    new BoundSyntax(
                        target,
                        facet,
                        Terms(claim),
                        isFloor,
                        new Located<decimal>(number, value.Span),
                        claim.Span
                    )
                );
            }
        }
    }

    private void Records()
    {
        Records<StatuteSyntax>("statutes", items =>
            [StatuteDecoder.Statute(items[0].Id, items[0].Record, _diagnostics)]
        );
        Records("contacts", items => RecordDecoders.Contacts(items, _diagnostics));
        Records("sources", items => RecordDecoders.Sources(items, _diagnostics));
        Records("terms", RecordDecoders.Terms);
        foreach (var (claim, record) in Full("question"))
        {
            if (AuthoredId.IsNodeId(claim.Id.Value))
            {
                ClaimTerms.CheckOwnId(claim.Id, _layer, _diagnostics);
            }

            _claims.Add(
                new RecordClaimSyntax(
                    claim.Id,
                    RecordTerms(record),
                    BankDecoder.Question(claim.Id, record, _diagnostics),
                    record.Text("bank"),
                    Replaces: false,
                    claim.Span
                )
            );
        }

        foreach (var (claim, record) in Full("replace-question"))
        {
            _claims.Add(
                new RecordClaimSyntax(
                    claim.Id,
                    RecordTerms(record),
                    BankDecoder.Question(claim.Id, record, _diagnostics),
                    null,
                    Replaces: true,
                    claim.Span
                )
            );
        }
    }

    private void Records<T>(
        string verb,
        Func<ImmutableArray<(Located<string> Id, YamlRecord Record)>, ImmutableArray<T>> decode
    )
        where T : class
    {
        foreach (var (claim, record) in Full(verb))
        {
            _claims.Add(
                new RecordClaimSyntax(
                    claim.Id,
                    RecordTerms(record),
                    decode([(claim.Id, record)])[0],
                    null,
                    Replaces: false,
                    claim.Span
                )
            );
        }
    }

    private void Reasons()
    {
        foreach (var claim in _record.Claims("drop"))
        {
            _claims.Add(new NotApplicableSyntax(claim.Id, Reason(claim), Hide: true, IsDrop: true, claim.Span));
        }

        foreach (var claim in _record.Claims("not-applicable"))
        {
            _claims.Add(
                new NotApplicableSyntax(
                    claim.Id,
                    claim.Record?.Flag("hide") == true ? Reason(claim) : ShownReason(claim),
                    claim.Record?.Flag("hide") ?? false,
                    IsDrop: false,
                    claim.Span
                )
            );
        }

        foreach (var claim in _record.Claims("restore"))
        {
            _claims.Add(new RestoreSyntax(claim.Id, Reason(claim), claim.Span));
        }

        foreach (var claim in _record.Claims("keep"))
        {
            _claims.Add(new KeepSyntax(claim.Id, Reason(claim), claim.Span));
        }

        foreach (var claim in _record.Claims("lock"))
        {
            _claims.Add(new LockSyntax(claim.Id, Reason(claim), claim.Record?.Flag("notes") ?? true, claim.Span));
        }

        foreach (var (claim, record) in Full("decide"))
        {
            var use = record.OptionalText("use");
            var (target, facet) = Cell(claim.Id);
            if (record.Has("use") == record.Has("value"))
            {
                _diagnostics.Add(
                    Codes.OverlayFiles.OneDecision,
                    claim.Id.Span,
                    claim.Id.Value,
                    use is null ? "neither 'use' nor 'value'" : "both 'use' and 'value'"
                );
            }

            if (facet is not null && !HoldsMarkdown(facet) && claim.Value is { } decided)
            {
                RefuseParameter(decided, claim.Id.Value);
                CheckLook(facet.Value.Value, decided);
            }

            _claims.Add(
                new DecideSyntax(
                    target,
                    facet,
                    Terms(claim),
                    use,
                    claim.Value,
                    claim.Value is null ? null : claim.ReadMarkdown?.Invoke(),
                    claim.Span
                )
            );
        }
    }

    private IEnumerable<(YamlClaim Claim, Located<string> Value)> Written(string verb)
    {
        foreach (var claim in _record.Claims(verb))
        {
            if (claim.Value is { } value)
            {
                yield return (claim, value);
            }
        }
    }

    private IEnumerable<(YamlClaim Claim, YamlRecord Record)> Full(string verb)
    {
        foreach (var claim in _record.Claims(verb))
        {
            if (claim.Record is { } record)
            {
                yield return (claim, record);
            }
        }
    }

    /// <summary>The id, and what stands after the first point.</summary>
    private static (Located<string> Target, Located<string>? Facet) Cell(Located<string> written)
    {
        var point = written.Value.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? (written, null)
            : (
                new Located<string>(written.Value[..point], written.Span.Part(0, point)),
                new Located<string>(
                    written.Value[(point + 1)..],
                    written.Span.Part(point + 1, written.Value.Length - point - 1)
                )
            );
    }

    /// <summary>Of verbs whose short form is the reason.</summary>
    private ClaimTermsSyntax Reason(YamlClaim claim) =>
        claim.Record is null ? ClaimTermsSyntax.None with { Because = claim.Value } : Terms(claim);

    /// <summary>Of verbs whose reason readers are shown.</summary>
    private ClaimTermsSyntax ShownReason(YamlClaim claim) =>
        Reason(claim) with
        {
            Reason = claim.ReadAs?.Invoke("because", _diagnostics),
        };

    private ClaimTermsSyntax Terms(YamlClaim claim)
    {
        if (claim.Record is not { } record)
        {
            return ClaimTermsSyntax.None;
        }

        var from = record.OptionalDate("from");
        var until = record.OptionalDate("until");
        ClaimTerms.CheckPeriod(from, until, _diagnostics);
        return new ClaimTermsSyntax(
            from,
            until,
            record.Flag("pending"),
            record.OptionalText("cite"),
            record.OptionalText("source"),
            record.Has("confidence") || record.Has("checked") || record.Has("checked-by") || record.Has("review-by")
                ? RecordDecoders.Currency(record, _diagnostics)
                : null,
            record.OptionalText("because")
        );
    }

    /// <summary>Of whole records: their other keys belong to the record.</summary>
    private ClaimTermsSyntax RecordTerms(YamlRecord record)
    {
        var from = record.OptionalDate("from");
        var until = record.OptionalDate("until");
        ClaimTerms.CheckPeriod(from, until, _diagnostics);
        return new ClaimTermsSyntax(
            from,
            until,
            record.Flag("pending"),
            null,
            null,
            null,
            record.OptionalText("because")
        );
    }
}
