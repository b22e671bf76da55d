using System.Collections.Immutable;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Adding;

/// <summary>A module with one lesson, at the end of a course.</summary>
/// <param name="Course">Null = the only one that there is.</param>
/// <param name="Objectives">What it works towards; none = the only one that there is.</param>
public sealed record ModuleAddition(string Id, string Title, string? Course, ImmutableArray<string> Objectives)
    : Addition(Id)
{
    internal override string Kind => "module";

    internal override string Next => "write its first lesson; 'courseforge add lesson' begins another";

    internal override void Require() => OneLine.Require("title of the module", Title);

    internal override void Into(CurriculumEdits edits)
    {
        var objectives = ObjectivesOf(Objectives, edits.Curriculum);

        // A refresher has the modules of another course.
        ImmutableArray<CourseSyntax> courses = [.. edits.Curriculum.Courses.Where(one => one.Refresher is null)];
        var course = OneOf("course", "--course", Course, [.. courses.Select(one => one.Id.Value)]);
        var frontMatter = YamlWriter.Write(
            new YamlMap([
                new("module", new YamlText(Id)),
                new("title", new YamlText(Title.Trim())),
                new("objectives", new YamlList([.. objectives.Select(id => new YamlText(id))])),
                new("minutes", new YamlWord(LessonAddition.UsualMinutesWritten)),
            ])
        );
        edits.NewFile(
            $"{CurriculumLayout.Modules}/{Id}.md",
            $"---\n{frontMatter}---\n\n"
                + LessonAddition.Text(Title, Id + "-start", LessonAddition.UsualMinutes, objectives),
            $"module '{Id}' with a lesson '{Id}-start'"
        );
        edits.AddToList(
            courses.First(one => one.Id.Value == course).Modules,
            Id,
            $"the course '{course}' has it as its last module"
        );
    }
}
