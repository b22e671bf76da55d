using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Coverage;

/// <summary>
/// Which slots learners of a target meet at all: those of its courses, for its audience and as deep as it goes. What
/// nobody sees asks nobody.
/// </summary>
internal sealed class ReachableSlots
{
    private readonly ImmutableArray<(ModuleSyntax Module, Selection Selection)> _modules;
    private readonly Dictionary<string, ModuleSyntax> _moduleOf = new(StringComparer.Ordinal);

    internal ReachableSlots(CurriculumSyntax curriculum, TargetHeadSyntax target, CompileOptions options)
    {
        var modules = curriculum.Modules.ToDictionary(module => module.Id.Value, StringComparer.Ordinal);
        foreach (var module in curriculum.Modules)
        {
            foreach (var lesson in module.Lessons)
            {
                _moduleOf.TryAdd(lesson.Id.Value, module);
            }
        }

        _modules =
        [
            .. from course in curriculum.Courses
            where target.Courses.IsEmpty || target.Courses.Any(wanted => wanted.Value == course.Id.Value)
            let selection = new Selection(
                options.Audience ?? target.Audience?.Value ?? course.Audience.Value,
                options.Tier ?? target.Tier ?? course.Tier
            )
            from id in course.Modules
            where modules.ContainsKey(id.Value)
            select (modules[id.Value], selection),
        ];
    }

    internal bool Has(LessonSyntax lesson, BlockSyntax slot) =>
        _moduleOf.GetValueOrDefault(lesson.Id.Value) is { } module
        && _modules.Any(shown =>
            ReferenceEquals(shown.Module, module)
            && shown.Selection.Takes(module, lesson)
            && Takes(shown.Selection, lesson.Content.Blocks, slot)
        );

    /// <summary>A slot in a text that a layer added.</summary>
    /// <param name="lessonOf">What an anchor stands in: a lesson, a module, or the insert of a lesson.</param>
    internal bool Has(InsertSyntax insert, Func<string, object?> lessonOf, BlockSyntax slot)
    {
        var (lesson, place) =
            insert.Lesson is null && lessonOf(insert.Anchor.Value) is { } at
                ? at is InsertSyntax other
                    ? (other.Lesson, lessonOf(other.Anchor.Value))
                    : (null, at)
                : (insert.Lesson, lessonOf(insert.Anchor.Value));
        var module = place switch
        {
            ModuleSyntax own => own,
            LessonSyntax beside => _moduleOf.GetValueOrDefault(beside.Id.Value),
            _ => null,
        };
        return module is null
            || _modules.Any(shown =>
                ReferenceEquals(shown.Module, module)
                && (
                    lesson is null
                        ? place is not LessonSyntax around || shown.Selection.Takes(module, around)
                        : shown.Selection.Takes(module, lesson.Audience, lesson.Tier)
                )
                && Takes(shown.Selection, insert.Content.Blocks, slot)
            );
    }

    /// <summary>Whether a block and all that it stands in are shown.</summary>
    private static bool Takes(Selection selection, ImmutableArray<BlockSyntax> blocks, BlockSyntax slot)
    {
        foreach (var block in blocks)
        {
            if (selection.Takes(block) && (ReferenceEquals(block, slot) || Takes(selection, block.Children, slot)))
            {
                return true;
            }
        }

        return false;
    }
}
