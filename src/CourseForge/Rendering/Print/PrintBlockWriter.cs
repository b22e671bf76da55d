using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>Blocks as printed matter shows them.</summary>
internal sealed class PrintBlockWriter(PageWriterContext page, MarkdownWriter markdown, BlockWriter blocks)
{
    private CourseRenderContext Context => page.Context;

    internal void Write(BlockSyntax block, BlockBinding? binding, ContainerBlock body, TextWriter writer)
    {
        switch (block.Kind)
        {
            case BlockKind.Brief or BlockKind.Observer:
                // On pages of their own, to cut out.
                break;
            case BlockKind.Check:
                var id = block.Id is { } written ? page.Anchor(written.Value) : null;
                foreach (var question in binding is CheckBinding check ? check.Questions : [])
                {
                    var frame = blocks.Frame(id, block.Title, static _ => { });
                    id = null;
                    Context.Templates.Write(
                        TemplateNames.PrintCheck,
                        new PrintCheckView(
                            frame,
                            PrintQuestions.View(page, question),
                            page.Print?.IsForInstructor ?? false
                        ),
                        writer
                    );
                }

                break;
            case BlockKind.Scenario:
                if (binding is ScenarioBinding scenario)
                {
                    Context.Templates.Write(
                        TemplateNames.PrintScenario,
                        PrintScenarios.View(page, scenario.Scenario, Frame(block, body)),
                        writer
                    );
                }

                break;
            case BlockKind.Slot:
                // As on screen: what a layer filled in, with its mark, or what is to be filled in.
                Context.Templates.Write(
                    "blocks/slot",
                    blocks.Slot(block, Frame(block, body), binding as SlotBinding),
                    writer
                );
                break;
            default:
                Context.Templates.Write(TemplateNames.PrintBlock, View(block, binding, Frame(block, body)), writer);
                break;
        }
    }

    private BlockFrame Frame(BlockSyntax block, ContainerBlock body) =>
        blocks.Frame(block, Math.Min(markdown.HeadingLevel + 1, 6), body);

    private PrintBlockView View(BlockSyntax block, BlockBinding? binding, BlockFrame frame)
    {
        var source = (binding as SourceBinding)?.Source;
        var mark =
            block.Attribute("confidence") is { } written && EnumWords.Read<Confidence>(written.Value) is { } confidence
                ? page.Records.Mark(confidence)
            : source is null ? null
            : page.Records.Mark(source.Syntax.Currency);
        return new PrintBlockView(
            frame,
            block.Id?.Value,
            block.Kind.Written(),
            Label(block),
            block.IsInstructorOnly,
            page.Print?.HasReferences ?? false,
            block.HasFlag("fictional"),
            block.Attribute("at") is { } at
            && int.TryParse(at.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                ? LessonPlan.Clock(minutes)
                : null,
            block.Attribute("to")?.Value,
            source is null ? null : page.Records.Source(source),
            mark,
            [.. Links(block, binding)]
        );
    }

    private string Label(BlockSyntax block) => Labels.Of(Context, block.Kind);

    private IEnumerable<LinkView> Links(BlockSyntax block, BlockBinding? binding)
    {
        switch (binding)
        {
            case ContactsBinding contacts:
                return contacts.Contacts.Select(contact => new LinkView(
                    contact.Syntax.Phones.IsEmpty
                        ? contact.Name
                        : $"{contact.Name}: {contact.Syntax.Phones[0].Number.Value}",
                    ElementIds.Contact(contact.Id.Value)
                ));
            case StatutesBinding laws:
                return laws.Statutes.Select(static statute => new LinkView(
                    $"{statute.Cite}: {statute.Title}",
                    ElementIds.Statute(statute.Id.Value)
                ));
            default:
                return page.Print is { IsForInstructor: true, HasReferences: true } && page.Lesson is { } lesson
                    ? Cards
                        .Of(Context, block, lesson.Lesson.Id.Value)
                        .Select(static card => new LinkView(card.Label, card.Id))
                    : [];
        }
    }
}
