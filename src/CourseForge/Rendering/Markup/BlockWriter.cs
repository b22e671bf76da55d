using System.Diagnostics;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Print;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Markup;

/// <summary>Blocks, tables and media, each through its template.</summary>
internal sealed class BlockWriter(PageWriterContext page, MarkdownWriter markdown)
{
    private CourseRenderContext Context => page.Context;

    private TemplateSet Templates => page.Context.Templates;

    /// <summary>Blocks that follow each other; several only where their kind shows them as one.</summary>
    internal void Write(IReadOnlyList<(BlockSyntax Block, ContainerBlock Body)> run, TextWriter writer)
    {
        var kind = run[0].Block.Definition();
        var views = run.SelectMany(one => Views(one.Block, one.Body));
        var template = page.Print is not null
            ? kind.PrintTemplate
            : kind.Template ?? throw new UnreachableException($"'{kind}' is not for learners");
        Write(template, kind.Joins ? [kind.Join([.. views])] : views, writer);
    }

    private IEnumerable<BlockView> Views(BlockSyntax block, ContainerBlock body)
    {
        var level = Math.Min(markdown.HeadingLevel + 1, 6);
        var shown = new BlockOnPage(block, body, Context.Course.Bindings.Of(block), Frame(block, level, body));
        return page.Print is { } print
            ? block.Definition().PrintView(shown, new PrintedBlockPage(page, markdown, this, print))
            : block.Definition().View(shown, new BlockPage(page, markdown, this));
    }

    private void Write(BlockTemplate template, IEnumerable<BlockView> views, TextWriter writer)
    {
        foreach (var view in views)
        {
            Templates.Write(template.Name, view, writer);
        }
    }

    /// <summary>Words of an overlay; what stands in them is written by the caller.</summary>
    /// <param name="first">The first part of the passage.</param>
    internal void WritePassage(ContentPart first, Action<TextWriter> body, TextWriter writer)
    {
        var origin = first.Origin!;
        var rests = page.Records.Rests(origin);
        var reason = origin is { Kind: OriginKind.Stub, Terms.Reason: { } words } ? page.InlineHtml(words) : null;
        Templates.Write(
            TemplateNames.Passage,
            new PassageView(Frame(null, Missing(first), body))
            {
                Kind = origin.Kind,
                Layer = origin.LayerTitle,
                LayerId = origin.Layer,
                HasSourceMark = Context.Course.Settings.SourceMarks,
                Reason = reason,
                Cite = rests.Cite,
                Source = rests.Source,
                Mark = rests.Mark,
            },
            writer
        );
    }

    /// <summary>What does not stand here: by its title, or by the word for its kind.</summary>
    private string? Missing(ContentPart stub) =>
        stub.Missing ?? (stub.MissingKind is BlockKindDefinition kind ? Context.Words.Find(kind.Label) : null);

    /// <summary>The names of the tables so far, which are regions of a page and told apart by name.</summary>
    private readonly HashSet<string> _tables = [];

    internal void WriteTable(Table table, TextWriter writer)
    {
        var rows = new TableWriter(page, markdown, table);
        var name = rows.Name ?? Context.Words["table"];
        for (var next = 2; !_tables.Add(name); next++)
        {
            name = $"{rows.Name ?? Context.Words["table"]} {RecordViews.Number(next)}";
        }

        // On paper, where a text may stand twice, nobody goes from region to region.
        var view = new PlainBlockView(Frame(null, page.Print is null ? name : null, rows.Write));
        Templates.Write(TemplateNames.Table, view, writer);
    }

