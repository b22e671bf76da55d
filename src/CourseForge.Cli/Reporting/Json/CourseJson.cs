using System.Text.Json;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Json;

/// <summary>Courses for scripts; the shape is documented in docs/cli.md.</summary>
internal static class CourseJson
{
    public static void Write(IReadOnlyList<Course> courses, TextWriter output) =>
        output.Write(
            ReadableJson.Text(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("courses");
                foreach (var course in courses)
                {
                    WriteCourse(json, course);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void WriteCourse(Utf8JsonWriter json, Course course)
    {
        json.WriteStartObject();
        json.WriteString("curriculum", course.Settings.Id.Value);
        json.WriteString("version", course.Settings.Version.Value);
        json.WriteString("packageVersion", course.PackageVersion);
        json.WriteString("as-of", IsoDate.Text(course.AsOf));
        ValidityJson.Write(json, CourseTimeline.ValidityOf(course));
        json.WriteString("language", course.Settings.Language.Value);
        json.WriteString("id", course.Id.Value);
        json.WriteString("title", course.Title);
        json.WriteString("audience", course.Audience.Id);
        json.WriteNumber("hours", course.Hours.Value);
        json.WriteNumber("minutes", course.Modules.Sum(module => module.Minutes.Value));
        WriteIds(json, "objectives", course.Objectives.Select(objective => objective.Id.Value));
        json.WriteStartArray("modules");
        foreach (var module in course.Modules)
        {
            json.WriteStartObject();
            json.WriteString("id", module.Id.Value);
            json.WriteString("title", module.Title);
            json.WriteNumber("minutes", module.Minutes.Value);
            WriteIds(json, "objectives", module.Objectives.Select(objective => objective.Id.Value));
            json.WriteStartArray("lessons");
            foreach (var lesson in module.Lessons)
            {
                json.WriteStartObject();
                json.WriteString("id", lesson.Id.Value);
                json.WriteString("title", lesson.Title);
                json.WriteNumber("minutes", lesson.Minutes.Value);
                WriteIds(json, "objectives", lesson.Objectives.Select(objective => objective.Id.Value));
                WriteIds(json, "questions", lesson.Checks.Select(question => question.Id.Value));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
