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
/// The slides of a module, from the text that learners read: a slide for each section with the first sentence of each
/// paragraph, and one for each figure, table, question and exercise. <c>{slide=...}</c> steers it. Beside each stands,
/// for the speaker alone, all that it was made of.
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
    private string? _eyebrow;
    private Section _section = new(Words(""), null);

    /// <summary>What stands under one heading.</summary>
    private sealed class Section(Html title, string? slide)
    {
        internal Html Title { get; } = title;

        /// <summary>What its author says of slides.</summary>
        internal string? Slide { get; } = slide;

        internal List<SlidePointView> Points { get; } = [];

        internal bool IsBegun { get; set; }
    }

    internal SlideView[] Slides(IEnumerable<PlannedLesson> lessons)
    {
        Opening();
        foreach (var lesson in lessons)
        {
            _lesson = lesson;
            _page = scope(lesson, Prefix, false);
            var number = $"{RecordViews.Number(module.Number)}.{RecordViews.Number(lesson.Lesson.Number)}";
            _eyebrow = $"{number} {lesson.Lesson.Title}";
            Open(Words(lesson.Lesson.Title), lesson.Lesson.Syntax.Slide?.Value);
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

            End();
            KeepSaid();
        }

        return [.. _slides];
    }

    private string Prefix => $"slide-{RecordViews.Number(_slides.Count + 1)}-";

    private bool Shows(BlockSyntax block) => _page.Shows(block);

    /// <summary>The module, what it works towards, and its warning.</summary>
    private void Opening()
    {
        var page = scope(null, "slide-", false);
        var words = context.Words;
        Add(
            new SlideView
            {
                Kind = "title",
                Number = "",
                Eyebrow = $"{words["module"]} {RecordViews.Number(module.Number)}",
                Title = Words(module.Title),
                Minutes = RecordViews.Number(module.Lessons.Sum(static lesson => lesson.Minutes.Value)),
                Body = module.Summary is { } summary ? Now(writer => page.Markdown.Write(summary, writer)) : null,
            }
        );
        if (module.Warning is { } warning)
        {
            Add(
                new SlideView
                {
                    Kind = "warning",
                    Number = "",
                    Eyebrow = module.Title,
                    Title = Words(words["contentWarning"]),
                    Body = Now(writer => page.Markdown.Write(warning, writer)),
                }
            );
        }

        foreach (var some in module.Objectives.Chunk(SlideText.MostPoints))
        {
            Add(
                new SlideView
                {
                    Kind = "objectives",
                    Number = "",
                    Eyebrow = module.Title,
                    Title = Words(words["learnersCan"]),
                    Points = [.. some.Select(static objective => new SlidePointView(Words(objective.Text), null))],
                }
            );
        }
    }

    private static Html Words(string words) => new(writer => HtmlText.Write(writer, words));

    private void Begin(Html title, string? slide)
    {
        End();
        Open(title, slide);
    }

    private void Open(Html title, string? slide)
    {
        _section = new Section(title, slide);
        if (slide is not (null or SlideText.Yes or SlideText.No))
        {
            _section.Points.AddRange(
                SlideText.Points(slide).Select(static point => new SlidePointView(Words(point), null))
            );
        }
    }

    /// <summary>Writes what a section has gathered.</summary>
    private void End()
    {
        if (_section.Points.Count == 0 && !IsLessonStart())
        {
            return;
        }

        foreach (var some in _section.Points.Chunk(SlideText.MostPoints).DefaultIfEmpty([]))
        {
            Add(
                new SlideView
                {
                    Kind = "points",
                    Number = "",
                    Eyebrow = _eyebrow,
                    Title = _section.Title,
                    Points = some,
                }
            );
        }

        _section.Points.Clear();
        _section.IsBegun = true;
    }

    /// <summary>Each lesson has a slide that says its title, whatever else it shows.</summary>
    private bool IsLessonStart() =>
        _eyebrow is not null
        && !_section.IsBegun
        && _section.Slide != SlideText.No
        && (_slides.Count == 0 || _slides[^1].Eyebrow != _eyebrow);

    private void Take(Block node, MarkView? mark)
    {
        switch (node)
        {
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                return;
            case HeadingBlock heading:
                var slide = (heading.GetData(MarkdownData.Heading) as HeadingSyntax)?.Slide?.Value;
                Begin(Now(writer => WriteWords(heading.Inline, writer)), slide);
                _said.Add((_lesson, node));
                return;
            case ContainerBlock container when node.GetData(MarkdownData.Block) is BlockSyntax block:
                TakeBlock(block, container, mark);
                return;
        }

        var isOwn = node is Table or QuoteBlock || (node is ParagraphBlock one && _page.Markdown.IsMedia(one));
        var isSteered = _section.Slide is not (null or SlideText.Yes);
        if (isOwn && !isSteered)
        {
            // What was said before it stands beside the slide before it.
            End();
        }

        _said.Add((_lesson, node));
        if (isSteered)
        {
            return;
        }

        switch (node)
        {
            case ParagraphBlock paragraph when _page.Markdown.IsMedia(paragraph):
                AddOwn("figure", node, mark);
                break;
            case ParagraphBlock { Inline: { } words } when !LeadsOn(words):
                _section.Points.Add(new SlidePointView(Point(words), mark));
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    if (item.FirstOrDefault() is ParagraphBlock { Inline: { } first })
                    {
                        _section.Points.Add(new SlidePointView(Point(first), mark));
                    }
                }

                break;
            case Table or QuoteBlock:
                AddOwn("block", node, mark);
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
        var use =
            !Shows(block) || slide == SlideText.No || _section.Slide == SlideText.No ? SlideUse.Notes
            : slide is null ? block.Definition().OnSlides
            : block.Definition().OnSlides is SlideUse.Questions or SlideUse.Title ? block.Definition().OnSlides
            : SlideUse.Own;
        var title = context.Course.Bindings.TitleOf(block);
        if (use is SlideUse.Own or SlideUse.Title or SlideUse.Questions)
        {
            End();
        }

        switch (use)
        {
            case SlideUse.Notes:
                _said.Add((_lesson, body));
                break;
            case SlideUse.Point:
                _said.Add((_lesson, body));
                if (
                    (_section.Slide is null or SlideText.Yes)
                    && body.OfType<ParagraphBlock>().FirstOrDefault()?.Inline is { } words
                )
                {
                    _section.Points.Add(new SlidePointView(Point(words), mark ?? MarkOf(block)));
                }

                break;
            case SlideUse.Questions:
                AddQuestions(block);
                break;
            case SlideUse.Own
                when slide is null or SlideText.Yes && block.Definition().SlideParts(body) is [_, ..] parts:
                _said.Add((_lesson, body));
                var whole = title is null ? context.LabelOf(block) : title;
                foreach (var (heading, nodes) in parts)
                {
                    Add(
                        new SlideView
                        {
                            Kind = "block",
                            Number = "",
                            Eyebrow = _eyebrow,
                            Title = heading is null
                                ? Words(whole)
                                : Now(writer => _page.Markdown.WriteInlines(heading, writer)),
                            Label = heading is null ? null : whole,
                            Body = Now(writer => _page.Markdown.WriteNodes(nodes, writer)),
                            Mark = mark ?? MarkOf(block),
                        }
                    );
                }

                break;
            default:
                _said.Add((_lesson, body));
                var own = slide is null or SlideText.Yes ? [] : SlideText.Points(slide);
                var shown =
                    use == SlideUse.Title || own.Length > 0
                        ? null
                        : Now(writer => _page.Markdown.WriteBlocks(body, writer));
                Add(
                    new SlideView
                    {
                        Kind = "block",
                        Number = "",
                        Eyebrow = _eyebrow,
                        Title = Words(title ?? context.LabelOf(block)),
                        Label = title is null ? null : context.LabelOf(block),
                        Minutes = context.Course.Bindings.MinutesOf(block) is { } minutes
                            ? RecordViews.Number(minutes)
                            : null,
                        Points = [.. own.Select(static point => new SlidePointView(Words(point), null))],
                        Body = shown,
                        Mark = mark ?? MarkOf(block),
                    }
                );
                break;
        }
    }

    private MarkView? MarkOf(BlockSyntax block) =>
        block.Attribute("confidence") is { } written && EnumWords.Read<Confidence>(written.Value) is { } own
            ? _page.Records.Mark(own)
        : context.Course.Bindings.Of(block).Source is { } source ? _page.Records.Mark(source.Syntax.Currency)
        : null;

    private void AddQuestions(BlockSyntax block)
    {
        foreach (var question in context.Course.Bindings.Of(block).Questions)
        {
            Add(
                new SlideView
                {
                    Kind = "question",
                    Number = "",
                    Eyebrow = _eyebrow,
                    Title = Now(_page.InlineHtml(question.Syntax.Stem).WriteTo),
                    Label = context.Words["knowledgeCheck"],
                    Question = PrintQuestions.View(_page, question),
                },
                question
            );
        }
    }

    /// <summary>A figure, a table or a quotation under the title of its section.</summary>
    private void AddOwn(string kind, Block node, MarkView? mark)
    {
        Add(
            new SlideView
            {
                Kind = kind,
                Number = "",
                Eyebrow = _eyebrow,
                Title = _section.Title,
                Body = Now(writer => _page.Markdown.WriteNode(node, writer)),
                Mark = mark,
            }
        );
        _section.IsBegun = true;
    }

    /// <summary>A sentence that ends in a colon leads to what comes next, which is a slide or a list by itself.</summary>
    private static bool LeadsOn(ContainerInline words) =>
        words.LastChild is LiteralInline last
        && last.Content.AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal);

    private Html Point(ContainerInline words) =>
        Now(writer =>
        {
            if (_section.Slide == SlideText.Yes)
            {
                _page.Markdown.WriteInlines(words, writer);
            }
            else
            {
                _page.Markdown.WriteSentence(words, writer);
            }
        });

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
