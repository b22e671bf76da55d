using CourseForge.Authoring.Sessions;
using CourseForge.Formatting;
using CourseForge.Layout;

namespace CourseForge.Authoring.Adding;

/// <summary>A learning objective.</summary>
/// <param name="Text">What people can do afterwards; begins with a verb.</param>
/// <param name="Level">A word of the taxonomy, such as <c>apply</c>.</param>
/// <param name="Module">A module that works towards it; null = none yet.</param>
public sealed record ObjectiveAddition(string Id, string Text, string Level, string? Module) : Addition(Id)
{
    internal override string Kind => "objective";

    internal override string Next =>
        Module is null
            ? "name it in 'objectives' of a module and of a lesson, and ask a question about it"
            : "name it in 'objectives' of a lesson, and ask a question about it";

    internal override void Require() => OneLine.Require("text of the objective", Text);

    internal override void Into(CurriculumEdits edits)
    {
        edits.Append(
            CurriculumLayout.Objectives,
            "objectives",
            Id,
            new YamlMap([new("text", new YamlText(Text.Trim())), new("level", new YamlText(Level))]),
            $"objective '{Id}'"
        );
        if (Module is not null)
        {
            KnownNames.Require("module", Module, [.. edits.Modules.Select(one => one.Id.Value)]);
            edits.AddToList(
                edits.Modules.First(one => one.Id.Value == Module).Objectives,
                Id,
                $"the module '{Module}' works towards it"
            );
        }
    }
}
