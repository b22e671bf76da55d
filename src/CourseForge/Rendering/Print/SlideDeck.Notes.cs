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
    private void Add(SlideView slide, Question? asked = null)
    {
        var number = RecordViews.Number(_slides.Count + 1);
        var said = _said.ToList();
        _said.Clear();
        _slides.Add(
            slide with
            {
                Number = number,
                Points =
                [
                    .. slide.Points.Select(static (point, i) => point with { Number = RecordViews.Number(i + 1) }),
                ],
                Size = SizeOf(slide),
                Notes = hasNotes ? Notes(number, said, asked) : null,
            }
        );

        // A slide is seen alone: what must be checked is marked on each.
        _page = scope(_lesson, Prefix, false);
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
        if (hasNotes)
        {
            var before = _slides[^1].Notes;
            var after = Notes(RecordViews.Number(_slides.Count) + "-after", said, null);
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

    private Html? Notes(string number, List<(PlannedLesson? Lesson, Block Node)> said, Question? asked)
    {
        if (said.Count == 0 && asked is null)
        {
            return null;
        }

        // All of it is of one lesson: what a lesson leaves over is said beside its last slide.
        var page = scope(said.Select(static one => one.Lesson).FirstOrDefault(), $"notes-{number}-", true);
        var answer = asked is null ? null : PrintQuestions.View(page, asked);
        return new Html(writer =>
        {
            foreach (var (_, node) in said)
            {
                page.Markdown.WriteNode(node, writer);
            }

            if (answer is not null)
            {
                writer.Write("<p class=\"answer\"><strong>");
                HtmlText.Write(writer, context.Words["rightAnswer"]);
                writer.Write(": ");
                HtmlText.Write(writer, answer.Answer);
                writer.Write("</strong></p>\n");
                answer.Rationale?.WriteTo(writer);
            }
        });
    }

    /// <summary>From the words that are shown: a slide is read, not scrolled.</summary>
    private static string SizeOf(SlideView slide)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        slide.Title.WriteTo(text);
        slide.Body?.WriteTo(text);
        foreach (var point in slide.Points)
        {
            point.Text.WriteTo(text);
        }

        var words = 0;
        var inTag = false;
        foreach (var character in text.ToString())
        {
            inTag = character == '<' || (inTag && character != '>');
            words += inTag ? 0 : 1;
        }

        const int Long = 330;
        const int Longest = 620;
        return SlideView.Sizes[
            words > Longest ? 2
            : words > Long ? 1
            : 0
        ];
    }

    private void WriteWords(ContainerInline? words, TextWriter writer)
    {
        if (words is not null)
        {
            _page.Markdown.WriteInlines(words, writer);
        }
    }
}
