using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

/// <summary>One courses/*.yaml file.</summary>
internal static class CourseDecoder
{
    internal static CourseSyntax? Decode(SourceFile file, bool rawHtml, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return null;
        }

        var record = YamlRecord.Open(mapping, Shapes.Course, rawHtml, diagnostics);
        CheckKind(record, diagnostics);
        return new CourseSyntax
        {
            File = file,
            Id = record.Text("course"),
            Title = record.Text("title"),
            Summary = record.OptionalMarkdown("summary"),
            Audience = record.Text("audience"),
            Tier = record.Choice<Tier>("tier").Value,
            Hours = record.Decimal("hours"),
            Modules = record.List("modules"),
            Objectives = record.List("objectives"),
            Assessments = [.. record.Map("assessments").Select(item => Assessment(item.Id, item.Record))],
            Survey = record.OptionalText("survey"),
            Completion = record.Record("completion") is { } completion
                ? Completion(completion)
                : CompletionSyntax.Default,
            HasCertificate = record.Flag("certificate"),
            Classroom = record.Record("classroom") is { } room ? Classroom(room, diagnostics) : ClassroomSyntax.Default,
            Span = record.Span,
            Packaging = record.Choice<PackagingKind>("packaging").Value,
            Refresher = record.OptionalText("refresher-of") is { } of
                ? new RefresherSyntax(of, record.Date("since")) { HasTier = record.Has("tier") }
                : null,
        };
    }

    /// <summary>A course has modules of its own, or is made of another course and a day.</summary>
    private static void CheckKind(YamlRecord record, DiagnosticBag diagnostics)
    {
        if (!record.Has("refresher-of"))
        {
            if (record.Has("since"))
            {
                diagnostics.Add(Codes.Yaml.RefresherKeys, record.KeySpan("since"), "since", "needs 'refresher-of'");
            }

            if (!record.Has("modules"))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Yaml.MissingKey, record.Head, "a course", "modules")
                        .WithHint("or make it of another course: `refresher-of: COURSE` and `since: DATE`")
                );
            }

            return;
        }

        if (record.Has("modules"))
        {
            diagnostics.Add(
                Codes.Yaml.RefresherKeys,
                record.KeySpan("modules"),
                "modules",
                "cannot stand beside 'refresher-of'"
            );
        }

        if (!record.Has("since"))
        {
            diagnostics.Add(Codes.Yaml.MissingKey, record.KeySpan("refresher-of"), "a refresher", "since");
        }
    }

    private static ClassroomSyntax Classroom(YamlRecord record, DiagnosticBag diagnostics)
    {
        const int ShortestDay = 120;
        var usual = ClassroomSyntax.Default;
        var room = new ClassroomSyntax(
            Time("start", usual.Start),
            Time("end", usual.End),
            record.Integer("break-after").Value,
            record.Integer("break").Value,
            Time("lunch-at", usual.LunchAt),
            record.Integer("lunch").Value
        );
        if (room.End - room.Start < ShortestDay)
        {
            diagnostics.Add(
                Codes.Yaml.ClassroomDay,
                record.Has("end") ? record.KeySpan("end") : record.Head,
                "ends less than two hours after it begins"
            );
        }
        else if (record.Has("lunch-at") && room.Lunch > 0 && (room.LunchAt <= room.Start || room.LunchAt >= room.End))
        {
            diagnostics.Add(Codes.Yaml.ClassroomDay, record.KeySpan("lunch-at"), "has its lunch outside of it");
        }

        return room;

        int Time(string key, int instead) =>
            record.OptionalText(key) is { } text && ScalarText.TryTime(text.Value, out var minutes) ? minutes : instead;
    }

    private static CompletionSyntax Completion(YamlRecord record)
    {
        var checks = record.Percentage("checks");
        return new CompletionSyntax(
            record.Percentage("lessons"),
            record.List("required"),
            record.OptionalInteger("minutes"),
            checks,
            checks > 0 && record.Has("checks") ? record.KeySpan("checks") : null,
            record.List("take"),
            record.List("pass"),
            record.Flag("survey") ? record.KeySpan("survey") : null
        )
        {
            Played = record.List("play"),
            HasOptOut = record.Flag("opt-out"),
        };
    }

    private static AssessmentSyntax Assessment(Located<string> id, YamlRecord record) =>
        new()
        {
            Id = id,
            Title = record.Text("title"),
            Kind = record.Choice<AssessmentKind>("kind").Value,
            Banks = record.List("banks"),
            Draw =
            [
                .. record
                    .TextMap("draw")
                    .Select(item => new DrawSyntax(
                        item.Id,
                        new Located<int>(
                            ScalarText.TryInteger(item.Value.Value, out var count) ? count : 0,
                            item.Value.Span
                        )
                    )),
            ],
            PassMark = record.OptionalInteger("pass-mark"),
            Attempts = record.OptionalInteger("attempts")?.Value,
            Shuffle = record.Flag("shuffle"),
            TimeLimit = record.OptionalInteger("time-limit")?.Value,
            TimeExtension = record.Integer("time-extension").Value,
            Delay = record.Integer("delay").Value,
            Review = record.Choice<ReviewPolicy>("review").Value,
            Span = record.Span,
        };
}
