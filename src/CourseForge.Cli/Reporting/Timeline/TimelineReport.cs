using System.Text.Json;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Timeline;

/// <summary>
/// What is to come in the courses, for people and for scripts; the JSON is documented in docs/cli.md.
/// </summary>
internal static class TimelineReport
{
    public static void WriteText(IReadOnlyList<CourseDates> courses, TextWriter output, AnsiStyle paint)
    {
        for (var i = 0; i < courses.Count; i++)
        {
            output.Write(i == 0 ? "" : "\n");
            WriteText(courses[i], output, paint);
        }
    }

    public static void WriteJson(IReadOnlyList<CourseDates> courses, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("timelines");
                foreach (var course in courses)
                {
                    WriteJson(course, json);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    /// <summary>Of many targets: each day once, with those that it concerns.</summary>
    public static void WriteShared(IReadOnlyList<CourseDates> courses, TextWriter output, AnsiStyle paint)
    {
        var dates = SharedDate.Of(courses);
        var targets = courses.Select(static course => course.Target).Distinct().Count();
        output.WriteLine(
            paint.Bold(
                $"{DiagnosticCounts.Counted(dates.Length, "date", "dates")} in {DiagnosticCounts.Counted(targets, "target", "targets")}"
            )
        );
        if (dates.IsEmpty)
        {
            return;
        }

        var width = dates.Max(static date => date.Change.Id.Length);
        output.WriteLine();
        foreach (var date in dates)
        {
            var day = IsoDate.Text(date.Change.Date);
            output.Write(date.IsOverdue ? paint.Level(Diagnostics.Severity.Warning, day) : day);
            output.Write($"  {ConsoleSafe.Text(date.Change.Id).PadRight(width)}  {ConsoleSafe.Text(date.Change.What)}");
            output.Write(date.IsOverdue ? " (overdue)" : "");
            output.Write(date.ForWhom() is { Length: > 0 } whom ? $": {whom}" : "");
            output.WriteLine($"  {paint.Dim(Place(date.Change.Span))}");
        }
    }

    private static void WriteText(CourseDates course, TextWriter output, AnsiStyle paint)
    {
        var validity = course.Validity;
        var from = validity.From is { } first ? $"from {IsoDate.Text(first)} " : "";
        var until = validity.Until is { } last
            ? $"until {IsoDate.Text(last)}, as far as known"
            : "with no change known";
        output.WriteLine(paint.Bold(ConsoleSafe.Text($"{course.Course}: {course.Title} ({course.PackageVersion})")));
        output.WriteLine(
            $"as of {IsoDate.Text(course.AsOf)}; valid {from}{until}{(validity.NextReview is { } review ? $"; next review by {IsoDate.Text(review)}" : "")}"
        );
        var changes = course.Changes;
        if (changes.IsEmpty)
        {
            return;
        }

        var width = changes.Max(change => change.Id.Length);
        output.WriteLine();
        foreach (var change in changes)
        {
            var date = IsoDate.Text(change.Date);
            var overdue = change.Date <= course.AsOf ? " (overdue)" : "";
            var day = overdue.Length > 0 ? paint.Level(Diagnostics.Severity.Warning, date) : date;
            output.Write($"{day}  {ConsoleSafe.Text(change.Id).PadRight(width)}  {ConsoleSafe.Text(change.What)}");
            output.WriteLine($"{overdue}  {paint.Dim(Place(change.Span))}");
        }
    }

    private static void WriteJson(CourseDates course, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("curriculum", course.Curriculum);
        json.WriteString("course", course.Course);
        json.WriteString("target", course.Target);
        json.WriteString("packageVersion", course.PackageVersion);
        json.WriteString("as-of", IsoDate.Text(course.AsOf));
        json.WriteBoolean("with-pending", course.WithPending);
        ValidityJson.Write(json, course.Validity);
        json.WriteStartArray("changes");
        foreach (var change in course.Changes)
        {
            json.WriteStartObject();
            json.WriteString("date", IsoDate.Text(change.Date));
            json.WriteString("kind", change.Kind.Written());
            json.WriteString("id", change.Id);
            json.WriteString("what", change.What);
            json.WriteString("path", change.Span.File?.Path.Value ?? "");
            json.WriteNumber("line", change.Span.Position.Line);
            json.WriteNumber("column", change.Span.Position.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Place(SourceSpan span) => $"{span.File?.Path}:{span.Position.Line}";
}
