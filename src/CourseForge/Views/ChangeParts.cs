namespace CourseForge.Views;

// One family: what is other than it was: than in the whole course, than in the base, than in an earlier version.

/// <summary>What was left out of a course that was cut to a time.</summary>
internal sealed record CutView(string Minutes, CutLessonView[] Lessons, ObjectiveView[] Lost, ObjectiveView[] Thinned, MissedHoursView? Missed) : View
{
    internal static ViewType Schema { get; } = new("cut",
    [
        Property<CutView>.Text("minutes", "The minutes that were asked for.", static cut => cut.Minutes),
        Property<CutView>.List("lessons", "The lessons that were left out.", static () => CutLessonView.Schema, static cut => cut.Lessons),
        Property<CutView>.List("lost", "Objectives that no lesson works towards any more.", static () => ObjectiveView.Schema, static cut => cut.Lost),
        Property<CutView>.List("thinned", "Objectives that fewer lessons work towards.", static () => ObjectiveView.Schema, static cut => cut.Thinned),
        Property<CutView>.Of("missed", "The hours that a layer asks for at least, when the cut has less.", static () => MissedHoursView.Schema, static cut => cut.Missed),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A floor under the hours of a course that it was cut below.</summary>
internal sealed record MissedHoursView(string Hours, string By, string? Cite, string Minutes) : View
{
    internal static ViewType Schema { get; } = new("hours that were missed",
    [
        Property<MissedHoursView>.Text("hours", "The hours that are asked for at least.", static missed => missed.Hours),
        Property<MissedHoursView>.Text("by", "The layer that asks for them.", static missed => missed.By),
        Property<MissedHoursView>.Text("cite", "The law that asks for them, when the layer names one.", static missed => missed.Cite),
        Property<MissedHoursView>.Text("minutes", "The minutes that the course has.", static missed => missed.Minutes),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record CutLessonView(string Id, string Title, string ModuleTitle, string Minutes) : View
{
    internal static ViewType Schema { get; } = new("lesson that was left out",
    [
        Property<CutLessonView>.Text("id", "Id of the lesson.", static lesson => lesson.Id),
        Property<CutLessonView>.Text("title", "Title of the lesson.", static lesson => lesson.Title),
        Property<CutLessonView>.Text("moduleTitle", "Title of its module.", static lesson => lesson.ModuleTitle),
        Property<CutLessonView>.Text("minutes", "Its minutes.", static lesson => lesson.Minutes),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>Something that an overlay made different from the base.</summary>
internal sealed record DifferenceView(string Id, string? Title, string What, string? Value, string Layer, string? Why, string? Since, string? Until) : View
{
    internal string? Cite { get; init; }

    internal string? Source { get; init; }

    internal string? Confidence { get; init; }

    internal string? Checked { get; init; }

    internal string? CheckedBy { get; init; }

    internal string? ReviewBy { get; init; }

    internal string? Reviewed { get; init; }

    internal string? ReviewedBy { get; init; }

    internal static ViewType Schema { get; } = new("difference from the base",
    [
        Property<DifferenceView>.Text("id", "Id of what differs; empty where several parts that are left out stand in one row.", static difference => difference.Id),
        Property<DifferenceView>.Text("title", "Its title, citation or name.", static difference => difference.Title),
        Property<DifferenceView>.Text("what", "What was done.", static difference => difference.What),
        Property<DifferenceView>.Text("value", "The new value, when it is short.", static difference => difference.Value),
        Property<DifferenceView>.Text("layer", "The overlay that did it.", static difference => difference.Layer),
        Property<DifferenceView>.Text("why", "The reason that was given.", static difference => difference.Why),
        Property<DifferenceView>.Text("since", "From when it holds, YYYY-MM-DD.", static difference => difference.Since),
        Property<DifferenceView>.Text("until", "The first day on which it no longer holds, YYYY-MM-DD.", static difference => difference.Until),
        Property<DifferenceView>.Text("cite", "Citation of the law that it rests on.", static difference => difference.Cite),
        Property<DifferenceView>.Text("source", "Title of the publication that it rests on.", static difference => difference.Source),
        Property<DifferenceView>.Text("confidence", "How well it was checked, in words.", static difference => difference.Confidence),
        Property<DifferenceView>.Text("checked", "When it was checked, YYYY-MM-DD.", static difference => difference.Checked),
        Property<DifferenceView>.Text("checkedBy", "Who checked it.", static difference => difference.CheckedBy),
        Property<DifferenceView>.Text("reviewBy", "When it must be checked again, YYYY-MM-DD.", static difference => difference.ReviewBy),
        Property<DifferenceView>.Text("reviewed", "When the overlay's owner last looked at what this replaces, YYYY-MM-DD.", static difference => difference.Reviewed),
        Property<DifferenceView>.Text("reviewedBy", "Who did.", static difference => difference.ReviewedBy),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>An overlay that has a part in the course.</summary>
internal sealed record LayerView(string Title, string? Owner) : View
{
    internal static ViewType Schema { get; } = new("overlay",
    [
        Property<LayerView>.Text("title", "Its title.", static layer => layer.Title),
        Property<LayerView>.Text("owner", "Who answers for it.", static layer => layer.Owner),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A version of the curriculum.</summary>
internal sealed record ChangeLogView(string Version, string Date, string What, string? By) : View
{
    internal static ViewType Schema { get; } = new("version in the change log",
    [
        Property<ChangeLogView>.Text("version", "The version.", static change => change.Version),
        Property<ChangeLogView>.Text("date", "When it was published, YYYY-MM-DD.", static change => change.Date),
        Property<ChangeLogView>.Text("what", "What changed.", static change => change.What),
        Property<ChangeLogView>.Text("by", "Who made or approved it.", static change => change.By),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>Somebody who is to read the curriculum before it is taught; without a day nobody has.</summary>
internal sealed record ReviewerView(string Role, string? By, string? Date, string? What) : View
{
    internal static ViewType Schema { get; } = new("reviewer",
    [
        Property<ReviewerView>.Text("role", "What somebody reads it as.", static reviewer => reviewer.Role),
        Property<ReviewerView>.Text("by", "Who has read it; nothing until somebody has.", static reviewer => reviewer.By),
        Property<ReviewerView>.Text("date", "The day on which it was done, YYYY-MM-DD.", static reviewer => reviewer.Date),
        Property<ReviewerView>.Text("what", "What was read, when not all of it.", static reviewer => reviewer.What),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A change in what the course shows on a day that is known.</summary>
internal sealed record LawChangeView(string Date, string Title, string What, bool ToCome) : View
{
    internal static ViewType Schema { get; } = new("dated change",
    [
        Property<LawChangeView>.Text("date", "The day, YYYY-MM-DD.", static change => change.Date),
        Property<LawChangeView>.Text("title", "Citation of the law, or id of what an overlay changes.", static change => change.Title),
        Property<LawChangeView>.Text("what", "What happens, in words.", static change => change.What),
        Property<LawChangeView>.Flag("toCome", "Whether the day is after the course's own.", static change => change.ToCome),
    ]);

    internal override ViewType Type => Schema;
}
