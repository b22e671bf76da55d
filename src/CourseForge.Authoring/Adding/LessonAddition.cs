using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Authoring.Sessions;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Adding;

/// <summary>A lesson of a module.</summary>
/// <param name="Module">Null = the only one that there is.</param>
/// <param name="After">The lesson that it follows; null = the module's last.</param>
/// <param name="Minutes">How long a learner needs.</param>
/// <param name="Objectives">What it teaches, added to the module's where they are missing; none = those of the module.</param>
public sealed record LessonAddition(
    string Id,
    string Title,
    string? Module,
    string? After,
    int? Minutes,
    ImmutableArray<string> Objectives
) : Addition(Id)
{
    internal const int UsualMinutes = 5;

    internal static string UsualMinutesWritten => UsualMinutes.ToString(CultureInfo.InvariantCulture);

    internal override string Kind => "lesson";

    internal override string Next => "write its text; 'courseforge add question' writes a question about it";

    internal override void Require()
    {
        OneLine.Require("title of the lesson", Title);
        if (Minutes is < 1 or > 600)
        {
            throw new RequestException($"a lesson takes from 1 to 600 minutes, not {Minutes}");
        }
    }

    internal override void Into(CurriculumEdits edits)
    {
        var modules = edits.Modules;
        var id =
            Module is null && After is { } lesson
                ? modules.FirstOrDefault(one => one.Lessons.Any(part => part.Id.Value == lesson))?.Id.Value
                : null;
        id ??= OneOf("module", "--module", Module, [.. modules.Select(one => one.Id.Value)]);
        var module = modules.First(one => one.Id.Value == id);
        if (After is not null)
        {
            KnownNames.Require($"lesson in '{id}'", After, [.. module.Lessons.Select(one => one.Id.Value)]);
        }

        ImmutableArray<string> own = [.. module.Objectives.Select(one => one.Value)];
        var objectives = Objectives.IsEmpty ? own : ObjectivesOf(Objectives, edits.Curriculum);
        foreach (var missing in objectives.Except(own).Take(1))
        {
            // One edit can stand at one place, so all that is missing goes in together.
            var all = string.Join(", ", objectives.Except(own));
            edits.AddToList(module.Objectives, all, $"the module works towards '{missing}', too");
        }

        var minutes = Minutes ?? UsualMinutes;
        edits.Replace(module.Minutes, module.Minutes.Value + minutes, $"the module takes {minutes} minutes more");
        edits.Insert(
            module.File,
            After is null ? module.File.Length : CurriculumEdits.EndOf(module, After),
            Text(Title, Id, minutes, objectives),
            $"lesson '{Id}'"
        );
    }

    /// <summary>A lesson to write over.</summary>
    internal static string Text(string title, string id, int minutes, ImmutableArray<string> objectives) =>
        Compiler.HeadingOf(
            title.Trim(),
            id,
            [("minutes", minutes.ToString(CultureInfo.InvariantCulture)), ("objectives", string.Join(' ', objectives))]
        ) + $"\n\n{ToWrite}\n";
}
