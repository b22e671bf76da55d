using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Print;

/// <summary>A slide is finished: its number, how much is on it, and what is said beside it.</summary>
internal sealed partial class SlideDeck
{
    private void Add(SlideView slide) => Add(slide, []);

    private void Add(SlideView slide, Question[] asked) => Add(slide, asked, _said.Count);

    /// <param name="asked">Questions that are on it.</param>
    /// <param name="count">How much of what was said since the last slide is said beside this one.</param>
    private void Add(SlideView slide, Question[] asked, int count)
    {
        var number = RecordViews.Number(_slides.Count + 1);
        var said = _said[..count];
        _said.RemoveRange(0, count);
        _from = Math.Max(0, _from - count);
        var points = 0;
        _slides.Add(
            slide with
            {
                Number = number,
                Groups =
                [
                    .. slide.Groups.Select(group =>
                        group with
                        {
                            Points = Numbered(group.Points),
                            After = Numbered(group.After),
                        }
                    ),
                ],
                Size = _size ?? SizeOf(slide),
                Notes = hasNotes ? Notes(number, said, asked) : null,
            }
        );

        _size = null;

        // A slide is seen alone: what must be checked is marked on each.
        _page = scope(_lesson, Prefix, false);

        SlidePointView[] Numbered(SlidePointView[] some) =>
            [.. some.Select(point => point with { Number = RecordViews.Number(++points) })];
    }

    /// <summary>What comes after the last slide of a lesson is said beside it.</summary>
    private void KeepSaid()
    {
        if (_said.Count == 0 || _slides.Count == 0)
        {
            return;
        }

        var said = _said.ToList();
        _said.Clear();
        _from = 0;
        if (hasNotes)
        {
            var before = _slides[^1].Notes;
            var after = Notes(RecordViews.Number(_slides.Count) + "-after", said, []);
            _slides[^1] = _slides[^1] with
            {
                Notes = new Html(writer =>
                {
                    before?.WriteTo(writer);
                    after?.WriteTo(writer);
                }),
            };
        }
    }

    private Html? Notes(string number, List<(PlannedLesson? Lesson, Block Node)> said, Question[] asked)
    {
        if (said.Count == 0 && asked.Length == 0)
        {
            return null;
        }

        // All of it is of one lesson: what a lesson leaves over is said beside its last slide.
        var page = scope(said.Select(static one => one.Lesson).FirstOrDefault(), $"notes-{number}-", true);
        var answers = asked.Select(question => PrintQuestions.View(page, question)).ToArray();
        return new Html(writer =>
        {
            foreach (var (_, node) in said)
            {
                page.Markdown.WriteNode(node, writer);
            }

            for (var i = 0; i < answers.Length; i++)
            {
                writer.Write("<p class=\"answer\"><strong>");
                if (answers.Length > 1)
                {
                    writer.Write(RecordViews.Number(i + 1));
                    writer.Write(". ");
                }

                HtmlText.Write(writer, context.Words["rightAnswer"]);
                writer.Write(": ");
                HtmlText.Write(writer, answers[i].Answer);
                writer.Write("</strong></p>\n");
                answers[i].Rationale?.WriteTo(writer);
            }
        });
    }

    /// <summary>From the words that are shown: a slide is read, not scrolled.</summary>
    private static string SizeOf(SlideView slide)
    {
        const int Title = 60;
        return SlideRoom.Size(
            [.. slide.Groups.SelectMany(static group => group.Points).Select(static point => Letters(point.Text))],
            Math.Max(0, Letters(slide.Title) - Title) + Letters(slide.Body)
        );
    }

    private static int Letters(Html? html)
    {
        if (html is null)
        {
            return 0;
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(text);
        var letters = 0;
        var inTag = false;
        foreach (var character in text.ToString())
        {
            inTag = character == '<' || (inTag && character != '>');
            letters += inTag ? 0 : 1;
        }

        return letters;
    }
}
