using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>What an instructor brings and copies for a module.</summary>
internal static class Materials
{
    internal static IEnumerable<MaterialView> Of(CourseRenderContext context, Module module, CardView[] cards)
    {
        var words = context.Words;
        foreach (var exercise in cards.GroupBy(static card => card.Exercise))
        {
            var first = exercise.First();
            var roles = exercise.Count(static card => !card.Observer);
            var lists = exercise.Count(static card => card.Observer);
            if (roles > 0)
            {
                yield return new MaterialView(
                    $"{words["roleCards"]}: {exercise.Key} ({RecordViews.Number(roles)})",
                    first.Id
                );
            }

            if (lists > 0)
            {
                yield return new MaterialView(
                    $"{words["observerChecklist"]}: {exercise.Key} ({words["oneEachObserver"]})",
                    exercise.First(static card => card.Observer).Id
                );
            }
        }

        foreach (var lesson in module.Lessons)
        {
            foreach (var block in lesson.Blocks(context.Course).Where(static block => block.Kind.IsOnHandout))
            {
                yield return new MaterialView(
                    $"{words["handoutSheet"]}: {block.Title ?? lesson.Title}",
                    ElementIds.Lesson(lesson.Id.Value)
                );
            }

            foreach (
                var media in lesson.Content.Media.Where(static media =>
                    media.Kind is MediaKind.Audio or MediaKind.Video
                )
            )
            {
                yield return new MaterialView(
                    $"{words[media.Kind == MediaKind.Audio ? "audio" : "video"]}: {context.Course.Bindings.Fill(media.AltText)}",
                    ElementIds.Lesson(lesson.Id.Value)
                );
            }

            foreach (
                var file in lesson
                    .Content.Media.Where(static media => media.Kind == MediaKind.Document)
                    .DistinctBy(static media => media.Path.Value)
            )
            {
                yield return new MaterialView(
                    $"{words["fileToDownload"]}: {context.Course.Bindings.Fill(file.AltText)} ({LinkWriter.Described(file, context.Plan, withName: true)})",
                    ElementIds.Lesson(lesson.Id.Value)
                );
            }

            foreach (
                var media in lesson.Content.Media.Where(static media =>
                    media.Kind == MediaKind.Image && !media.IsDecorative
                )
            )
            {
                yield return new MaterialView(
                    $"{words["figure"]}: {context.Course.Bindings.Fill(media.AltText)}",
                    ElementIds.Lesson(lesson.Id.Value)
                );
            }
        }

        var checks = module.Lessons.Sum(static lesson => lesson.Checks.Length);
        if (checks > 0)
        {
            yield return new MaterialView(words.Counted("checksToAsk", "count", checks), null);
        }
    }
}
