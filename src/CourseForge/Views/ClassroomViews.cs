namespace CourseForge.Views;

// One family: what is printed for a day in a classroom.

/// <summary>One form of a test.</summary>
internal sealed record TestFormView : View
{
    public required string Letter { get; init; }

    public required TestQuestionView[] Questions { get; init; }

    internal static ViewType Schema { get; } = new("form of a test",
    [
        Property<TestFormView>.Text("letter", "A or B.", static form => form.Letter),
        Property<TestFormView>.List("questions", "Its questions in order.", static () => TestQuestionView.Schema, static form => form.Questions),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A question on a test paper or in its key.</summary>
internal sealed record TestQuestionView(string Number, KeyQuestionView Question, bool Answers) : View
{
    internal static ViewType Schema { get; } = new("question of a test on paper",
    [
        Property<TestQuestionView>.Text("number", "1, 2, 3 ... within the form.", static question => question.Number),
        Property<TestQuestionView>.Of("question", "The question; on the paper without anything that says what is right.", static () => KeyQuestionView.Schema, static question => question.Answers ? question.Question : question.Question.ForLearners()),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>The assessment that a test paper or its key is of.</summary>
internal sealed record TestView : View
{
    public required string Title { get; init; }

    public required string When { get; init; }

    public required string Questions { get; init; }

    public required string Minutes { get; init; }

    public required string? PassMark { get; init; }

    public required TestFormView[] Forms { get; init; }

    internal static ViewType Schema { get; } = new("test on paper",
    [
        Property<TestView>.Text("title", "Title of the assessment.", static test => test.Title),
        Property<TestView>.Text("when", "When it is taken, in words.", static test => test.When),
        Property<TestView>.Text("questions", "How many questions a form has.", static test => test.Questions),
        Property<TestView>.Text("minutes", "How long it takes: its time limit, or a minute for each question.", static test => test.Minutes),
        Property<TestView>.Text("passMark", "Per cent to pass, when there is a mark.", static test => test.PassMark),
        Property<TestView>.Flag("isPaired", "Whether there are two forms, which share no question.", static test => test.Forms.Length > 1),
        Property<TestView>.List("forms", "On the paper its one form; in the key all of them.", static () => TestFormView.Schema, static test => test.Forms),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A day of a course in a classroom.</summary>
internal sealed record DayView(string Number, string Days, string Start, string End, DayRowView[] Rows, MaterialView[] Materials) : View
{
    internal static ViewType Schema { get; } = new("day of a course",
    [
        Property<DayView>.Text("number", "1, 2, 3 ...", static day => day.Number),
        Property<DayView>.Text("days", "How many days there are.", static day => day.Days),
        Property<DayView>.Text("start", "When it begins, 09:00.", static day => day.Start),
        Property<DayView>.Text("end", "When it ends.", static day => day.End),
        Property<DayView>.List("rows", "What happens, in order.", static () => DayRowView.Schema, static day => day.Rows),
        Property<DayView>.List("materials", "What to bring and copy for the day.", static () => MaterialView.Schema, static day => day.Materials),
    ]);

    internal override ViewType Type => Schema;
}

/// <summary>A line of a day.</summary>
internal sealed record DayRowView(string Kind, string Start, string End, string Minutes, string Title, string? Detail) : View
{
    internal static readonly string[] Kinds = ["arrival", "test", "module", "lesson", "break", "lunch", "survey", "close"];

    internal static ViewType Schema { get; } = new("line of a day",
    [
        Property<DayRowView>.OneOf("kind", "arrival, test, module, lesson, break, lunch, survey or close.", Kinds, static row => row.Kind),
        Property<DayRowView>.Text("start", "When it begins, by the clock on the wall.", static row => row.Start),
        Property<DayRowView>.Text("end", "When it ends.", static row => row.End),
        Property<DayRowView>.Text("minutes", "How long it takes.", static row => row.Minutes),
        Property<DayRowView>.Text("title", "What it is.", static row => row.Title),
        Property<DayRowView>.Text("detail", "Of a lesson: its exercises with their minutes.", static row => row.Detail),
    ]);

    internal override ViewType Type => Schema;
}
