using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Canonical;

/// <summary>
/// A whole record as canonical text: its main words first, then an item for each thing that it says. When somebody last
/// looked it up (<c>checked</c>, <c>review-by</c>) is not what it says.
/// </summary>
internal static class CanonicalRecord
{
    internal static string Of(QuestionSyntax question)
    {
        var record = new CanonicalRecordText();
        record.Words(CanonicalText.Of(question.Stem));
        QuestionTypes.Of(question.Answer).WriteCanonical(question.Answer, record);
        record.Item("rationale", question.Rationale);
        record.Item("objectives", Listed(question.Objectives));
        record.Item("law", Listed(question.Law));
        record.Item("source", question.Source?.Value);
        record.Item("difficulty", question.Difficulty.Written());
        record.Item("use", question.Use?.Written());
        record.Item("points", question.Points.ToString(CultureInfo.InvariantCulture));
        return record.ToString();
    }

    /// <summary>A node of a scenario: its text, and each choice with where it leads and what it counts.</summary>
    internal static string Of(MarkdownContent text, ImmutableArray<ScenarioChoiceSyntax> choices)
    {
        var record = new CanonicalRecordText();
        record.Words(CanonicalText.Of(text));
        foreach (var choice in choices)
        {
            record.Item(
                "choice",
                $"{choice.Text} -> {choice.Target.Value}"
                    + (
                        choice.Score is { } score
                            ? string.Create(CultureInfo.InvariantCulture, $" (score {score})")
                            : ""
                    )
            );
            record.Within("feedback", choice.Feedback);
        }

        return record.ToString();
    }

    internal static string Of(StatuteSyntax statute) => Law(statute, statute.Versions, hasEnds: true);

    /// <summary>
    /// What a law is on a day: the version that holds, and those beside it that have been announced for a day that has
    /// come. What it will be is no part of it, and neither is how long it will be so: an amendment for next year
    /// changes nothing today.
    /// </summary>
    internal static string On(StatuteSyntax statute, DateOnly day)
    {
        var shown = StatuteState.On(statute, day, withPending: false);
        return Law(
            statute,
            statute.Versions.Where(version =>
                version == shown.Version
                || (
                    version.Status.IsAnnounced()
                    && version.From.Value <= day
                    && (version.Until is not { } until || day < until.Value)
                )
            ),
            hasEnds: false
        );
    }

    private static string Law(StatuteSyntax statute, IEnumerable<StatuteVersionSyntax> versions, bool hasEnds)
    {
        var record = new CanonicalRecordText();
        record.Item("title", statute.Title.Value);
        record.Item("cite", statute.Cite.Value);
        record.Item("identifier", statute.Identifier?.Value);
        record.Item("jurisdiction", statute.Jurisdiction.Value);
        record.Item("summary", statute.Summary);
        foreach (var version in versions)
        {
            record.Item(
                "version",
                $"from {(version.IsFromUnknown ? "unknown" : Day(version.From.Value))}"
                    + (hasEnds && version.Until is { } until ? " until " + Day(until.Value) : "")
                    + ", "
                    + version.Status.Written()
                    + (version.Enacted is { } enacted ? ", enacted " + Day(enacted.Value) : "")
                    + (version.AppliesFrom is { } applies ? ", applies from " + Day(applies.Value) : "")
                    + (version.Cite is { } cite ? ", " + cite.Value : "")
            );
            record.Within("summary", version.Summary);
            foreach (var conflict in version.Conflicts)
            {
                record.Within("conflicts with " + conflict.Cite.Value, conflict.Summary);
            }
        }

        record.Item("source", statute.Source?.Value);
        record.Item("url", statute.Url?.Value);
        record.Item("confidence", statute.Currency.Confidence.Value.Written());
        return record.ToString();
    }

    internal static string Of(ContactSyntax contact)
    {
        var record = new CanonicalRecordText();
        record.Item("name", contact.Name.Value);
        record.Item("kind", contact.Kind.Written());
        record.Item("description", contact.Description);
        record.Item("country", contact.Country?.Value);
        foreach (var phone in contact.Phones)
        {
            record.Item(
                "phone",
                phone.Number.Value + (phone.Label is { } label ? $" ({label})" : "") + (phone.IsShort ? ", short" : "")
            );
        }

        record.Item("text", contact.TextTo?.Value);
        record.Item("url", contact.Url?.Value);
        record.Item("email", contact.Email?.Value);
        record.Item("hours", contact.Hours);
        record.Item(
            "languages",
            contact.Languages.IsEmpty ? null : string.Join(", ", contact.Languages.Order(StringComparer.Ordinal))
        );
        record.Item("who", contact.Who);
        record.Item("source", contact.Source?.Value);
        record.Item("confidence", contact.Currency.Confidence.Value.Written());
        return record.ToString();
    }

    internal static string Of(PublicationSyntax source)
    {
        var record = new CanonicalRecordText();
        record.Item("title", source.Title.Value);
        record.Item("publisher", source.Publisher);
        record.Item("date", source.Date);
        record.Item("url", source.Url?.Value);
        record.Item("note", source.Note);
        record.Item("confidence", source.Currency.Confidence.Value.Written());
        return record.ToString();
    }

    internal static string Of(TermSyntax term)
    {
        var record = new CanonicalRecordText();
        record.Words(CanonicalText.Of(term.Definition));
        record.Item("term", term.Term.Value);
        record.Item("also", term.Also.IsEmpty ? null : string.Join(", ", term.Also.Order(StringComparer.Ordinal)));
        record.Item("source", term.Source?.Value);
        return record.ToString();
    }

    private static string? Listed(ImmutableArray<Located<string>> ids) =>
        ids.IsEmpty ? null : string.Join(", ", ids.Select(id => id.Value).Order(StringComparer.Ordinal));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
