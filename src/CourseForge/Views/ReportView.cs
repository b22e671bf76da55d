namespace CourseForge.Views;

// One family: the report of a build. Everything in it is text, so that no course is kept in memory for it.

/// <summary>The report of a build.</summary>
internal sealed record ReportView : View
{
    public required string Lang { get; init; }

    public required string Dir { get; init; }

    public required string Title { get; init; }

    public required string Curriculum { get; init; }

    public required string Version { get; init; }

    public required string Publisher { get; init; }

    public required string Tool { get; init; }

    public required WordsView Words { get; init; }

    public required ReportTileView[] Tiles { get; init; }

    public required CalendarView? Calendar { get; init; }

    public required ReportPackageView[] Packages { get; init; }

    public required ReportCourseView[] Courses { get; init; }

    public required HeatMapView? HeatMap { get; init; }

    public required FindingView[] Drift { get; init; }

    public required FindingView[] Warnings { get; init; }

    public required FindingView[] Remarks { get; init; }

    internal static ViewType Schema { get; } = new("report of a build",
    [
        Property<ReportView>.Text("lang", "Language of the report, a BCP 47 tag.", static report => report.Lang),
        Property<ReportView>.Text("dir", "Direction of writing: ltr or rtl.", static report => report.Dir),
        Property<ReportView>.Text("title", "Title of the curriculum.", static report => report.Title),
        Property<ReportView>.Text("curriculum", "Id of the curriculum.", static report => report.Curriculum),
        Property<ReportView>.Text("version", "Version of the curriculum.", static report => report.Version),
        Property<ReportView>.Text("publisher", "Who publishes it.", static report => report.Publisher),
        Property<ReportView>.Text("tool", "Name and version of the tool.", static report => report.Tool),
        Property<ReportView>.Of("strings", "The theme's words.", static () => WordsView.AnyWords, static report => report.Words),
        Property<ReportView>.List("tiles", "The verdict in numbers.", static () => ReportTileView.Schema, static report => report.Tiles),
        Property<ReportView>.Of("calendar", "When what is to be looked at again; none where nothing has a day.", static () => CalendarView.Schema, static report => report.Calendar),
        Property<ReportView>.List("packages", "What was built.", static () => ReportPackageView.Schema, static report => report.Packages),
        Property<ReportView>.List("courses", "Each course of each variant.", static () => ReportCourseView.Schema, static report => report.Courses),
        Property<ReportView>.Of("heatMap", "Slots against variants; none when no course has a slot.", static () => HeatMapView.Schema, static report => report.HeatMap),
        Property<ReportView>.List("drift", "What changed under layers since they were reviewed.", static () => FindingView.Schema, static report => report.Drift),
        Property<ReportView>.List("warnings", "The other errors and warnings of the build.", static () => FindingView.Schema, static report => report.Warnings),
        Property<ReportView>.List("remarks", "What is worth knowing and no warning.", static () => FindingView.Schema, static report => report.Remarks),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ReportPackageView(string Name, string Course, string Variant, string Format, string Bytes, string? Digest) : View
{
    internal static ViewType Schema { get; } = new("package in the report",
    [
        Property<ReportPackageView>.Text("name", "Its file, or its folder.", static package => package.Name),
        Property<ReportPackageView>.Text("course", "Id of the course.", static package => package.Course),
        Property<ReportPackageView>.Text("variant", "Id of the variant; empty for the base.", static package => package.Variant),
        Property<ReportPackageView>.Text("format", "The format.", static package => package.Format),
        Property<ReportPackageView>.Text("bytes", "Its size.", static package => package.Bytes),
        Property<ReportPackageView>.Text("digest", "SHA-256 of the file, when it is one.", static package => package.Digest),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ReportCourseView : View
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Lang { get; init; }

    public required string Course { get; init; }

    public required string Variant { get; init; }

    public required string? VariantTitle { get; init; }

    public required string Audience { get; init; }

    public required string Tier { get; init; }

    public required string AsOf { get; init; }

    public required string PackageVersion { get; init; }

    public required string? Validity { get; init; }

    public required bool Pending { get; init; }

    public required ReportHoursView Hours { get; init; }

    public required string? ReadingLimit { get; init; }

    public required ReportModuleView[] Modules { get; init; }

    public required ReportBarView Bar { get; init; }

    public required ObjectiveMapView Map { get; init; }

    public required MatrixRowView[] Matrix { get; init; }

    public required string FilledSlots { get; init; }

    public required string OpenSlots { get; init; }

    public required ReportSlotView[] Slots { get; init; }

    /// <summary>What law or an accrediting body asks of the course.</summary>
    public required MandateView[] Mandates { get; init; }

    public required ReportMarkView[] Marks { get; init; }

    public required ReportMarkView[] NotInForce { get; init; }

    internal static ViewType Schema { get; } = new("course in the report",
    [
        Property<ReportCourseView>.Text("id", "Id in the document.", static course => course.Id),
        Property<ReportCourseView>.Text("title", "Title of the course.", static course => course.Title),
        Property<ReportCourseView>.Text("lang", "Language of the course, a BCP 47 tag.", static course => course.Lang),
        Property<ReportCourseView>.Text("course", "Id of the course.", static course => course.Course),
        Property<ReportCourseView>.Text("variant", "Id of the variant; empty for the base.", static course => course.Variant),
        Property<ReportCourseView>.Text("variantTitle", "Title of the variant.", static course => course.VariantTitle),
        Property<ReportCourseView>.Text("audience", "Whom the course is for.", static course => course.Audience),
        Property<ReportCourseView>.Text("tier", "Core or extended course, in words.", static course => course.Tier),
        Property<ReportCourseView>.Text("asOf", "The date the law is taken at, YYYY-MM-DD.", static course => course.AsOf),
        Property<ReportCourseView>.Text("packageVersion", "Version with target and day.", static course => course.PackageVersion),
        Property<ReportCourseView>.Text("validity", "For which days the course is right, as far as is known.", static course => course.Validity),
        Property<ReportCourseView>.Flag("pending", "Whether law that is not in force is counted in.", static course => course.Pending),
        Property<ReportCourseView>.Of("hours", "How long it takes.", static () => ReportHoursView.Schema, static course => course.Hours),
        Property<ReportCourseView>.Text("readingLimit", "The reading level that the curriculum asks for, when it does.", static course => course.ReadingLimit),
        Property<ReportCourseView>.List("modules", "Its modules.", static () => ReportModuleView.Schema, static course => course.Modules),
        Property<ReportCourseView>.Of("bar", "Its time, module by module.", static () => ReportBarView.Schema, static course => course.Bar),
        Property<ReportCourseView>.Of("map", "Its objectives against its lessons.", static () => ObjectiveMapView.Schema, static course => course.Map),
        Property<ReportCourseView>.List("matrix", "Where each objective is taught, practised and assessed.", static () => MatrixRowView.Schema, static course => course.Matrix),
        Property<ReportCourseView>.Text("filledSlots", "How many slots have local information.", static course => course.FilledSlots),
        Property<ReportCourseView>.Text("openSlots", "How many slots have none.", static course => course.OpenSlots),
        Property<ReportCourseView>.List("slots", "The places for local information.", static () => ReportSlotView.Schema, static course => course.Slots),
        Property<ReportCourseView>.List("mandates", "What law or an accrediting body asks of the course, topic by topic.", static () => MandateView.Schema, static course => course.Mandates),
        Property<ReportCourseView>.List("marks", "Laws, contacts and sources that are to be checked before use.", static () => ReportMarkView.Schema, static course => course.Marks),
        Property<ReportCourseView>.List("notInForce", "Laws that the course shows and that are not in force.", static () => ReportMarkView.Schema, static course => course.NotInForce),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ReportHoursView(string Declared, string Sum, string Minutes, string Lessons) : View
{
    internal static ViewType Schema { get; } = new("hours in the report",
    [
        Property<ReportHoursView>.Text("declared", "Hours that the course says it has.", static hours => hours.Declared),
        Property<ReportHoursView>.Text("sum", "Hours of its lessons.", static hours => hours.Sum),
        Property<ReportHoursView>.Text("minutes", "Minutes of its lessons.", static hours => hours.Minutes),
        Property<ReportHoursView>.Text("lessons", "How many lessons it has.", static hours => hours.Lessons),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ReportModuleView(string Id, string Number, string Title, string Declared, string Minutes, ReportLessonView[] Lessons) : View
{
    internal static ViewType Schema { get; } = new("module in the report",
    [
        Property<ReportModuleView>.Text("id", "Id of the module.", static module => module.Id),
        Property<ReportModuleView>.Text("number", "1, 2, 3 ...", static module => module.Number),
        Property<ReportModuleView>.Text("title", "Title of the module.", static module => module.Title),
        Property<ReportModuleView>.Text("declared", "Minutes that the module says it has.", static module => module.Declared),
        Property<ReportModuleView>.Text("minutes", "Minutes of its lessons.", static module => module.Minutes),
        Property<ReportModuleView>.List("lessons", "Its lessons.", static () => ReportLessonView.Schema, static module => module.Lessons),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ReportLessonView(string Id, string Number, string Title, string Minutes, string Delivery, string Words, string? Grade, bool Hard) : View
{
    internal static ViewType Schema { get; } = new("lesson in the report",
    [
        Property<ReportLessonView>.Text("id", "Id of the lesson.", static lesson => lesson.Id),
        Property<ReportLessonView>.Text("number", "1.1, 1.2 ...", static lesson => lesson.Number),
        Property<ReportLessonView>.Text("title", "Title of the lesson.", static lesson => lesson.Title),
        Property<ReportLessonView>.Text("minutes", "Its minutes.", static lesson => lesson.Minutes),
        Property<ReportLessonView>.Text("delivery", "On screen, in the classroom or both, in words.", static lesson => lesson.Delivery),
        Property<ReportLessonView>.Text("words", "Words that learners read.", static lesson => lesson.Words),
        Property<ReportLessonView>.Text("grade", "School grade of its text, when there is enough of it and it is English.", static lesson => lesson.Grade),
        Property<ReportLessonView>.Flag("hard", "Whether that is above what the curriculum asks for.", static lesson => lesson.Hard),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ReportSlotView : View
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Lesson { get; init; }

    public required string State { get; init; }

    public required string? Layer { get; init; }

    public required string? Coverage { get; init; }

    public required bool Open { get; init; }

    public required bool NotApplicable { get; init; }

    public required bool Due { get; init; }

    internal static ViewType Schema { get; } = new("slot in the report",
    [
        Property<ReportSlotView>.Text("id", "Id of the slot.", static slot => slot.Id),
        Property<ReportSlotView>.Text("title", "Its title.", static slot => slot.Title),
        Property<ReportSlotView>.Text("lesson", "Number of its lesson.", static slot => slot.Lesson),
        Property<ReportSlotView>.Text("state", "Filled, open or not applicable, in words.", static slot => slot.State),
        Property<ReportSlotView>.Text("layer", "The layer that decided about it.", static slot => slot.Layer),
        Property<ReportSlotView>.Text("coverage", "How that stands in the variant, in words.", static slot => slot.Coverage),
        Property<ReportSlotView>.Flag("notApplicable", "Whether a layer says that it does not apply.", static slot => slot.NotApplicable),
        Property<ReportSlotView>.Flag("due", "Whether somebody has something to do about it.", static slot => slot.Due),
        Property<ReportSlotView>.Flag("open", "Whether nobody has decided about it.", static slot => slot.Open),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A law, contact or source, and why it is listed.</summary>
internal sealed record ReportMarkView(string Id, string Kind, string Title, string Why, string? Checked, string? ReviewBy) : View
{
    internal static ViewType Schema { get; } = new("record in the report",
    [
        Property<ReportMarkView>.Text("id", "Its id.", static mark => mark.Id),
        Property<ReportMarkView>.Text("kind", "What it is, in words.", static mark => mark.Kind),
        Property<ReportMarkView>.Text("title", "Name, citation or title.", static mark => mark.Title),
        Property<ReportMarkView>.Text("why", "How well it was checked, or what its state is.", static mark => mark.Why),
        Property<ReportMarkView>.Text("checked", "When it was last checked.", static mark => mark.Checked),
        Property<ReportMarkView>.Text("reviewBy", "When it must be checked again.", static mark => mark.ReviewBy),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A diagnostic.</summary>
internal sealed record FindingView(string Severity, string Code, string Name, string? Place, string Message, string? Hint) : View
{
    internal static ViewType Schema { get; } = new("finding",
    [
        Property<FindingView>.Text("severity", "Error, warning or note, in words.", static finding => finding.Severity),
        Property<FindingView>.Text("code", "Its code.", static finding => finding.Code),
        Property<FindingView>.Text("name", "Its name.", static finding => finding.Name),
        Property<FindingView>.Text("place", "File and line in the curriculum.", static finding => finding.Place),
        Property<FindingView>.Text("message", "What it is.", static finding => finding.Message),
        Property<FindingView>.Text("hint", "What to do about it.", static finding => finding.Hint),
    ]);

    internal override ViewType Type => Schema;
}
