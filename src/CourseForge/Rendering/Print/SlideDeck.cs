using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The slides of a module, from the text that learners read: the first sentence of each paragraph, with what is short and
/// belongs together on one slide; figures and tables below the sentence that leads to them; a slide for each exercise.
/// <c>{slide=...}</c> steers it. Beside each stands, for the speaker alone, all that it was made of.
/// </summary>
/// <param name="scope">A page for a lesson, or for none, whose ids begin so; whether what is the instructor's is
/// written.</param>
internal sealed partial class SlideDeck(
    CourseRenderContext context,
    Module module,
    Func<PlannedLesson?, string, bool, PageWriterContext> scope,
    bool hasNotes
)
{
    private readonly List<SlideView> _slides = [];

    /// <summary>What was written since the last slide and is on none, for the notes of the next or the last one.</summary>
    private readonly List<(PlannedLesson? Lesson, Block Node)> _said = [];

    private PlannedLesson? _lesson;

    /// <summary>What the titles of slides are: h2.</summary>
    internal const int TitleLevel = 2;

    private PageWriterContext _page = scope(null, "slide-", false);

    /// <summary>Number and title of the lesson.</summary>
    private string? _eyebrow;

    /// <summary>Module and number of the lesson, for slides whose title is the lesson's.</summary>
    private string? _eyebrowOfLesson;

    private SlideSection _section = new(static _ => { }, null, false);

    /// <summary>Where in what was said that begins which the next points are made of.</summary>
    private int _from;

    private SlideDraft? _draft;

    /// <summary>Of the slide that is finished next, where that is known.</summary>
    private string? _size;

    private int _slidesBefore;

    internal SlideView[] Slides(IEnumerable<PlannedLesson> lessons)
    {
        Opening();
        foreach (var lesson in lessons)
        {
            _lesson = lesson;
            _page = scope(lesson, Prefix, false);
            var number = $"{RecordViews.Number(module.Number)}.{RecordViews.Number(lesson.Lesson.Number)}";
            _eyebrow = $"{number} {lesson.Lesson.Title}";
            _eyebrowOfLesson = $"{module.Title} · {number}";
            _slidesBefore = _slides.Count;
            var title = new SlideSection(
                writer => HtmlText.Write(writer, lesson.Lesson.Title),
                lesson.Lesson.Syntax.Slide?.Value,
                true
            );
            Open(title);
            foreach (
                var part in lesson.Lesson.Content.Parts.Where(part => part.Beside is not { } beside || Shows(beside))
            )
            {
                var mark = part.Origin is { } origin ? _page.Records.Rests(origin).Mark : null;
                foreach (var node in part.Nodes)
                {
                    Take(node, mark);
                }
            }

            Place();
            Flush(_said.Count);
            if (_slides.Count == _slidesBefore && title.Slide != SlideText.No)
            {
                // Each lesson has a slide that says its title, whatever else it shows.
                Add(
                    new SlideView
                    {
                        Kind = "points",
                        Number = "",
                        Eyebrow = _eyebrowOfLesson,
                        Title = Now(title.Title),
                    }
                );
            }

            KeepSaid();
        }

        return [.. _slides];
    }

    private string Prefix => $"slide-{RecordViews.Number(_slides.Count + 1)}-";

    private bool Shows(BlockSyntax block) => _page.Shows(block);

    private static Html Words(string words) => new(writer => HtmlText.Write(writer, words));

    private static SlideGroupView[] Group(IEnumerable<SlidePointView> points) =>
        points.ToArray() is { Length: > 0 } some ? [new SlideGroupView { Points = some }] : [];

    private void Open(SlideSection section)
    {
        _section = section;
        _from = _said.Count;
        if (section.IsSteered && section.Slide != SlideText.No)
        {
            section.Points.AddRange(SlideText.Points(section.Slide!).Select(PointOf));
        }
    }

    private static SlidePoint PointOf(string words) =>
        new(writer => HtmlText.Write(writer, words), null, words.Length, IsItem: true);

    private void Take(Block node, MarkView? mark)
    {
        switch (node)
        {
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                return;
            case HeadingBlock heading:
                Place();
                Open(
                    new SlideSection(
                        writer => WriteWords(heading.Inline, writer),
                        (heading.GetData(MarkdownData.Heading) as HeadingSyntax)?.Slide?.Value,
                        false
                    )
                );
                _said.Add((_lesson, node));
                return;
            case ContainerBlock container when node.GetData(MarkdownData.Block) is BlockSyntax block:
                TakeBlock(block, container, mark);
                return;
        }

        var isMedia = node is ParagraphBlock one && _page.Markdown.IsMedia(one);
        if ((isMedia || node is Table or QuoteBlock) && !_section.IsSteered)
        {
            Show(isMedia, node, mark);
            return;
        }

        _said.Add((_lesson, node));
        if (_section.IsSteered)
        {
            return;
        }

        switch (node)
        {
            case ParagraphBlock { Inline: { } words } when !LeadsOn(words):
                _section.Points.Add(Point(words, false, mark));
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    if (item.FirstOrDefault() is ParagraphBlock { Inline: { } first })
                    {
                        _section.Points.Add(Point(first, true, mark));
                    }
                }

                break;
        }
    }

    private void TakeBlock(BlockSyntax block, ContainerBlock body, MarkView? mark)
    {
        if (context.Course.Bindings.LeftOut.Contains(block))
        {
            return;
        }

        var slide = block.Attribute(SlideText.Attribute)?.Value;
        var own = block.Definition();
        var use =
            !Shows(block) || slide == SlideText.No || _section.Slide == SlideText.No ? SlideUse.Notes
            : slide is null ? own.OnSlides
            : own.OnSlides is SlideUse.Questions or SlideUse.Title ? own.OnSlides
            : SlideUse.Own;
        if (
            use == SlideUse.Own
            && slide is null
            && !own.IsExercise
            && own.SlideParts(body).Count == 0
            && !body.Descendants<LinkInline>().Any(static link => link.IsImage)
        )
        {
            var title = context.Course.Bindings.TitleOf(block);
            Show(
                title ?? context.LabelOf(block),
                title is null ? null : context.LabelOf(block),
                body,
                mark ?? MarkOf(block)
            );
            return;
        }

        var lead = Array.Empty<SlidePoint>();
        if (use is SlideUse.Own or SlideUse.Title or SlideUse.Questions)
        {
            Place();
            lead = use == SlideUse.Title ? TakeLead() : [];
            Flush(_from);
        }

        if (use != SlideUse.Questions) // beside those stand their answers
        {
            _said.Add((_lesson, body));
        }

        switch (use)
        {
            case SlideUse.Point:
                if (
                    (_section.Slide is null or SlideText.Yes)
                    && body.OfType<ParagraphBlock>().FirstOrDefault()?.Inline is { } words
                )
                {
                    _section.Points.Add(Point(words, false, mark ?? MarkOf(block)));
                }

                break;
            case SlideUse.Questions:
                AddQuestions(block);
                break;
            case SlideUse.Own or SlideUse.Title:
                AddBlock(block, body, use, slide, mark ?? MarkOf(block), lead);
                break;
        }
    }

    /// <summary>A block by its print template, or what its author says of it.</summary>
    private void AddBlock(
        BlockSyntax block,
        ContainerBlock body,
        SlideUse use,
        string? slide,
        MarkView? mark,
        SlidePoint[] lead
    )
    {
        var title = context.Course.Bindings.TitleOf(block);
        var own = slide is null or SlideText.Yes ? [] : SlideText.Points(slide);
        var parts = own.Length == 0 && !SlideRoom.IsShort(body) ? block.Definition().SlideParts(body) : [];
        foreach (var (heading, nodes) in parts)
        {
            Add(
                new SlideView
                {
                    Kind = "block",
                    Number = "",
                    Eyebrow = _eyebrow,
                    Title = Now(writer => WriteWords(heading, writer)),
                    Label = title ?? context.LabelOf(block),
                    Body = Now(writer => _page.Markdown.WriteNodes(nodes, writer)),
                    Mark = mark,
                }
            );
        }

        if (parts.Count > 0)
        {
            return;
        }

        Add(
            new SlideView
            {
                Kind = "block",
                Number = "",
                Eyebrow = _eyebrow,
                Title = Words(title ?? context.LabelOf(block)),
                Label = title is null ? null : context.LabelOf(block),
                Minutes = context.Course.Bindings.MinutesOf(block) is { } minutes ? RecordViews.Number(minutes) : null,
                Groups = Group(
                    lead.Select(View).Concat(own.Select(static point => new SlidePointView(Words(point), null)))
                ),
                Body =
                    use == SlideUse.Title || own.Length > 0
                        ? null
                        : Now(writer => _page.Markdown.WriteNode(body, writer)),
                Mark = mark,
            }
        );
    }

    private MarkView? MarkOf(BlockSyntax block) =>
        block.Attribute("confidence") is { } written && EnumWords.Read<Confidence>(written.Value) is { } own
            ? _page.Records.Mark(own)
        : context.Course.Bindings.Of(block).Source is { } source ? _page.Records.Mark(source.Syntax.Currency)
        : null;

    /// <summary>One on a slide, or two short ones of one check.</summary>
    private void AddQuestions(BlockSyntax block)
    {
        var questions = context.Course.Bindings.Of(block).Questions;
        for (var i = 0; i < questions.Length; i++)
        {
            Question[] asked =
                i + 1 < questions.Length && SlideRoom.HoldsBoth(questions[i], questions[i + 1])
                    ? [questions[i], questions[++i]]
                    : [questions[i]];
            var isPair = asked.Length > 1;
            Add(
                new SlideView
                {
                    Kind = "question",
                    Number = "",
                    Eyebrow = _eyebrow,
                    Title = isPair
                        ? Words(context.Words["knowledgeCheck"])
                        : Now(_page.InlineHtml(asked[0].Syntax.Stem).WriteTo),
                    Label = isPair ? null : context.Words["knowledgeCheck"],
                    Questions = [.. asked.Select(question => PrintQuestions.View(_page, question))],
                },
                asked
            );
        }
    }

    /// <summary>A sentence that ends in a colon leads to what comes next, which is a slide or a list by itself.</summary>
    private static bool LeadsOn(ContainerInline words) =>
        words.LastChild is LiteralInline last
        && last.Content.AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal);

    private SlidePoint Point(ContainerInline words, bool isItem, MarkView? mark) =>
        SlidePoint.Of(words, _section.Slide == SlideText.Yes, isItem, mark, () => _page.Markdown);

    private void WriteWords(ContainerInline? words, TextWriter writer)
    {
        if (words is not null)
        {
            _page.Markdown.WriteInlines(words, writer);
        }
    }

    /// <summary>
    /// Writes at once: a page marks a record where it first names it, so that what is written twice would lose its mark.
    /// </summary>
    private Html Now(Action<TextWriter> write)
    {
        _page.Markdown.HeadingLevel = TitleLevel; // a heading stands under the title of its slide, whatever came before
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        var written = text.ToString();
        return new Html(writer => writer.Write(written));
    }
}
