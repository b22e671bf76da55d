using System.Globalization;
using CourseForge.Model;
using Spectre.Console;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>Courses for people. Only here, and in the progress bar, is Spectre.Console loaded.</summary>
internal static class CourseTable
{
    public static void Write(IReadOnlyList<Course> courses, TextWriter output, int width, bool colour)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        console.Profile.Width = width;
        foreach (var course in courses)
        {
            console.Write(TableOf(course));
        }
    }

    private static Table TableOf(Course course)
    {
        var table = new Table { Border = TableBorder.Simple, Expand = false };
        table.Title = new TableTitle(
            Markup.Escape(
                ConsoleSafe.Text(
                    $"{course.Id}: {course.Title} ({course.Settings.Id.Value} {course.Settings.Version.Value})"
                )
            ),
            new Style(decoration: Decoration.Bold)
        );
        table.AddColumn("lesson");
        table.AddColumn("title");
        foreach (var name in (ReadOnlySpan<string>)["minutes", "objectives", "questions"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var module in course.Modules)
        {
            Row(
                table,
                new Style(decoration: Decoration.Bold),
                module.Id.Value,
                module.Title,
                module.Minutes.Value,
                module.Objectives.Length,
                module.Lessons.Sum(lesson => lesson.Checks.Length)
            );
            foreach (var lesson in module.Lessons)
            {
                Row(
                    table,
                    Style.Plain,
                    "  " + lesson.Id.Value,
                    lesson.Title,
                    lesson.Minutes.Value,
                    lesson.Objectives.Length,
                    lesson.Checks.Length
                );
            }
        }

        Row(
            table,
            new Style(decoration: Decoration.Bold),
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{DiagnosticCounts.Counted(course.Lessons.Count(), "lesson", "lessons")}, {course.Hours.Value} {(course.Hours.Value == 1 ? "hour" : "hours")}"
            ),
            course.Modules.Sum(module => module.Minutes.Value),
            course.Objectives.Length,
            course.Questions.Length
        );
        return table;
    }

    private static void Row(
        Table table,
        Style style,
        string id,
        string title,
        int minutes,
        int objectives,
        int questions
    ) =>
        table.AddRow(
            new Spectre.Console.Text(ConsoleSafe.Text(id), style),
            new Spectre.Console.Text(ConsoleSafe.Text(title), style),
            Number(minutes, style),
            Number(objectives, style),
            Number(questions, style)
        );

    private static Spectre.Console.Text Number(int number, Style style) =>
        new(number.ToString(CultureInfo.InvariantCulture), style);
}
