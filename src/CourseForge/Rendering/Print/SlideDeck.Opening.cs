using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>The slides before the first lesson.</summary>
internal sealed partial class SlideDeck
{
    /// <summary>The module, what it works towards, and its warning.</summary>
    private void Opening()
    {
        var words = context.Words;
        Add(
            new SlideView
            {
                Kind = "title",
                Number = "",
                Eyebrow = $"{words["module"]} {RecordViews.Number(module.Number)}",
                Title = Words(module.Title),
                Minutes = RecordViews.Number(module.Lessons.Sum(static lesson => lesson.Minutes.Value)),
                Groups = [.. Text(null, module.Summary), .. Text(words["contentWarning"], module.Warning)],
            }
        );
        foreach (var some in SlideRoom.Split([.. module.Objectives]))
        {
            Add(
                new SlideView
                {
                    Kind = "objectives",
                    Number = "",
                    Eyebrow = module.Title,
                    Title = Words(words["learnersCan"]),
                    Groups = Group(some.Select(static objective => new SlidePointView(Words(objective.Text), null))),
                }
            );
        }
    }

    /// <summary>A text beside the title of the module, where there is one.</summary>
    private IEnumerable<SlideGroupView> Text(string? title, MarkdownContent? content)
    {
        if (content is not null)
        {
            yield return new SlideGroupView
            {
                Title = title is null ? null : Words(title),
                Body = Now(writer => _page.Markdown.Write(content, writer)),
            };
        }
    }
}
