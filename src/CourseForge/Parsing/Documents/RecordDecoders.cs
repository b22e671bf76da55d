using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

/// <summary>The files that hold one map of records each: objectives, glossary, contacts, sources, statutes.</summary>
internal static class RecordDecoders
{
    internal static ImmutableArray<ObjectiveSyntax> Objectives(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) =>
        [.. Map(file, Shapes.ObjectiveFile, "objectives", rawHtml, diagnostics).Select(item => new ObjectiveSyntax(
            item.Id,
            item.Record.Text("text"),
            item.Record.Choice<BloomLevel>("level").Value,
            item.Record.OptionalText("parent"),
            item.Record.Span))];

    internal static ImmutableArray<TermSyntax> Terms(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) =>
        [.. Map(file, Shapes.Glossary, "terms", rawHtml, diagnostics).Select(item => new TermSyntax(
            item.Id,
            item.Record.Text("term"),
            item.Record.Markdown("definition"),
            item.Record.WordList("also"),
            item.Record.OptionalText("source"),
            item.Record.Span))];

    internal static ImmutableArray<ContactSyntax> Contacts(SourceFile file, bool rawHtml, DiagnosticBag diagnostics)
    {
        var contacts = ImmutableArray.CreateBuilder<ContactSyntax>();
        foreach (var (id, record) in Map(file, Shapes.Contacts, "contacts", rawHtml, diagnostics))
        {
            // One that says of itself that it is unverified may be a hole for an agency to fill: it is marked wherever it is shown.
            var isPlaceholder = record.OptionalChoice<Confidence>("confidence")?.Value == Confidence.Unverified;
            if (!isPlaceholder && !record.Has("phones") && !record.Has("text-to") && !record.Has("url") && !record.Has("email"))
            {
                diagnostics.Add(Codes.Yaml.UnreachableContact, id.Span, id.Value);
            }

            contacts.Add(new ContactSyntax(
                id,
                record.Text("name"),
                record.Choice<ContactKind>("kind").Value,
                record.OptionalMarkdown("description"),
                record.OptionalText("country"),
                [.. record.Records("phones").Select(phone => new PhoneSyntax(phone.Text("number"), phone.Words("label"), phone.Flag("short")))],
                record.OptionalText("text-to"),
                record.OptionalText("url"),
                record.OptionalText("email"),
                record.Words("hours"),
                record.WordList("languages"),
                record.OptionalMarkdown("who"),
                record.OptionalText("source"),
                Currency(record, diagnostics),
                record.Span));
        }

        return contacts.ToImmutable();
    }

    internal static ImmutableArray<SourceRecordSyntax> Sources(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) =>
        [.. Map(file, Shapes.Sources, "sources", rawHtml, diagnostics).Select(item => new SourceRecordSyntax(
            item.Id,
            item.Record.Text("title"),
            item.Record.Words("publisher"),
            item.Record.Words("date"),
            item.Record.OptionalText("url"),
            item.Record.Words("note"),
            Currency(item.Record, diagnostics),
            item.Record.Span))];

    internal static ImmutableArray<StatuteSyntax> Statutes(SourceFile file, bool rawHtml, DiagnosticBag diagnostics)
    {
        var statutes = ImmutableArray.CreateBuilder<StatuteSyntax>();
        foreach (var (id, record) in Map(file, Shapes.Statutes, "statutes", rawHtml, diagnostics))
        {
            var jurisdiction = record.Text("jurisdiction");
            if (record.Has("jurisdiction") && AuthoredId.IsStatuteId(id.Value) && !id.Value.StartsWith(jurisdiction.Value + ":", StringComparison.Ordinal))
            {
                diagnostics.Add(Diagnostic.Create(Codes.Yaml.StatutePrefix, jurisdiction.Span, id.Value, jurisdiction.Value).WithRelated(id.Span, "the id"));
            }

            if (!record.Has("source") && !record.Has("url"))
            {
                diagnostics.Add(Codes.Yaml.UnsourcedStatute, id.Span, id.Value);
            }

            statutes.Add(new StatuteSyntax(
                id,
                record.Text("title"),
                record.Text("cite"),
                jurisdiction,
                record.OptionalMarkdown("summary"),
                Versions(record.Records("versions"), diagnostics),
                record.OptionalText("source"),
                record.OptionalText("url"),
                Currency(record, diagnostics),
                record.Span));
        }

        return statutes.ToImmutable();
    }

    /// <summary>In written order, which must be the order of time: what holds on a day would be a guess otherwise.</summary>
    private static ImmutableArray<StatuteVersionSyntax> Versions(ImmutableArray<YamlRecord> records, DiagnosticBag diagnostics)
    {
        var versions = ImmutableArray.CreateBuilder<StatuteVersionSyntax>(records.Length);
        foreach (var record in records)
        {
            var version = Version(record, diagnostics);
            if (versions.Count > 0 && versions[^1] is var before && (version.From.Value <= before.From.Value || version.From.Value < before.Until?.Value))
            {
                var end = before.Until is { } until && until.Value > before.From.Value ? $"until {IsoDate.Text(until.Value)}" : $"from {IsoDate.Text(before.From.Value)}";
                diagnostics.Add(Diagnostic.Create(Codes.Yaml.VersionOrder, version.From.Span, IsoDate.Text(version.From.Value), end).WithRelated(before.From.Span, "the version before it"));
            }

            versions.Add(version);
        }

        return versions.MoveToImmutable();
    }

    private static StatuteVersionSyntax Version(YamlRecord record, DiagnosticBag diagnostics)
    {
        var from = record.Date("from");
        var until = record.OptionalDate("until");
        if (until is { } end && end.Value <= from.Value)
        {
            diagnostics.Add(Codes.Yaml.VersionEnd, end.Span, IsoDate.Text(from.Value), IsoDate.Text(end.Value));
        }

        return new StatuteVersionSyntax(from, until, record.Choice<StatuteStatus>("status").Value, record.Span);
    }

    private static CurrencySyntax Currency(YamlRecord record, DiagnosticBag diagnostics)
    {
        var wasChecked = record.OptionalDate("checked");
        var reviewBy = record.OptionalDate("review-by");
        if (wasChecked is { } last && reviewBy is { } next && next.Value <= last.Value)
        {
            diagnostics.Add(Codes.Yaml.ReviewOrder, next.Span, IsoDate.Text(next.Value), IsoDate.Text(last.Value));
        }

        return new CurrencySyntax(record.Choice<Confidence>("confidence"), wasChecked, reviewBy);
    }

    private static ImmutableArray<(Located<string> Id, YamlRecord Record)> Map(SourceFile file, RecordShape shape, string key, bool rawHtml, DiagnosticBag diagnostics) =>
        YamlReader.Read(file, diagnostics) is { } mapping ? YamlRecord.Open(mapping, shape, rawHtml, diagnostics).Map(key) : [];
}
