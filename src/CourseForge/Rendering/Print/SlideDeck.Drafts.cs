using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>What stands together on a slide.</summary>
internal sealed partial class SlideDeck
{
    /// <summary>Sentences that are shown of a section that has no list.</summary>
    private const int MostSentences = 3;

    /// <summary>Puts the points of the section on the slide that is begun, where they find room, or on new ones.</summary>
    /// <param name="mostSentences">Sentences that are taken of it.</param>
    private void Place(int mostSentences = MostSentences)
    {
        var isBelow = _draft?.Groups is [.., { Body: not null } last] && last.Section == _section;
        var points = _section.Taken(isBelow ? 1 : mostSentences);
        if (points.Length == 0)
        {
            return;
        }

        if (_section.IsSteered)
        {
            // Its author says what this slide shows, and nothing else is on it.
            Flush(_from);
            foreach (var some in SlideRoom.Split(points))
            {
                _draft = new SlideDraft(new SlideGroup(_section, some, 0)) { IsClosed = true };
                Flush(_said.Count);
            }
        }
        else if (
            !isBelow || !_draft!.TakesIntoLast(_section, group => group with { After = [.. group.After, .. points] })
        )
        {
            var isFirst = true;
            foreach (var some in SlideRoom.Split(points))
            {
                Put(new SlideGroup(_section, some, _from), isFirst ? _from : _said.Count);
                isFirst = false;
            }
        }

        _from = _said.Count;
    }

    /// <summary>Puts it on the slide that is begun, or on a new one.</summary>
    /// <param name="said">How much of what was said belongs to the slide before it.</param>
    private void Put(SlideGroup group, int said)
    {
        if (_draft?.Takes(group) == true)
        {
            _draft.Groups.Add(group);
            return;
        }

        Flush(said);
        _draft = new SlideDraft(group with { From = 0 });
    }

    /// <summary>A figure, a table or a quotation under the title of its section, and below what leads to it.</summary>
    private void Show(bool isPicture, Block node, MarkView? mark)
    {
        Place(1);
        var body = new SlideBody(
            isPicture,
            writer => _page.Markdown.WriteNode(node, writer),
            SlideRoom.LinesOf(isPicture, node),
            mark
        );
        if (_draft?.TakesIntoLast(_section, With) != true)
        {
            if (_draft is { Groups: [_, .., { Body: null } last] } && last.Section == _section)
            {
                // What leads to it goes along.
                _draft.Groups.RemoveAt(_draft.Groups.Count - 1);
                Flush(last.From);
                _draft = new SlideDraft(last with { From = 0 });
            }

            if (_draft?.TakesIntoLast(_section, With) != true)
            {
                Put(new SlideGroup(_section, [], _from) { Body = body }, _from);
            }
        }

        _said.Add((_lesson, node));
        _from = _said.Count;

        SlideGroup? With(SlideGroup group) => group.Body is null ? group with { Body = body } : null;
    }

    /// <summary>A block that is no exercise and shows no picture stands with what is around it, where it is short.</summary>
    private void Show(string title, string? label, ContainerBlock block, MarkView? mark)
    {
        Place();
        Put(
            new SlideGroup(new SlideSection(writer => HtmlText.Write(writer, title), SlideText.Yes, false), [], _from)
            {
                Body = new SlideBody(
                    false,
                    writer => _page.Markdown.WriteNode(block, writer),
                    SlideRoom.LinesOf(false, block),
                    mark
                )
                {
                    Label = label,
                },
            },
            _from
        );
        _said.Add((_lesson, block));
        _from = _said.Count;
    }

    /// <summary>One or two sentences that lead to an exercise of which a slide shows only the title: they stand below it.</summary>
    private SlidePoint[] TakeLead()
    {
        const int Most = 2;
        if (
            _draft is not { IsClosed: false, Groups: [.., { Body: null, Points.Length: <= Most } last] }
            || last.Section != _section
        )
        {
            return [];
        }

        _draft.Groups.RemoveAt(_draft.Groups.Count - 1);
        _from = last.From;
        if (_draft.Groups.Count == 0)
        {
            _draft = null;
        }

        return last.Points;
    }

    /// <summary>Finishes the slide that is begun.</summary>
    /// <param name="said">How much of what was said since the last one is said beside it.</param>
    private void Flush(int said)
    {
        if (_draft is not { } draft)
        {
            return;
        }

        _draft = null;
        var hasSeveral = draft.Groups.Count > 1;
        var section = draft.Groups[0].Section;
        _size = SlideRoom.Size(draft.Groups);
        Add(
            new SlideView
            {
                Kind =
                    hasSeveral || draft.Groups[0].Body is not { } only ? "points"
                    : only.IsPicture ? "figure"
                    : "block",
                Number = "",
                Label = hasSeveral ? null : draft.Groups[0].Body?.Label,
                Eyebrow = hasSeveral || section.IsLesson ? _eyebrowOfLesson : _eyebrow,
                Title = hasSeveral && _lesson is { } lesson ? Words(lesson.Lesson.Title) : Now(section.Title),
                Groups = [.. draft.Groups.Select(group => View(group, hasSeveral && !group.Section.IsLesson))],
            },
            [],
            said
        );
    }

    private SlideGroupView View(SlideGroup group, bool hasTitle) =>
        new()
        {
            Title = hasTitle ? Now(group.Section.Title) : null,
            Points = [.. group.Points.Select(View)],
            Body = group.Body is { } body ? Now(body.Write) : null,
            Mark = group.Body?.Mark,
            After = [.. group.After.Select(View)],
        };

    private SlidePointView View(SlidePoint point) => new(Now(point.Write), point.Mark);
}
