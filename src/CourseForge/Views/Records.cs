namespace CourseForge.Views;

// One family: the records that pages and blocks show.

/// <summary>The visible "check before use" mark.</summary>
internal sealed record MarkView(string Text, string Confidence) : View
{
    internal static ViewType Schema { get; } = new("mark",
    [
        Property<MarkView>.Text("text", "The mark in words.", static mark => mark.Text),
        Property<MarkView>.Text("confidence", "secondary, conflict or unverified.", static mark => mark.Confidence),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ObjectiveView(string Id, string Text, string Level) : View
{
    internal static ViewType Schema { get; } = new("objective",
    [
        Property<ObjectiveView>.Text("id", "Id of the objective.", static objective => objective.Id),
        Property<ObjectiveView>.Text("text", "The objective.", static objective => objective.Text),
        Property<ObjectiveView>.Text("level", "remember, understand, apply, analyse, evaluate or create.", static objective => objective.Level),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record TermView(string Id, string Term, Html Definition, string? Also) : View
{
    internal static ViewType Schema { get; } = new("term",
    [
        Property<TermView>.Text("id", "Id of the term; its definition stands at term-ID.", static term => term.Id),
        Property<TermView>.Text("term", "The term.", static term => term.Term),
        Property<TermView>.Html("definition", "What it means.", static term => term.Definition),
        Property<TermView>.Text("also", "Other forms, separated by commas.", static term => term.Also),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record SourceView(string Id, string Number, string Title, string? Publisher, string? Date, string? Url, string? Note, MarkView? Mark) : View
{
    internal static ViewType Schema { get; } = new("source",
    [
        Property<SourceView>.Text("id", "Id of the source; on its page it stands at source-ID.", static source => source.Id),
        Property<SourceView>.Text("number", "Number in the page's list of sources.", static source => source.Number),
        Property<SourceView>.Text("title", "Title of the publication.", static source => source.Title),
        Property<SourceView>.Text("publisher", "Who published it.", static source => source.Publisher),
        Property<SourceView>.Text("date", "When, as far as known.", static source => source.Date),
        Property<SourceView>.Address("url", "Where it can be read.", static source => source.Url),
        Property<SourceView>.Text("note", "What else is to be said.", static source => source.Note),
        Property<SourceView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static source => source.Mark),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record PhoneView(string? Label, string Number, string Href) : View
{
    internal static ViewType Schema { get; } = new("phone",
    [
        Property<PhoneView>.Text("label", "What the number is for.", static phone => phone.Label),
        Property<PhoneView>.Text("number", "The number as written.", static phone => phone.Number),
        Property<PhoneView>.Address("href", "A tel: link.", static phone => phone.Href),
    ]);

    internal override ViewType Type => Schema;
}
/// <summary>One way to reach a contact, or one fact that whoever wants to must know: one line on paper.</summary>
internal sealed record ContactLineView(string? Label, string? Number, string? Text) : View
{
    internal static ViewType Schema { get; } = new("line of a contact",
    [
        Property<ContactLineView>.Text("label", "What the number or the text is.", static line => line.Label),
        Property<ContactLineView>.Text("number", "A number to dial or to write to, which must not be broken at the end of a line.", static line => line.Number),
        Property<ContactLineView>.Text("text", "Anything else: website, mail, hours, languages.", static line => line.Text),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ContactView : View
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Html? Description { get; init; }

    public required PhoneView[] Phones { get; init; }

    public required string? TextTo { get; init; }

    public required string? TextHref { get; init; }

    public required string? Url { get; init; }

    public required string? UrlText { get; init; }

    public required string? Email { get; init; }

    public required string? Hours { get; init; }

    public required string? Languages { get; init; }

    public required Html? Who { get; init; }

    public required string? Checked { get; init; }

    public required MarkView? Mark { get; init; }

    public required ContactLineView[] Lines { get; init; }

    public required bool Unverified { get; init; }

    internal static ViewType Schema { get; } = new("contact",
    [
        Property<ContactView>.Text("id", "Id of the contact; on the contacts page it stands at contact-ID.", static contact => contact.Id),
        Property<ContactView>.Text("name", "Name of the service.", static contact => contact.Name),
        Property<ContactView>.Html("description", "What it does.", static contact => contact.Description),
        Property<ContactView>.List("phones", "Its telephone numbers.", static () => PhoneView.Schema, static contact => contact.Phones),
        Property<ContactView>.Text("textTo", "Number for text messages.", static contact => contact.TextTo),
        Property<ContactView>.Address("textHref", "An sms: link.", static contact => contact.TextHref),
        Property<ContactView>.Address("url", "Website.", static contact => contact.Url),
        Property<ContactView>.Text("urlText", "Website in short, to read.", static contact => contact.UrlText),
        Property<ContactView>.Text("email", "Address for mail.", static contact => contact.Email),
        Property<ContactView>.Text("hours", "When it answers.", static contact => contact.Hours),
        Property<ContactView>.Text("languages", "Languages, in words, separated by commas.", static contact => contact.Languages),
        Property<ContactView>.Html("who", "Who may use it.", static contact => contact.Who),
        Property<ContactView>.Text("checked", "When the entry was checked, YYYY-MM-DD.", static contact => contact.Checked),
        Property<ContactView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static contact => contact.Mark),
        Property<ContactView>.List("lines", "All of this for paper, one number or fact a line: telephone numbers, text messages, mail, website, hours, languages.", static () => ContactLineView.Schema, static contact => contact.Lines),
        Property<ContactView>.Flag("unverified", "Whether nobody has verified it: its numbers do not stand on cards, which have a line to write on instead.", static contact => contact.Unverified),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Number">Number of the group on its page, from 1.</param>
internal sealed record ContactGroupView(int Number, string Title, ContactView[] Contacts) : View
{
    internal static ViewType Schema { get; } = new("group of contacts",
    [
        Property<ContactGroupView>.Text("id", "For the id of its heading, which links lead to.", static group => ElementIds.NumberedSection(group.Number)),
        Property<ContactGroupView>.Text("title", "Kind of contact.", static group => group.Title),
        Property<ContactGroupView>.List("contacts", "The contacts of the kind.", static () => ContactView.Schema, static group => group.Contacts),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record StatuteView : View
{
    public required string Id { get; init; }

    public required string Cite { get; init; }

    public required string Title { get; init; }

    public required Html? Summary { get; init; }

    public required string Status { get; init; }

    public required string StatusText { get; init; }

    public required string? From { get; init; }

    public required string? Until { get; init; }

    public required string? Checked { get; init; }

    public required string? Source { get; init; }

    public required string? Url { get; init; }

    public required MarkView? Mark { get; init; }

    internal string? NotInForce { get; init; }

    internal string? Enacted { get; init; }

    internal string? AppliesFrom { get; init; }

    internal string? Identifier { get; init; }

    internal string? AsRead { get; init; }

    internal ConflictView[] Conflicts { get; init; } = [];

    internal StatuteChangeView[] Changes { get; init; } = [];

    internal static ViewType Schema { get; } = new("statute",
    [
        Property<StatuteView>.Text("id", "Id of the law without its colon; on the law page it stands at law-ID.", static statute => statute.Id),
        Property<StatuteView>.Text("cite", "Citation of the version that is shown.", static statute => statute.Cite),
        Property<StatuteView>.Text("title", "What the law is about.", static statute => statute.Title),
        Property<StatuteView>.Html("summary", "What the version that is shown says, in plain words; empty when its texts conflict.", static statute => statute.Summary),
        Property<StatuteView>.Text("status", "in-force, enacted, pending, enjoined or repealed.", static statute => statute.Status),
        Property<StatuteView>.Text("statusText", "The status in words.", static statute => statute.StatusText),
        Property<StatuteView>.Text("notInForce", "When it does not hold: a sentence that says so.", static statute => statute.NotInForce),
        Property<StatuteView>.List("conflicts", "Texts that all claim to be the law; none is chosen.", static () => ConflictView.Schema, static statute => statute.Conflicts),
        Property<StatuteView>.List("changes", "Other versions that are known of: to come, or announced.", static () => StatuteChangeView.Schema, static statute => statute.Changes),
        Property<StatuteView>.Text("enacted", "When the version was passed.", static statute => statute.Enacted),
        Property<StatuteView>.Text("appliesFrom", "First day whose facts the version governs, where that is not 'from'.", static statute => statute.AppliesFrom),
        Property<StatuteView>.Text("identifier", "Official identifier of the law.", static statute => statute.Identifier),
        Property<StatuteView>.Text("from", "First day, YYYY-MM-DD.", static statute => statute.From),
        Property<StatuteView>.Text("asRead", "Where nobody knows the first day: the day on which it was read.", static statute => statute.AsRead),
        Property<StatuteView>.Text("until", "First day on which it no longer holds.", static statute => statute.Until),
        Property<StatuteView>.Text("checked", "When the entry was checked.", static statute => statute.Checked),
        Property<StatuteView>.Text("source", "Title of the source.", static statute => statute.Source),
        Property<StatuteView>.Address("url", "Where it can be read.", static statute => statute.Url),
        Property<StatuteView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static statute => statute.Mark),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>One of several texts that claim to be the law.</summary>
internal sealed record ConflictView(string Cite, Html Summary) : View
{
    internal static ViewType Schema { get; } = new("conflicting text",
    [
        Property<ConflictView>.Text("cite", "Citation of the text.", static text => text.Cite),
        Property<ConflictView>.Html("summary", "What it says, in plain words.", static text => text.Summary),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A version of a law other than the one that is shown.</summary>
internal sealed record StatuteChangeView(string From, string Status, string Text, string? Cite) : View
{
    internal static ViewType Schema { get; } = new("change of a law",
    [
        Property<StatuteChangeView>.Text("from", "From when, YYYY-MM-DD; empty when nobody knows.", static change => change.From),
        Property<StatuteChangeView>.Text("status", "in-force, enacted, pending, enjoined or repealed.", static change => change.Status),
        Property<StatuteChangeView>.Text("text", "What changes, in words.", static change => change.Text),
        Property<StatuteChangeView>.Text("cite", "Citation of that version, when it has its own.", static change => change.Cite),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Number">Number of the group on its page, from 1.</param>
/// <param name="Level">Whom its law binds, in words; null for a jurisdiction that the curriculum says nothing of.</param>
internal sealed record StatuteGroupView(int Number, string Jurisdiction, string? Level, StatuteView[] Statutes) : View
{
    internal static ViewType Schema { get; } = new("group of statutes",
    [
        Property<StatuteGroupView>.Text("id", "For the id of its heading, which links lead to.", static group => ElementIds.NumberedSection(group.Number)),
        Property<StatuteGroupView>.Text("jurisdiction", "Whose law it is, in words.", static group => group.Jurisdiction),
        Property<StatuteGroupView>.Text("level", "Whom it binds, in words: several countries, a country, a part of it, a place, an organization.", static group => group.Level),
        Property<StatuteGroupView>.Flag("isSeveral", "Whether it has more than one law.", static group => group.Statutes.Length > 1),
        Property<StatuteGroupView>.Text("count", "How many laws it has.", static group => group.Statutes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Property<StatuteGroupView>.List("statutes", "Its laws.", static () => StatuteView.Schema, static group => group.Statutes),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A day on which a law began, ended or changes.</summary>
/// <param name="Date">The day in words.</param>
/// <param name="IsAhead">Whether it lies behind the day that the course was built for.</param>
internal sealed record LawDateView(string Date, string Cite, string Id, string Text, bool IsAhead) : View
{
    internal static ViewType Schema { get; } = new("day of a law",
    [
        Property<LawDateView>.Text("date", "The day.", static day => day.Date),
        Property<LawDateView>.Text("cite", "Citation of the law.", static day => day.Cite),
        Property<LawDateView>.Text("statute", "Id of the law; on its page it stands at law-ID.", static day => day.Id),
        Property<LawDateView>.Text("text", "What is so from that day on.", static day => day.Text),
        Property<LawDateView>.Flag("isAhead", "Whether the day is still to come, seen from the day of the course.", static day => day.IsAhead),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>The terms under one letter.</summary>
/// <param name="Number">Number of the letter on its page, from 1.</param>
internal sealed record GlossaryLetterView(int Number, string Letter, TermView[] Terms) : View
{
    internal static ViewType Schema { get; } = new("letter of the glossary",
    [
        Property<GlossaryLetterView>.Text("id", "For the id of its heading, which links lead to.", static letter => ElementIds.NumberedSection(letter.Number)),
        Property<GlossaryLetterView>.Text("letter", "The letter as a capital, or # for digits and signs.", static letter => letter.Letter),
        Property<GlossaryLetterView>.List("terms", "The terms that begin with it, in alphabetical order.", static () => TermView.Schema, static letter => letter.Terms),
    ]);

    internal override ViewType Type => Schema;
}
