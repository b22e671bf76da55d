namespace CourseForge.Views;

// One family: what the report of a build shows before its tables. Each picture is a table, or says in words what it shows.

/// <summary>A number of the verdict.</summary>
/// <param name="Look">good, care or bad: what it says in a colour, which its words say too.</param>
internal sealed record ReportTileView(string Number, string Words, string Look, string Place) : View
{
    internal static ViewType Schema { get; } = new("number of the verdict",
    [
        Property<ReportTileView>.Text("number", "How many.", static tile => tile.Number),
        Property<ReportTileView>.Text("words", "Of what.", static tile => tile.Words),
        Property<ReportTileView>.OneOf("look", "good, care or bad.", ["good", "care", "bad"], static tile => tile.Look),
        Property<ReportTileView>.Text("place", "Id of the part of the report that tells more.", static tile => tile.Place),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A module in the bar of a course's time, in thousandths of the longer of declared and summed time.</summary>
internal sealed record ReportSegmentView(string Number, string X, string Width, string Middle, string Words, bool Even) : View
{
    internal static ViewType Schema { get; } = new("module in the bar of hours",
    [
        Property<ReportSegmentView>.Text("number", "Number of the module; empty where there is no room for it.", static segment => segment.Number),
        Property<ReportSegmentView>.Text("x", "Where it begins, in thousandths.", static segment => segment.X),
        Property<ReportSegmentView>.Text("width", "How long it is, in thousandths.", static segment => segment.Width),
        Property<ReportSegmentView>.Text("middle", "Its middle, in thousandths.", static segment => segment.Middle),
        Property<ReportSegmentView>.Text("words", "Title and minutes.", static segment => segment.Words),
        Property<ReportSegmentView>.Flag("even", "Whether it is the second, fourth ...", static segment => segment.Even),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>The time of a course.</summary>
internal sealed record ReportBarView(ReportSegmentView[] Segments, string DeclaredAt, bool Short) : View
{
    internal static ViewType Schema { get; } = new("bar of hours",
    [
        Property<ReportBarView>.List("segments", "The modules, in order.", static () => ReportSegmentView.Schema, static bar => bar.Segments),
        Property<ReportBarView>.Text("declaredAt", "Where the declared hours end, in thousandths.", static bar => bar.DeclaredAt),
        Property<ReportBarView>.Flag("short", "Whether the lessons have less than what is declared.", static bar => bar.Short),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>Objectives against lessons.</summary>
internal sealed record ObjectiveMapView(ReportLessonView[] Lessons, ObjectiveMapRowView[] Rows) : View
{
    internal static ViewType Schema { get; } = new("map of objectives",
    [
        Property<ObjectiveMapView>.List("lessons", "The lessons, in order: one column each.", static () => ReportLessonView.Schema, static map => map.Lessons),
        Property<ObjectiveMapView>.List("rows", "The objectives.", static () => ObjectiveMapRowView.Schema, static map => map.Rows),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Gap">What it lacks, in words.</param>
internal sealed record ObjectiveMapRowView(string Id, string Text, HeatCellView[] Cells, string Drawn, string? Gap) : View
{
    internal static ViewType Schema { get; } = new("row of the map of objectives",
    [
        Property<ObjectiveMapRowView>.Text("id", "Id of the objective.", static row => row.Id),
        Property<ObjectiveMapRowView>.Text("text", "The objective.", static row => row.Text),
        Property<ObjectiveMapRowView>.List("cells", "What each lesson does for it; a cell without a sign does nothing.", static () => HeatCellView.Schema, static row => row.Cells),
        Property<ObjectiveMapRowView>.Text("drawn", "How many questions the assessments draw for it.", static row => row.Drawn),
        Property<ObjectiveMapRowView>.Text("gap", "What it lacks, when it lacks something.", static row => row.Gap),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>Days on which something is to be looked at again or law changes.</summary>
internal sealed record CalendarView(string[] Months, CalendarRowView[] Rows, CalendarDayView[] Days) : View
{
    internal static ViewType Schema { get; } = new("calendar",
    [
        Property<CalendarView>.Texts("months", "The columns: what is past, twelve months YYYY-MM, what comes later.", static calendar => calendar.Months),
        Property<CalendarView>.List("rows", "What is counted.", static () => CalendarRowView.Schema, static calendar => calendar.Rows),
        Property<CalendarView>.List("days", "Every day, the first one first.", static () => CalendarDayView.Schema, static calendar => calendar.Days),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record CalendarRowView(string Title, HeatCellView[] Cells) : View
{
    internal static ViewType Schema { get; } = new("row of the calendar",
    [
        Property<CalendarRowView>.Text("title", "What is counted.", static row => row.Title),
        Property<CalendarRowView>.List("cells", "How many in each month; none without a sign.", static () => HeatCellView.Schema, static row => row.Cells),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record CalendarDayView(string Date, string Kind, string Title, string Id) : View
{
    internal static ViewType Schema { get; } = new("day of the calendar",
    [
        Property<CalendarDayView>.Text("date", "The day, YYYY-MM-DD.", static day => day.Date),
        Property<CalendarDayView>.Text("kind", "What happens, in words.", static day => day.Kind),
        Property<CalendarDayView>.Text("title", "To what.", static day => day.Title),
        Property<CalendarDayView>.Text("id", "Its id.", static day => day.Id),
    ]);

    internal override ViewType Type => Schema;
}
