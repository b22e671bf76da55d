using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

/// <summary>One law with its versions, in statutes.yaml and in overlays alike.</summary>
internal static class StatuteDecoder
{
    /// <summary>In place of a day that nobody has looked up.</summary>
    private const string UnknownDay = "unknown";

    internal static StatuteSyntax Statute(Located<string> id, YamlRecord record, DiagnosticBag diagnostics)
    {
        var jurisdiction = record.Text("jurisdiction");
        if (
            record.Has("jurisdiction")
            && AuthoredId.IsStatuteId(id.Value)
            && !id.Value.StartsWith(jurisdiction.Value + ":", StringComparison.Ordinal)
        )
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.StatutePrefix, jurisdiction.Span, id.Value, jurisdiction.Value)
                    .WithRelated(id.Span, "the id")
            );
        }

        if (!record.Has("source") && !record.Has("url"))
        {
            diagnostics.Add(Codes.Yaml.UnsourcedStatute, id.Span, id.Value);
        }

        var versions = record.Records("versions").Select(version => Version(version, diagnostics)).ToImmutableArray();
        CheckOrder(id, versions, diagnostics);
        if (versions.FirstOrDefault(static version => version.IsFromUnknown) is { } unknown && !record.Has("checked"))
        {
            diagnostics.Add(Codes.Yaml.UnknownStartUnread, unknown.From.Span, id.Value);
        }

        return new StatuteSyntax
        {
            Id = id,
            Title = record.Text("title"),
            Cite = record.Text("cite"),
            Jurisdiction = jurisdiction,
            Summary = record.OptionalMarkdown("summary"),
            Versions = versions,
            Source = record.OptionalText("source"),
            Url = record.OptionalText("url"),
            Currency = RecordDecoders.Currency(record, diagnostics),
            Span = record.Span,
            Identifier = record.OptionalText("identifier"),
        };
    }

    private static StatuteVersionSyntax Version(YamlRecord record, DiagnosticBag diagnostics)
    {
        var isUnknown = record.OptionalText("from") is { Value: UnknownDay };
        var from = isUnknown
            ? new Located<DateOnly>(DateOnly.MinValue, record.OptionalText("from")!.Value.Span)
            : record.Date("from");
        var until = record.OptionalDate("until");
        if (until is { } end && end.Value <= from.Value)
        {
            diagnostics.Add(Codes.Yaml.VersionEnd, end.Span, IsoDate.Text(from.Value), IsoDate.Text(end.Value));
        }

        return new StatuteVersionSyntax(from, until, record.Choice<StatuteStatus>("status").Value, record.Span)
        {
            IsFromUnknown = isUnknown,
            Enacted = record.OptionalDate("enacted"),
            AppliesFrom = record.OptionalDate("applies-from"),
            Cite = record.OptionalText("cite"),
            Summary = record.OptionalMarkdown("summary"),
            Conflicts =
            [
                .. record
                    .Records("conflicts")
                    .Select(text => new ConflictingTextSyntax(text.Text("cite"), text.Markdown("summary"), text.Span)),
            ],
        };
    }

    private static string DayOf(StatuteVersionSyntax version) =>
        version.IsFromUnknown ? UnknownDay : IsoDate.Text(version.From.Value);

    /// <summary>
    /// The order of writing must be the order of time: what holds on a day would be a guess otherwise. A bill, or an
    /// act that is not in force, may stand beside the version that holds meanwhile, so the two kinds are two lines of
    /// time.
    /// </summary>
    private static void CheckOrder(
        Located<string> law,
        ImmutableArray<StatuteVersionSyntax> versions,
        DiagnosticBag diagnostics
    )
    {
        StatuteVersionSyntax? announced = null;
        StatuteVersionSyntax? effective = null;
        foreach (var version in versions)
        {
            var before = version.Status.IsAnnounced() ? announced : effective;
            if (
                before is not null
                && (version.From.Value <= before.From.Value || version.From.Value < before.Until?.Value)
            )
            {
                var end =
                    before.Until is { } until && until.Value > before.From.Value
                        ? $"until {IsoDate.Text(until.Value)}"
                        : $"from {DayOf(before)}";
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Yaml.VersionOrder, version.From.Span, DayOf(version), end)
                        .WithRelated(before.From.Span, "the version before it")
                );
            }
            else if (
                !version.Status.IsAnnounced()
                && (effective ?? announced)?.Until is { } ended
                && ended.Value < version.From.Value
            )
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Yaml.VersionGap,
                            version.From.Span,
                            law.Value,
                            IsoDate.Text(ended.Value),
                            IsoDate.Text(version.From.Value)
                        )
                        .WithRelated(ended.Span, "the version before it ends here")
                );
            }

            (announced, effective) = version.Status.IsAnnounced() ? (version, effective) : (announced, version);
        }
    }
}