    internal void WriteMedia(MediaSyntax media, LinkInline link, TextWriter writer)
    {
        var title = string.IsNullOrWhiteSpace(link.Title) ? null : link.Title;
        var name = media.Kind switch
        {
            MediaKind.Audio or MediaKind.Video when page.Print is not null => TemplateNames.PrintMedia,
            MediaKind.Audio => TemplateNames.Audio,
            MediaKind.Video => TemplateNames.Video,
            MediaKind.Image => TemplateNames.Figure,
            _ => throw new InvalidOperationException($"{media.Kind} has no frame of its own"),
        };
        var isImage = media.Kind == MediaKind.Image;
        var id = isImage ? null : page.Unique("recording");
        page.Recording = id ?? page.Recording;
        var frame = Frame(id, isImage ? title : title ?? Alternative(media), static _ => { });
        Templates.Write(
            name,
            new MediaView(
                frame,
                Context.Plan.Media[media.Path.Value],
                media.IsDecorative ? "" : Alternative(media),
                MediaType.Of(media.Path.Value)?.Mime,
                PathOf(media.Captions?.Value),
                PathOf(media.Transcript?.Value)
            )
            {
                Chapters =
                [
                    .. Chapter
                        .Read(media.Chapters?.Value ?? "")
                        .Select(static chapter => chapter.Chapter)
                        .OfType<Chapter>()
                        .Select(static chapter => BlockPage.Time(chapter.Start, chapter.Title)),
                ],
                Spoken = media.Transcript is { } spoken ? Context.Plan.Spoken(spoken.Value) : [],
                Large = isImage && page.Print is null && !media.IsDecorative ? page.Unique("picture") : null,
            },
            writer
        );
    }

    private string Alternative(MediaSyntax media) => Context.Course.Bindings.Fill(media.AltText);

    private string? PathOf(string? authored) =>
        authored is null ? null : Context.Plan.Media.GetValueOrDefault(authored);

    private BlockFrame Frame(BlockSyntax block, int level, ContainerBlock body)
    {
        var delivery = block.Attribute("delivery")?.Value
            ?? (page.Lesson?.Lesson.Delivery ?? Delivery.SelfPaced).Written();
        return new BlockFrame
        {
            Id = block.Id is { } id ? page.Anchor(id.Value) : null,
            Title = block.Title,
            Heading = "h" + RecordViews.Number(level),
            Minutes = block.Minutes is { } minutes ? RecordViews.Number(minutes) : null,
            Delivery = delivery,
            Classroom = delivery != Delivery.SelfPaced.Written(),
            Sensitive = block.HasFlag("sensitive"),
            Lang = Context.Language,
            Root = page.Root,
            Words = Context.WordsView,
            Body = Inside(block, level, writer => markdown.WriteBlocks(body, writer)),
        };
    }

    internal BlockFrame Frame(string? id, string? title, Action<TextWriter> body) =>
        new()
        {
            Id = id,
            Title = title,
            Heading = "h" + RecordViews.Number(Math.Min(markdown.HeadingLevel + 1, 6)),
            Minutes = null,
            Delivery = Delivery.SelfPaced.Written(),
            Classroom = false,
            Sensitive = false,
            Lang = Context.Language,
            Root = page.Root,
            Words = Context.WordsView,
            Body = new Html(body),
        };

    /// <summary>Some of what stands in a block.</summary>
    internal Html Inside(BlockSyntax block, Action<TextWriter> write) =>
        Inside(block, Math.Min(markdown.HeadingLevel + 1, 6), write);

    /// <summary>What stands in a block with a title stands under that title.</summary>
    private Html Inside(BlockSyntax block, int level, Action<TextWriter> write) =>
        new(writer =>
        {
            var before = markdown.HeadingLevel;
            markdown.HeadingLevel = block.Title is null ? before : level;
            write(writer);
            markdown.HeadingLevel = before;
        });

    /// <summary>A question of an assessment's pool.</summary>
    internal void WriteAssessed(Question question, TextWriter writer) =>
        Templates.Write(
            TemplateNames.Check,
            new QuestionViews(page, markdown).Of(
                question,
                Frame(question.Id.Value, null, static _ => { }),
                0,
                0,
                isAssessed: true
            ),
            writer
        );
}
