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

    internal void Write(BlockSyntax block, ContainerBlock body, TextWriter writer)
    {
        var binding = Context.Course.Bindings.Blocks.GetValueOrDefault(block);
        if (page.Print is not null)
        {
            new PrintBlockWriter(page, markdown, this).Write(block, binding, body, writer);
            return;
        }

        if (block.Kind == BlockKind.Check)
        {
            WriteChecks(block, binding as CheckBinding, writer);
            return;
        }

        var level = Math.Min(markdown.HeadingLevel + 1, 6);
        var frame = Frame(block, level, body);
        BlockView? view = block.Kind switch
        {
            BlockKind.Claim or BlockKind.Case => Sourced(block, frame, binding as SourceBinding),
            BlockKind.Contacts => new ContactsBlockView(
                frame,
                binding is ContactsBinding contacts ? [.. contacts.Contacts.Select(page.Records.Contact)] : []
            ),
            BlockKind.Statute or BlockKind.LawTable => new StatutesBlockView(
                frame,
                binding is StatutesBinding laws ? [.. laws.Statutes.Select(page.Records.Statute)] : []
            ),
            BlockKind.Scenario => binding is ScenarioBinding scenario ? Scenario(scenario.Scenario, frame) : null,
            BlockKind.Slot => Slot(block, frame, binding as SlotBinding),
            _ => new PlainBlockView(frame),
        };
        if (view is not null)
        {
            Templates.Write("blocks/" + block.Kind.Written(), view, writer);
        }
    }

    /// <summary>Words of an overlay; what stands in them is written by the caller.</summary>
    internal void WritePassage(ContentOrigin origin, Action<TextWriter> body, TextWriter writer)
    {
        var (cite, source, mark) = page.Records.Rests(origin);
        var reason = origin.Kind == OriginKind.Stub ? origin.Terms.Because?.Value : null;
        Templates.Write(
            TemplateNames.Passage,
            new PassageView(
                Frame(null, null, body),
                origin.Kind,
                origin.LayerTitle,
                origin.Layer,
                Context.Course.Settings.SourceMarks,
                reason,
                cite,
                source,
                mark
            ),
            writer
        );
    }

    internal SlotView Slot(BlockSyntax block, BlockFrame frame, SlotBinding? binding)
    {
        var level = block.Attribute("level") is { } written
            ? Context.Word("level", written.Value) ?? written.Value
            : null;
        if (binding?.Value is not { } filled)
        {
            return new SlotView(frame, level, false, null, null, null, null, null, null, null);
        }

        var (cite, source, mark) = page.Records.Rests(filled.Origin);
        var value =
            filled.Content is not null ? page.Html(filled.Content)
            : filled.Value is { } word ? new Html(target => WriteWord(word, target))
            : null;
        var href = filled.Value is not { } address
            ? null
            : block.Attribute("type")?.Value switch
            {
                "phone" => "tel:" + RecordViews.Dialled(address.Value),
                "url" => address.Value,
                _ => null,
            };
        // Who filled it says more than who was to.
        return new SlotView(
            frame,
            value is null ? level : filled.Origin.LayerTitle,
            value is not null,
            value,
            href,
            filled.NotApplicable?.Origin.Terms.Because?.Value,
            cite,
            source,
            page.Html(filled.Notes),
            mark
        );
    }

    private void WriteWord(Located<string> word, TextWriter writer)
    {
        var language = page.OtherLanguage(word.Span.File);
        writer.Write(language is null ? "" : $"<span lang=\"{language}\">");
        HtmlText.Write(writer, word.Value);
        writer.Write(language is null ? "" : "</span>");
    }

    internal void WriteTable(Table table, TextWriter writer) =>
        Templates.Write(
            TemplateNames.Table,
            new PlainBlockView(Frame(null, null, target => WriteTableItself(table, target))),
            writer
        );

    internal void WriteMedia(MediaSyntax media, LinkInline link, TextWriter writer)
    {
        var title = string.IsNullOrWhiteSpace(link.Title) ? null : link.Title;
        var name = media.Kind switch
        {
            MediaKind.Audio or MediaKind.Video when page.Print is not null => TemplateNames.PrintMedia,
            MediaKind.Audio => TemplateNames.Audio,
            MediaKind.Video => TemplateNames.Video,
            _ => TemplateNames.Figure,
        };
        var frame = Frame(null, media.Kind == MediaKind.Image ? title : title ?? media.AltText, static _ => { });
        Templates.Write(
            name,
            new MediaView(
                frame,
                Context.Plan.Media[media.Path.Value],
                media.IsDecorative ? "" : media.AltText,
                MediaType.Of(media.Path.Value)?.Mime,
                PathOf(media.Captions?.Value),
                PathOf(media.Transcript?.Value)
            ),
            writer
        );
    }

    private string? PathOf(string? authored) =>
        authored is null ? null : Context.Plan.Media.GetValueOrDefault(authored);

    internal BlockFrame Frame(BlockSyntax block, int level, ContainerBlock body)
    {
        var delivery = block.Attribute("delivery")?.Value
            ?? (page.Lesson?.Lesson.Delivery ?? Delivery.SelfPaced).Written();
        return new BlockFrame(
            block.Id is { } id ? page.Anchor(id.Value) : null,
            block.Title,
            "h" + RecordViews.Number(level),
            block.Minutes is { } minutes ? RecordViews.Number(minutes) : null,
            delivery,
            delivery != Delivery.SelfPaced.Written(),
            block.HasFlag("sensitive"),
            Context.Language,
            page.Root,
            Context.WordsView,
            new Html(writer => Body(block, level, body, writer))
        );
    }

    internal BlockFrame Frame(string? id, string? title, Action<TextWriter> body) =>
        new(
            id,
            title,
            "h" + RecordViews.Number(Math.Min(markdown.HeadingLevel + 1, 6)),
            null,
            Delivery.SelfPaced.Written(),
            false,
            false,
            Context.Language,
            page.Root,
            Context.WordsView,
            new Html(body)
        );

    /// <summary>What stands in a block with a title stands under that title.</summary>
    private void Body(BlockSyntax block, int level, ContainerBlock body, TextWriter writer)
    {
        var before = markdown.HeadingLevel;
        markdown.HeadingLevel = block.Title is null ? before : level;
        markdown.WriteBlocks(body, writer);
        markdown.HeadingLevel = before;
    }

    private SourcedBlockView Sourced(BlockSyntax block, BlockFrame frame, SourceBinding? binding)
    {
        var mark =
            block.Attribute("confidence") is { } written && EnumWords.Read<Confidence>(written.Value) is { } confidence
                ? page.Records.Mark(confidence)
            : binding is null ? null
            : page.Records.Mark(binding.Source.Syntax.Currency);
        return new SourcedBlockView(
            frame,
            block.HasFlag("fictional"),
            binding is null ? null : page.Records.Source(binding.Source),
            mark
        );
    }

    private void WriteChecks(BlockSyntax block, CheckBinding? binding, TextWriter writer)
    {
        var questions = binding?.Questions ?? [];
        var views = new QuestionViews(page, markdown);
        for (var i = 0; i < questions.Length; i++)
        {
            var frame = Frame(questions[i].Id.Value, block.Title, static _ => { });
            Templates.Write(
                TemplateNames.Check,
                views.Of(questions[i], frame, i + 1, questions.Length, isAssessed: false),
                writer
            );
        }
    }

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

    private ScenarioView Scenario(Scenario scenario, BlockFrame frame)
    {
        var syntax = scenario.Syntax;
        var key = new ScenarioKey(scenario);
        var heading = "h" + RecordViews.Number(Math.Min(markdown.HeadingLevel + 2, 6));
        var nodes = key.Nodes.Select(node => new NodeView(
            NodeId(scenario, node.Id.Value),
            node.Title,
            heading,
            node.Id.Value == syntax.Start.Value,
            new Html(writer => markdown.Write(node.Content, writer)),
            [
                .. node.Choices.Select(choice => new ChoiceView(
                    choice.Text,
                    NodeId(scenario, choice.Target.Value),
                    page.Html(choice.Feedback)
                )),
            ],
            node.Outcome is { } outcome ? Context.Words["outcome" + outcome] : null
        ));
        var titled = frame with
        {
            Id = frame.Id ?? ElementIds.Section(scenario.Id.Value),
            Title = frame.Title ?? scenario.Title,
        };
        return new ScenarioView(
            titled,
            scenario.Id.Value,
            key.Graph,
            key.Scores,
            syntax.IsFictional,
            page.Html(syntax.Warning),
            Context.Course.Completion.HasOptOut,
            NodeId(scenario, syntax.Start.Value),
            [.. nodes]
        );
    }

    private static string NodeId(Scenario scenario, string node) => $"{scenario.Id}-{node}";

    private void WriteTableItself(Table table, TextWriter writer)
    {
        writer.Write(page.Print is not null && PrintedTable.IsWide(table) ? "<table class=\"wide\">\n" : "<table>\n");
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (!inBody)
            {
                writer.Write(row.IsHeader ? "<thead>\n" : "<tbody>\n");
                inBody = !row.IsHeader;
            }

            writer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i] is TableCell cell)
                {
                    WriteCell(
                        cell,
                        row.IsHeader,
                        Alignment(table, cell.ColumnIndex >= 0 ? cell.ColumnIndex : i),
                        writer
                    );
                }
            }

            writer.Write(row.IsHeader ? "</tr>\n</thead>\n" : "</tr>\n");
        }

        writer.Write(inBody ? "</tbody>\n</table>\n" : "</table>\n");
    }

    private void WriteCell(TableCell cell, bool isHeader, string? alignment, TextWriter writer)
    {
        writer.Write(isHeader ? "<th scope=\"col\"" : "<td");
        if (alignment is not null)
        {
            HtmlText.WriteAttribute(writer, "class", alignment);
        }

        writer.Write('>');
        markdown.WriteUnwrapped(cell, writer);
        writer.Write(isHeader ? "</th>" : "</td>");
    }

    private static string? Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count
            ? null
            : table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Center => "align-center",
                TableColumnAlign.Right => "align-end",
                _ => null,
            };
}
