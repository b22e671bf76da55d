using System.Globalization;
using System.Text;
using System.Text.Json;
using CourseForge.Authoring.Printing;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Serving.Previewing;

/// <summary>What the window around the pages is told of a view: what there is to choose, to show and to do.</summary>
internal static class StateJson
{
    /// <summary>More than this helps nobody; errors are kept before warnings, and the rest is counted.</summary>
    private const int MostProblems = 300;

    public static string Write(LiveCurriculum curriculum, LiveView view)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("view", view.Choice.ToString());
            WriteChoice(json, view.Choice);
            json.WriteNumber("revision", view.Revision);
            json.WriteBoolean("current", view.IsCurrent);
            json.WriteString("folder", curriculum.Folder);
            json.WriteString("refusal", view.Refusal);
            // As it was written: what layers made of it has no layers any more.
            var written = curriculum.Parsed.Syntax;
            if (written is not null)
            {
                WriteChoices(json, written);
            }

            if (view.Course is { } shown)
            {
                WriteCourse(json, shown);
            }

            WriteProblems(json, view, written);
            WriteSlots(json, view.Coverage.Value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What a window is told when something has changed: enough to know what to ask for.</summary>
    public static string News(LiveView view, IEnumerable<string> changed, bool isThere, TimeSpan took)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("revision", view.Revision);
            json.WriteBoolean("there", isThere);
            json.WriteBoolean("current", view.IsCurrent);
            json.WriteNumber("milliseconds", Math.Round(took.TotalMilliseconds));
            json.WriteStartArray("changed");
            foreach (var path in changed.Take(20))
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Place(Utf8JsonWriter json, string name, SourceSpan place)
    {
        if (place.File is not { } file)
        {
            json.WriteNull(name);
            return;
        }

        var (line, column) = place.Position;
        json.WriteStartObject(name);
        json.WriteString("path", file.Path.Value);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteBoolean("released", file.Origin is not null);
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, ViewChoice choice)
    {
        json.WriteStartObject("choice");
        json.WriteString("course", choice.Course);
        json.WriteString("target", choice.Target);
        json.WriteStartArray("layers");
        foreach (var layer in choice.Layers)
        {
            json.WriteStringValue(layer);
        }

        json.WriteEndArray();
        json.WriteString("audience", choice.Audience);
        json.WriteString("minutes", choice.Minutes?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("asOf", choice.AsOf is { } day ? IsoDate.Text(day) : null);
        json.WriteBoolean("withPending", choice.WithPending);
        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, CurriculumSyntax syntax)
    {
        json.WriteString("language", syntax.Settings.Language.Value);
        json.WriteString("curriculum", syntax.Settings.Title.Value);
        json.WriteString("asOf", IsoDate.Text(syntax.Settings.AsOf.Value));
        json.WriteStartArray("courses");
        foreach (var course in syntax.Courses)
        {
            Named(json, course.Id.Value, course.Title.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("audiences");
        foreach (var audience in syntax.Settings.Audiences)
        {
            Named(json, audience.Id.Value, audience.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("layers");
        foreach (var layer in syntax.Layers)
        {
            Named(json, layer.Id.Value, layer.Title ?? layer.Id.Value);
            json.WriteBoolean("target", layer.Target is not null);
            json.WriteString("language", (layer.Overlay?.Language ?? layer.Target?.Language)?.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCourse(Utf8JsonWriter json, LiveCourse shown)
    {
        var course = shown.Course;
        json.WriteStartObject("course");
        json.WriteString("id", course.Id.Value);
        json.WriteString("title", course.Title);
        json.WriteString("audience", course.Audience.Title);
        json.WriteNumber("minutes", course.Lessons.Sum(static lesson => lesson.Minutes.Value));
        json.WriteString("day", IsoDate.Text(course.AsOf));
        json.WriteStartArray("pages");
        foreach (var page in shown.Site.Pages)
        {
            json.WriteStartObject();
            json.WriteString("path", page.Path);
            json.WriteString("kind", page.Kind);
            json.WriteString("id", page.Id);
            json.WriteString("title", page.Title);
            json.WriteString("module", page.Module);
            Place(json, "place", page.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("papers");
        foreach (var (kind, part) in Papers(course))
        {
            json.WriteStartObject();
            json.WriteString("kind", PrintFormats.NameOf(kind));
            json.WriteString("part", part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>All documents that a course has.</summary>
    internal static IEnumerable<(PrintKind Kind, string Part)> Papers(Course course) =>
        PrintFormats
            .All.SelectMany(static format => format.Kinds)
            .SelectMany(kind => Compiler.PrintParts(course, kind, new DiagnosticBag()).Select(part => (kind, part)));

    private static void WriteProblems(Utf8JsonWriter json, LiveView view, CurriculumSyntax? written)
    {
        var outline = written is null ? null : new CurriculumOutline(written);
        var pages = outline is not null && view.Course is { } shown ? new PageIndex(outline, shown) : null;
        var kept = view
            .Diagnostics.Select(static (problem, i) => (problem, i))
            .OrderByDescending(static one => one.problem.Severity)
            .Take(MostProblems)
            .OrderBy(static one => one.i)
            .Select(static one => one.problem);
        json.WriteNumber("problemsNotShown", Math.Max(0, view.Diagnostics.Length - MostProblems));
        json.WriteStartArray("problems");
        foreach (var problem in kept)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("severity", DiagnosticText.Word(problem.Severity));
            json.WriteString("message", problem.Message);
            json.WriteString("hint", problem.Hint ?? problem.Descriptor.Fix);
            Place(json, "place", problem.Span);
            if (problem.Span.File is { Length: > 0 } file)
            {
                json.WriteString("line", file.Lines.Line(problem.Span.Position.Line).ToString());
            }

            json.WriteStartArray("related");
            foreach (var related in problem.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", related.Message);
                Place(json, "place", related.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("pages");
            foreach (var path in pages?.Of(problem.Span) ?? [])
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSlots(Utf8JsonWriter json, VariantCoverage? coverage)
    {
        json.WriteStartArray("slots");
        foreach (var slot in coverage?.Slots ?? [])
        {
            if (
                slot.Worst
                is CoverageState.Filled
                    or CoverageState.NotConcerned
                    or CoverageState.NotApplicable
                    or CoverageState.Kept
            )
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("id", slot.Slot.Id);
            json.WriteString("title", slot.Slot.Title);
            json.WriteString("state", slot.Worst.Written());
            json.WriteString("level", slot.Slot.Level.Written());
            json.WriteBoolean("must", slot.Slot.MustDecide);
            json.WriteString("layer", slot.Findings[0].Layer);
            Place(json, "place", slot.Findings[0].Place.IsNowhere ? slot.Slot.Place : slot.Findings[0].Place);
            Place(json, "asked", slot.Slot.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Named(Utf8JsonWriter json, string id, string title)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
    }
}
