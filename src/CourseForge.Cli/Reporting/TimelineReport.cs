using System.Collections.Immutable;
using System.Text.Json;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting;

/// <summary>
/// What is to come in the courses, for people and for scripts; the JSON is documented in docs/cli.md.
/// </summary>
internal static class TimelineReport
{
    public static void WriteText(IReadOnlyList<Course> courses, TextWriter output, AnsiStyle paint)
    {
        for (var i = 0; i < courses.Count; i++)
        {
            output.Write(i == 0 ? "" : "\n");
            WriteText(courses[i], output, paint);
        }
    }

    public static void WriteJson(IReadOnlyList<Course> courses, TextWriter output) =>
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

    /// <summary>After the course's own day, soonest first; before them the reviews that are overdue.</summary>
    private static ImmutableArray<DatedChange> Coming(Course course) =>
        [
            .. CourseTimeline
                .Of(course)
                .Where(change =>
                    change.Date > course.AsOf || change.Kind is ChangeKind.ReviewDue or ChangeKind.PendingDue
                ),
        ];

    private static void WriteText(Course course, TextWriter output, AnsiStyle paint)
    {
        var validity = CourseTimeline.ValidityOf(course);
        var from = validity.From is { } first ? $"from {IsoDate.Text(first)} " : "";
        var until = validity.Until is { } last
            ? $"until {IsoDate.Text(last)}, as far as known"
            : "with no change known";
        output.WriteLine(paint.Bold(ConsoleSafe.Text($"{course.Id}: {course.Title} ({course.PackageVersion})")));
        output.WriteLine(
            $"as of {IsoDate.Text(course.AsOf)}; valid {from}{until}{(validity.NextReview is { } review ? $"; next review by {IsoDate.Text(review)}" : "")}"
        );
        var changes = Coming(course);
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

    private static void WriteJson(Course course, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("curriculum", course.Settings.Id.Value);
        json.WriteString("course", course.Id.Value);
        json.WriteString("target", course.Variant.Id);
        json.WriteString("packageVersion", course.PackageVersion);
        json.WriteString("as-of", IsoDate.Text(course.AsOf));
        json.WriteBoolean("with-pending", course.WithPending);
        ValidityJson.Write(json, CourseTimeline.ValidityOf(course));
        json.WriteStartArray("changes");
        foreach (var change in Coming(course))
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
