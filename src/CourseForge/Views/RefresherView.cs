namespace CourseForge.Views;

/// <summary>What a refresher is about beside its lessons.</summary>
internal sealed record RefresherView(string Since, string Title, RefresherChangeView[] Changes) : View
{
    internal static ViewType Schema { get; } = new("refresher",
    [
        Property<RefresherView>.Text("since", "The day of which learners know the law, YYYY-MM-DD.", static refresher => refresher.Since),
        Property<RefresherView>.Text("title", "Heading of the list of changes.", static refresher => refresher.Title),
        Property<RefresherView>.List("changes", "What changed since then, the latest first.", static () => RefresherChangeView.Schema, static refresher => refresher.Changes),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record RefresherChangeView : View
{
    public required string Date { get; init; }

    public required string What { get; init; }

    public required string Title { get; init; }

    public required string? Subject { get; init; }

    public required string? Href { get; init; }

    public required Html? Before { get; init; }

    public required Html? After { get; init; }

    public required string? Layer { get; init; }

    public required string? Why { get; init; }

    public required MarkView? Mark { get; init; }

    public required LinkView[] Lessons { get; init; }

    internal static ViewType Schema { get; } = new("change since a day",
    [
        Property<RefresherChangeView>.Text("date", "The first day on which it is so, YYYY-MM-DD.", static change => change.Date),
        Property<RefresherChangeView>.Text("what", "What happened, in words.", static change => change.What),
        Property<RefresherChangeView>.Text("title", "Citation of the law, title of the passage or name of the contact.", static change => change.Title),
        Property<RefresherChangeView>.Text("subject", "What the law is about.", static change => change.Subject),
        Property<RefresherChangeView>.Address("href", "Where the law is shown, on a page that can link to it.", static change => change.Href),
        Property<RefresherChangeView>.Html("before", "What the law said before, when its words are known and differ.", static change => change.Before),
        Property<RefresherChangeView>.Html("after", "What it says now.", static change => change.After),
        Property<RefresherChangeView>.Text("layer", "The overlay that says so, of what is no law.", static change => change.Layer),
        Property<RefresherChangeView>.Text("why", "The reason that the overlay gives.", static change => change.Why),
        Property<RefresherChangeView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static change => change.Mark),
        Property<RefresherChangeView>.List("lessons", "The lessons that show it.", static () => LinkView.Schema, static change => change.Lessons),
    ]);

    internal override ViewType Type => Schema;
}
