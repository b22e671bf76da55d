using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Formatting;

namespace CourseForge.Authoring.Adding;

/// <summary>A question of a bank.</summary>
/// <param name="Type">One of <see cref="Compiler.QuestionTypeNames"/>.</param>
/// <param name="Bank">Null = the only one that there is.</param>
/// <param name="Objectives">What it asks for; none = the only one that there is.</param>
/// <param name="Lesson">The lesson that asks it at its end; null = none yet.</param>
/// <param name="Picture">For a hotspot: a picture of the curriculum.</param>
public sealed record QuestionAddition(
    string Id,
    string Type,
    string? Bank,
    ImmutableArray<string> Objectives,
    string? Lesson,
    string? Picture
) : Addition(Id)
{
    internal override string Kind => "question";

    internal override string Next =>
        Lesson is null
            ? $"write it, and ask it in a lesson: '::: check {Id}' and ':::'; or name its bank in an assessment"
            : "write it: the question, its answers, and for each why it is right or wrong";

    internal override void Require()
    {
        if (!Compiler.QuestionTypeNames.Contains(Type))
        {
            throw new RequestException(
                $"there is no type of question '{Type}'",
                $"types: {string.Join(", ", Compiler.QuestionTypeNames)}"
            );
        }

        if (Compiler.QuestionDraft(Type, Picture) is null)
        {
            throw new RequestException(
                Picture is null
                    ? $"a {Type} question needs a picture"
                    : $"a {Type} question has no picture to click on",
                Picture is null ? "name one with --picture media/..." : "leave out --picture, or take --type hotspot"
            );
        }
    }

    internal override void Into(CurriculumEdits edits)
    {
        var banks = edits.Curriculum.Banks;
        var id = OneOf("bank", "--bank", Bank, [.. banks.Select(one => one.Id.Value)]);
        var bank = banks.First(one => one.Id.Value == id);
        var objectives = ObjectivesOf(Objectives, edits.Curriculum);
        edits.Append(
            bank.Id.Span.File!.Path.Value,
            "questions",
            Id,
            new YamlMap([
                new("type", new YamlText(Type)),
                new("objectives", new YamlList([.. objectives.Select(one => new YamlText(one))])),
                new("stem", new YamlText($"Write the question of {Id}.")),
                .. Compiler.QuestionDraft(Type, Picture)!.Pairs,
                new("rationale", new YamlText("Write why the answer is right.")),
            ]),
            $"question '{Id}' in '{id}'"
        );
        if (Lesson is not null)
        {
            edits.AddToLesson(Lesson, $"::: check {Id}\n:::\n", $"the lesson '{Lesson}' asks it");
        }
    }
}
