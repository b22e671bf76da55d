using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Formatting;

/// <summary>The records of a curriculum's YAML files, and those files as a whole.</summary>
internal static class RecordFormatter
{
    internal static YamlMap Of(ObjectiveSyntax objective) =>
        new YamlPairs()
            .Text("text", objective.Text)
            .Text("level", objective.Level.Written())
            .Text("parent", objective.Parent)
            .Text("domain", objective.Domain)
            .Map();

    internal static YamlMap Of(TermSyntax term) =>
        new YamlPairs()
            .Text("term", term.Term)
            .Markdown("definition", term.Definition)
            .Texts("also", term.Also)
            .Text("source", term.Source)
            .Map();

    internal static YamlMap Of(ContactSyntax contact)
    {
        var pairs = new YamlPairs()
            .Text("name", contact.Name)
            .Text("kind", contact.Kind.Written())
            .Markdown("description", contact.Description)
            .Text("country", contact.Country)
            .Records("phones", contact.Phones, phone =>
                new YamlPairs()
                    .Text("number", phone.Number)
                    .Text("label", phone.Label)
                    .Flag("short", phone.IsShort)
                    .Map()
            )
            .Text("text-to", contact.TextTo)
            .Text("url", contact.Url)
            .Text("email", contact.Email)
            .Text("hours", contact.Hours)
            .Texts("languages", contact.Languages)
            .Markdown("who", contact.Who)
            .Text("source", contact.Source);
        return Currency(pairs, contact.Currency).Map();
    }

    internal static YamlMap Of(PublicationSyntax source)
    {
        var pairs = new YamlPairs()
            .Text("title", source.Title)
            .Text("publisher", source.Publisher)
            .Text("date", source.Date)
            .Text("url", source.Url)
            .Text("note", source.Note);
        return Currency(pairs, source.Currency).Map();
    }

    internal static YamlMap Of(StatuteSyntax statute)
    {
        var pairs = new YamlPairs()
            .Text("title", statute.Title)
            .Text("cite", statute.Cite)
            .Text("jurisdiction", statute.Jurisdiction)
            .Text("identifier", statute.Identifier)
            .Markdown("summary", statute.Summary)
            .Records("versions", statute.Versions, Version)
            .Text("source", statute.Source)
            .Text("url", statute.Url);
        return Currency(pairs, statute.Currency).Map();
    }

    /// <summary>objectives.yaml.</summary>
    internal static string File(ImmutableArray<ObjectiveSyntax> objectives) =>
        File("objectives", objectives, objective => objective.Id, Of);

    /// <summary>glossary.yaml.</summary>
    internal static string File(ImmutableArray<TermSyntax> terms) => File("terms", terms, term => term.Id, Of);

    /// <summary>contacts.yaml.</summary>
    internal static string File(ImmutableArray<ContactSyntax> contacts) =>
        File("contacts", contacts, contact => contact.Id, Of);

    /// <summary>sources.yaml.</summary>
    internal static string File(ImmutableArray<PublicationSyntax> sources) =>
        File("sources", sources, source => source.Id, Of);

    /// <summary>statutes.yaml.</summary>
    internal static string File(ImmutableArray<StatuteSyntax> statutes) =>
        File("statutes", statutes, statute => statute.Id, Of);

    private static string File<T>(
        string key,
        ImmutableArray<T> records,
        Func<T, Located<string>> id,
        Func<T, YamlMap> record
    ) => YamlWriter.Write(new YamlPairs().Add(key, Map(records, id, record)).Map());

    internal static YamlMap Map<T>(ImmutableArray<T> records, Func<T, Located<string>> id, Func<T, YamlMap> record) =>
        new([.. records.Select(item => new YamlPair(id(item).Value, record(item)))]);

    private static YamlMap Version(StatuteVersionSyntax version) =>
        new YamlPairs()
            .Text("from", version.IsFromUnknown ? "unknown" : null)
            .Date("from", version.IsFromUnknown ? null : version.From)
            .Date("until", version.Until)
            .Text("status", version.Status.Written())
            .Date("enacted", version.Enacted)
            .Date("applies-from", version.AppliesFrom)
            .Text("cite", version.Cite)
            .Markdown("summary", version.Summary)
            .Records("conflicts", version.Conflicts, text =>
                new YamlPairs().Text("cite", text.Cite).Markdown("summary", text.Summary).Map()
            )
            .Map();

    private static YamlPairs Currency(YamlPairs pairs, CurrencySyntax currency) =>
        pairs
            .Text("confidence", currency.IsConfidenceGiven ? currency.Confidence.Value.Written() : null)
            .Date("checked", currency.Checked)
            .Text("checked-by", currency.CheckedBy)
            .Date("review-by", currency.ReviewBy);
}
