using System.Collections.Immutable;
using CourseForge.Formatting;
using CourseForge.Layout;

namespace CourseForge.Authoring.Adding;

/// <summary>A branching scenario with one decision and two endings.</summary>
/// <param name="Objectives">What it works towards; none = the only one that there is.</param>
/// <param name="Lesson">The lesson at whose end it is played; null = none yet.</param>
public sealed record ScenarioAddition(string Id, string Title, ImmutableArray<string> Objectives, string? Lesson)
    : Addition(Id)
{
    internal override string Kind => "scenario";

    internal override string Next =>
        Lesson is null
            ? $"write its story, and show it in a lesson: '::: scenario {Id}' and ':::'"
            : "write its story, and what follows from each choice";

    internal override void Require() => OneLine.Require("title of the scenario", Title);

    internal override void Into(CurriculumEdits edits)
    {
        var frontMatter = YamlWriter.Write(
            new YamlMap([
                new("scenario", new YamlText(Id)),
                new("title", new YamlText(Title.Trim())),
                new(
                    "objectives",
                    new YamlList([
                        .. ObjectivesOf(Objectives, edits.Curriculum).Select(objective => new YamlText(objective)),
                    ])
                ),
                new("minutes", new YamlWord(LessonAddition.UsualMinutesWritten)),
                new("start", new YamlText(Id + "-begins")),
                new("fictional", new YamlWord("yes")),
            ])
        );
        edits.NewFile(
            $"{CurriculumLayout.Scenarios}/{Id}.md",
            $$"""
            ---
            {{frontMatter}}---

            {{Compiler.HeadingOf("How it begins", Id + "-begins", [])}}

            Write what happens, until somebody has to decide.

            - [Write the better choice]({{Id}}-ends-well){score=2} Write why it is the better one.
            - [Write the worse choice]({{Id}}-ends-badly){score=0} Write what comes of it.

            {{Compiler.HeadingOf("It ends well", Id + "-ends-well", [("outcome", "good"), ("score", "2")])}}

            Write how it ends.

            {{Compiler.HeadingOf("It ends badly", Id + "-ends-badly", [("outcome", "poor"), ("score", "0")])}}

            Write how it ends, and what would have helped.

            """.ReplaceLineEndings("\n"),
            $"scenario '{Id}' with a decision and two endings"
        );
        if (Lesson is not null)
        {
            edits.AddToLesson(Lesson, $"::: scenario {Id}\n:::\n", $"the lesson '{Lesson}' plays it");
        }
    }
}
