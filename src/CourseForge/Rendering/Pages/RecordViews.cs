using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>Records as templates see them on one page.</summary>
internal sealed class RecordViews(PageWriterContext page)
{
    private CourseRenderContext Context => page.Context;

    internal static ObjectiveView Objective(Objective objective) =>
        new(objective.Id.Value, objective.Text, objective.Level.Written());

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal TermView Term(Term term) =>
        new(
            term.Id.Value,
            term.Name,
            new Html(writer => page.Markdown.Write(term.Syntax.Definition, writer)),
            term.Syntax.Also.IsEmpty ? null : string.Join(", ", term.Syntax.Also)
        );

    internal SourceView Source(Publication source, int number) =>
        new(
            source.Id.Value,
            Number(number),
            source.Title,
            source.Syntax.Publisher,
            source.Syntax.Date,
            source.Syntax.Url?.Value,
            source.Syntax.Note,
            Mark(source.Syntax.Currency)
        );

    internal SourceView Source(Publication source) => Source(source, page.Facts.Sources.IndexOf(source) + 1);

    /// <summary>What a layer's words rest on, and whether readers must check it first.</summary>
    internal OriginViews Rests(ContentOrigin origin)
    {
        var binding = Context.Course.Bindings.Origins.GetValueOrDefault(origin);
        return new OriginViews(
            binding?.Cite?.Cite,
            binding?.Source is { } source ? Source(source) : null,
            origin.Terms.Currency is { } currency ? Mark(currency) : null
        );
    }

    internal MarkView? Mark(CurrencySyntax currency) => Mark(currency.Confidence.Value);

    internal MarkView? Mark(Confidence confidence) =>
        confidence.NeedsMark() ? new MarkView(Context.Words["mark" + confidence], confidence.Written()) : null;

    internal ContactView Contact(Contact contact)
    {
        var syntax = contact.Syntax;
        var country = (syntax.Country ?? Context.Course.Settings.Country)?.Value;
        return new ContactView
        {
            Id = contact.Id.Value,
            Name = contact.Name,
            Description = page.Html(syntax.Description),
            Phones =
            [
                .. syntax.Phones.Select(phone => new PhoneView(
                    phone.Label,
                    phone.Number.Value,
                    PhoneLink.Call(phone.Number.Value, phone.IsShort ? null : country)
                )),
            ],
            TextTo = syntax.TextTo?.Value,
            TextHref = syntax.TextTo is { } text ? PhoneLink.Message(text.Value, country) : null,
            Url = syntax.Url?.Value,
            UrlText = syntax.Url is { } url ? WithoutScheme(url.Value) : null,
            Email = syntax.Email?.Value,
            Hours = syntax.Hours,
            Languages = syntax.Languages.IsEmpty
                ? null
                : string.Join(
                    ", ",
                    syntax.Languages.Select(language => Context.Word("language", language) ?? language)
                ),
            Who = page.Html(syntax.Who),
            Checked = Day(syntax.Currency.Checked),
            Mark = Mark(syntax.Currency),
        };
    }

    internal StatuteView Statute(Statute statute)
    {
        var (version, status, _) = statute.State;
        return new StatuteView
        {
            Id = ElementIds.StatuteId(statute.Id.Value),
            Cite = statute.Cite,
            Title = statute.Title,
            Summary = page.Html(statute.Summary),
            Status = status.Written(),
            StatusText = Context.Words["status" + status],
            From = version is { IsFromUnknown: true } ? null : Day(version?.From),
            AsRead = version is { IsFromUnknown: true } ? Day(statute.Syntax.Currency.Checked) : null,
            Until = Day(version?.Until),
            Checked = Day(statute.Syntax.Currency.Checked),
            Source = statute.Source?.Title,
            Url = statute.Syntax.Url?.Value ?? statute.Source?.Syntax.Url?.Value,
            Mark = Mark(statute.Confidence),
            NotInForce =
                status == StatuteStatus.InForce
                    ? null
                    : Context.Words.With("notInForce", "date", IsoDate.Text(Context.Course.AsOf)),
            Enacted = Day(version?.Enacted),
            AppliesFrom = Day(version?.AppliesFrom),
            Identifier = statute.Syntax.Identifier?.Value,
            Conflicts =
            [
                .. statute.Conflicts.Select(text => new ConflictView(
                    text.Cite.Value,
                    new Html(writer => page.Markdown.Write(text.Summary, writer))
                )),
            ],
            Changes =
            [
                .. statute.State.Others(statute.Syntax, Context.Course.AsOf).Select(other => Change(statute, other)),
            ],
        };
    }

    private StatuteChangeView Change(Statute statute, StatuteVersionSyntax other)
    {
        var holds = statute.State is { Holds: true, Status: StatuteStatus.InForce };
        var word = other.Status == StatuteStatus.InForce && holds ? "changeText" : "change" + other.Status;
        return new StatuteChangeView(
            other.IsFromUnknown ? "" : IsoDate.Text(other.From.Value),
            other.Status.Written(),
            Context.Words[word],
            other.Cite?.Value
                ?? (
                    other.Status == StatuteStatus.InForce && statute.State.Version?.Cite is not null
                        ? statute.Syntax.Cite.Value
                        : null
                )
        );
    }

    internal ContactGroupView[] ContactGroups(IEnumerable<Contact> contacts) =>
        [
            .. contacts
                .GroupBy(static contact => contact.Syntax.Kind)
                .OrderBy(static group => group.Key)
                .Select(group => new ContactGroupView(Context.Words["kind" + group.Key], [.. group.Select(Contact)])),
        ];

    internal StatuteGroupView[] StatuteGroups(IEnumerable<Statute> statutes) =>
        [
            .. statutes
                .GroupBy(static statute => statute.Jurisdiction, StringComparer.Ordinal)
                .Select(group => new StatuteGroupView(Context.Jurisdiction(group.Key), [.. group.Select(Statute)])),
        ];

    private static string? Day(Located<DateOnly>? day) => day is { } written ? IsoDate.Text(written.Value) : null;

    private static string WithoutScheme(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is var colon and >= 0 ? colon + 3 : 0;
        var rest = url[start..].TrimEnd('/');
        return rest.StartsWith("www.", StringComparison.Ordinal) ? rest[4..] : rest;
    }
}
