using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

/// <summary>The files that hold one map of records each: objectives, glossary, contacts, sources, statutes.</summary>
internal static class RecordDecoders
{
    internal static ImmutableArray<ObjectiveSyntax> Objectives(
        SourceFile file,
        bool rawHtml,
        DiagnosticBag diagnostics
    ) =>
        [
            .. Map(file, Shapes.ObjectiveFile, "objectives", rawHtml, diagnostics)
                .Select(item => new ObjectiveSyntax(
                    item.Id,
                    item.Record.Text("text"),
                    item.Record.Choice<BloomLevel>("level").Value,
                    item.Record.OptionalText("parent"),
                    item.Record.OptionalText("domain"),
                    item.Record.Span
                )),
        ];

    internal static ImmutableArray<TermSyntax> Terms(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) =>
        Terms(Map(file, Shapes.Glossary, "terms", rawHtml, diagnostics));

    internal static ImmutableArray<TermSyntax> Terms(ImmutableArray<(Located<string> Id, YamlRecord Record)> items) =>
        [
            .. items.Select(item => new TermSyntax(
                item.Id,
                item.Record.Text("term"),
                item.Record.Markdown("definition"),
                item.Record.WordList("also"),
                item.Record.OptionalText("source"),
                item.Record.Span
            )),
        ];

    internal static ImmutableArray<ContactSyntax> Contacts(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) =>
        Contacts(Map(file, Shapes.Contacts, "contacts", rawHtml, diagnostics), diagnostics);

    internal static ImmutableArray<ContactSyntax> Contacts(
        ImmutableArray<(Located<string> Id, YamlRecord Record)> items,
        DiagnosticBag diagnostics
    )
    {
        var contacts = ImmutableArray.CreateBuilder<ContactSyntax>();
        foreach (var (id, record) in items)
        {
            // One that says of itself that it is unverified may be a hole for an agency to fill: it is marked wherever
            // it is shown.
            var isPlaceholder = record.OptionalChoice<Confidence>("confidence")?.Value == Confidence.Unverified;
            if (
                !isPlaceholder
                && !record.Has("phones")
                && !record.Has("text-to")
                && !record.Has("url")
                && !record.Has("email")
            )
            {
                diagnostics.Add(Codes.Yaml.UnreachableContact, id.Span, id.Value);
            }

            contacts.Add(
                new ContactSyntax
                {
                    Id = id,
                    Name = record.Text("name"),
                    Kind = record.Choice<ContactKind>("kind").Value,
                    Description = record.OptionalMarkdown("description"),
                    Country = record.OptionalText("country"),
                    Phones =
                    [
                        .. record
                            .Records("phones")
                            .Select(phone => new PhoneSyntax(
                                phone.Text("number"),
                                phone.Words("label"),
                                phone.Flag("short")
                            )),
                    ],
                    TextTo = record.OptionalText("text-to"),
                    Url = record.OptionalText("url"),
                    Email = record.OptionalText("email"),
                    Hours = record.Words("hours"),
                    Languages = record.WordList("languages"),
                    Who = record.OptionalMarkdown("who"),
                    Source = record.OptionalText("source"),
                    OnPoster = record.Has("poster") ? record.Flag("poster") : null,
                    Currency = Currency(record, diagnostics),
                    Span = record.Span,
                }
            );
        }

        return contacts.ToImmutable();
    }

    internal static ImmutableArray<PublicationSyntax> Sources(
        SourceFile file,
        bool rawHtml,
        DiagnosticBag diagnostics
    ) => Sources(Map(file, Shapes.Sources, "sources", rawHtml, diagnostics), diagnostics);

    internal static ImmutableArray<PublicationSyntax> Sources(
        ImmutableArray<(Located<string> Id, YamlRecord Record)> items,
        DiagnosticBag diagnostics
    ) =>
        [
            .. items.Select(item => new PublicationSyntax(
                item.Id,
                item.Record.Text("title"),
                item.Record.Words("publisher"),
                item.Record.Words("date"),
                item.Record.OptionalText("url"),
                item.Record.Words("note"),
                Currency(item.Record, diagnostics),
                item.Record.Span
            )),
        ];

    internal static ImmutableArray<StatuteSyntax> Statutes(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) =>
        [
            .. Map(file, Shapes.Statutes, "statutes", rawHtml, diagnostics)
                .Select(item => StatuteDecoder.Statute(item.Id, item.Record, diagnostics)),
        ];

    internal static CurrencySyntax Currency(YamlRecord record, DiagnosticBag diagnostics)
    {
        var wasChecked = record.OptionalDate("checked");
        var reviewBy = record.OptionalDate("review-by");
        if (wasChecked is { } last && reviewBy is { } next && next.Value <= last.Value)
        {
            diagnostics.Add(Codes.Yaml.ReviewOrder, next.Span, IsoDate.Text(next.Value), IsoDate.Text(last.Value));
        }

        return new CurrencySyntax(record.Choice<Confidence>("confidence"), wasChecked, reviewBy)
        {
            IsConfidenceGiven = record.Has("confidence"),
            CheckedBy = record.Words("checked-by"),
        };
    }

    private static ImmutableArray<(Located<string> Id, YamlRecord Record)> Map(
        SourceFile file,
        RecordShape shape,
        string key,
        bool rawHtml,
        DiagnosticBag diagnostics
    ) =>
        YamlReader.Read(file, diagnostics) is { } mapping
            ? YamlRecord.Open(mapping, shape, rawHtml, diagnostics).Map(key)
            : [];
}
