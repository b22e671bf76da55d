using CourseForge.Model;
using CourseForge.Rendering.Views;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Print;

/// <summary>What layers made different from the base, in the order of the course: passages of lessons and slots, with the reason that was given.</summary>
internal static class Differences
{
    internal static IEnumerable<DifferenceView> Of(RenderContext context)
    {
        var course = context.Course;
        foreach (var lesson in course.Lessons)
        {
            foreach (var origin in lesson.Content.Parts.Select(static part => part.Origin).OfType<ContentOrigin>().Distinct())
            {
                yield return View(context, lesson.Id.Value, origin);
            }

            foreach (var block in lesson.Content.Blocks.WithDescendants())
            {
                if (course.Bindings.Blocks.GetValueOrDefault(block) is SlotBinding { Value: var value } && block.Id is { } id)
                {
                    yield return View(context, id.Value, value.Origin);
                }
            }
        }
    }

    private static DifferenceView View(RenderContext context, string id, ContentOrigin origin) => new(
        id,
        context.Words["origin" + origin.Kind],
        origin.LayerTitle,
        origin.Terms.Because?.Value,
        origin.Terms.From is { } day ? IsoDate.Text(day.Value) : null);
}
