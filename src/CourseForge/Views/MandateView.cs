namespace CourseForge.Views;

// One family: what a law or an accrediting body asks of a course, beside what the course has.

/// <summary>A mandate, as a crosswalk from its topics to the lessons of the course.</summary>
internal sealed record MandateView(string Id, string Title, MandateHoursView[] Hours, MandateTopicView[] Topics) : View
{
    internal string? Cite { get; init; }

    internal string? Source { get; init; }

    internal string? Teachers { get; init; }

    internal string? Approval { get; init; }

    internal required string Confidence { get; init; }

    internal required MarkView? Mark { get; init; }

    internal string? Checked { get; init; }

    internal string? CheckedBy { get; init; }

    internal string? ReviewBy { get; init; }

    internal static ViewType Schema { get; } = new("mandate",
    [
        Property<MandateView>.Text("id", "Id of the mandate.", static mandate => mandate.Id),
        Property<MandateView>.Text("title", "What it is called.", static mandate => mandate.Title),
        Property<MandateView>.Text("cite", "The law that asks for it, when one does.", static mandate => mandate.Cite),
        Property<MandateView>.Text("source", "Where it was read.", static mandate => mandate.Source),
        Property<MandateView>.Text("teachers", "Who may teach, when it says so.", static mandate => mandate.Teachers),
        Property<MandateView>.Text("approval", "The number of the approval, when there is one.", static mandate => mandate.Approval),
        Property<MandateView>.List("hours", "The least hours, by kind, beside those of the course.", static () => MandateHoursView.Schema, static mandate => mandate.Hours),
        Property<MandateView>.List("topics", "The topics, each with its lessons.", static () => MandateTopicView.Schema, static mandate => mandate.Topics),
        Property<MandateView>.Text("confidence", "How well it was checked.", static mandate => mandate.Confidence),
        Property<MandateView>.Of("mark", "How to mark it, when it is to be checked before use.", static () => MarkView.Schema, static mandate => mandate.Mark),
        Property<MandateView>.Text("checked", "The day on which it was checked.", static mandate => mandate.Checked),
        Property<MandateView>.Text("checkedBy", "Who checked it.", static mandate => mandate.CheckedBy),
        Property<MandateView>.Text("reviewBy", "The day by which it is to be checked again.", static mandate => mandate.ReviewBy),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record MandateHoursView(string Kind, string Asked, string Given) : View
{
    internal static ViewType Schema { get; } = new("hours of a mandate",
    [
        Property<MandateHoursView>.Text("kind", "Which hours: of the whole course, or in a room.", static hours => hours.Kind),
        Property<MandateHoursView>.Text("asked", "The least hours.", static hours => hours.Asked),
        Property<MandateHoursView>.Text("given", "The minutes that the course has.", static hours => hours.Given),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record MandateTopicView(string Text, LinkView[] Lessons) : View
{
    internal static ViewType Schema { get; } = new("topic of a mandate",
    [
        Property<MandateTopicView>.Text("text", "The topic, as the mandate names it.", static topic => topic.Text),
        Property<MandateTopicView>.List("lessons", "The lessons that teach it.", static () => LinkView.Schema, static topic => topic.Lessons),
    ]);

    internal override ViewType Type => Schema;
}
