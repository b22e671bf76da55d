using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Templates;
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

    /// <summary>
    /// Hours as people say them, <c>1 h 9 min</c>. Where an hour of credit has other minutes than 60, a part of it is
    /// no number of minutes, and stays a fraction.
    /// </summary>
    internal static string Hours(decimal hours, int minutesPerHour, ThemeWords words)
    {
        var minutes = (int)Math.Round(hours * 60, MidpointRounding.AwayFromZero);
        return minutesPerHour != 60 || minutes % 60 == 0
                ? $"{hours.ToString("0.##", CultureInfo.InvariantCulture)} {words["hoursUnit"]}"
            : minutes < 60 ? $"{Number(minutes)} {words["minutes"]}"
            : $"{Number(minutes / 60)} {words["hoursUnit"]} {Number(minutes % 60)} {words["minutes"]}";
    }

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
            source.Syntax.Date is { } date ? Context.Words.Day(date) : null,
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

    internal MarkView? Mark(Confidence confidence) => Mark(Context, confidence);

    internal static MarkView? Mark(CourseRenderContext context, Confidence confidence) =>
        confidence.NeedsMark() ? new MarkView(context.Words["mark" + confidence], confidence.Written()) : null;

    internal ContactView Contact(Contact contact)
    {
        var syntax = contact.Syntax;
        var country = (syntax.Country ?? Context.Course.Settings.Country)?.Value;
        var view = new ContactView
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
            Lines = [],
            Unverified = syntax.Currency.Confidence.Value == Confidence.Unverified,
        };
        return view with { Lines = [.. Lines(view)] };
    }

    /// <summary>What the screen shows of a contact, for paper: each number on a line of its own, with its label.</summary>
    private IEnumerable<ContactLineView> Lines(ContactView contact)
    {
        foreach (var phone in contact.Phones)
        {
            yield return new ContactLineView(phone.Label, phone.Number, null);
        }

        if (contact.TextTo is { } number)
        {
            yield return new ContactLineView(Context.Words["textTo"], number, null);
        }

        foreach (
            var (word, text) in new[]
            {
                ("email", contact.Email),
                ("website", contact.UrlText),
                ("contactHours", contact.Hours),
                ("languages", contact.Languages),
            }
        )
        {
            if (text is not null)
            {
                yield return new ContactLineView(Context.Words[word], null, text);
            }
        }
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
                    : Context.Words.With("notInForce", "date", Context.Words.Day(Context.Course.AsOf)),
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
            other.IsFromUnknown ? "" : Context.Words.Day(other.From.Value),
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
                .Select(
                    (group, index) =>
                        new ContactGroupView(index + 1, Context.Words["kind" + group.Key], [.. group.Select(Contact)])
                ),
        ];

    /// <summary>From what binds several countries down to what binds one organization; else in the order of the files.</summary>
    internal StatuteGroupView[] StatuteGroups(IEnumerable<Statute> statutes) =>
        [
            .. statutes
                .GroupBy(static statute => statute.Jurisdiction, StringComparer.Ordinal)
                .OrderBy(group => Place(group.Key)?.Level ?? JurisdictionLevel.Country)
                .ThenBy(group => Depth(group.Key, 0))
                .Select(
                    (group, index) =>
                        new StatuteGroupView(
                            index + 1,
                            Context.Jurisdiction(group.Key),
                            Place(group.Key) is { } place ? Context.Words["binds" + place.Level] : null,
                            [.. group.Select(Statute)]
                        )
                ),
        ];

    /// <summary>
    /// When the law that is shown began and ends, and what else is known to have been or to come. What has no day is
    /// told at the law itself, and one day alone makes no timeline.
    /// </summary>
    internal LawDateView[] LawDates(IEnumerable<Statute> statutes)
    {
        var asOf = Context.Course.AsOf;
        LawDateView[] dates =
        [
            .. statutes
                .SelectMany(Days)
                .OrderBy(static day => day.Day)
                .Select(day => new LawDateView(
                    Context.Words.Day(day.Day),
                    day.Cite,
                    ElementIds.StatuteId(day.Statute.Id.Value),
                    day.Text,
                    day.Day > asOf
                )),
        ];
        return dates.Length > 1 ? dates : [];

        IEnumerable<(DateOnly Day, Statute Statute, string Cite, string Text)> Days(Statute statute)
        {
            var (version, status, _) = statute.State;
            if (version is { IsFromUnknown: false })
            {
                yield return (version.From.Value, statute, statute.Cite, Context.Words["status" + status]);
            }

            if (version?.Until is { } until)
            {
                yield return (until.Value, statute, statute.Cite, Context.Words["changedLawEnds"]);
            }

            foreach (var other in statute.State.Others(statute.Syntax, asOf).Where(static one => !one.IsFromUnknown))
            {
                var change = Change(statute, other);
                yield return (other.From.Value, statute, change.Cite ?? statute.Cite, change.Text);
            }
        }
    }

    private JurisdictionSyntax? Place(string key) => Context.Course.Jurisdictions.GetValueOrDefault(key);

    /// <summary>How many others a jurisdiction lies in; there are ten at most, as they may be written in a circle.</summary>
    private int Depth(string key, int below) =>
        below < 10 && Place(key) is { Parents: { IsEmpty: false } parents }
            ? parents.Max(parent => Depth(parent.Value, below + 1))
            : below;

    private string? Day(Located<DateOnly>? day) => day is { } written ? Context.Words.Day(written.Value) : null;

    private static string WithoutScheme(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is var colon and >= 0 ? colon + 3 : 0;
        var rest = url[start..].TrimEnd('/');
        return rest.StartsWith("www.", StringComparison.Ordinal) ? rest[4..] : rest;
    }
}
