using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>A process, step by step. Nobody does anything in it, so that it is no exercise.</summary>
internal sealed class StepsBlock : BlockKindDefinition
{
    public override string Name => "steps";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Summary => "A process, step by step: one numbered list.";

    internal override string Example =>
        """
            ::: steps {title="Report it"}
            1. **Call** the line. Say where you are.
            2. **Write down** the case number.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, BlockAttributes.Poster, BlockAttributes.Card];

    internal override BlockGroups Group => BlockGroups.Passages;

    internal override BlockGroups Holds => BlockGroups.Records;

    internal override bool TakesText(IReadOnlyList<Block> nodes) => nodes is [ListBlock { IsOrdered: true }];

    internal override BlockTemplate? Template => new BlockTemplate("blocks/steps", StepsView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/steps", StepsView.Schema);

    /// <summary>One numbered list and nothing else: what stood beside it would be no step.</summary>
    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        var nodes = block
            .Body.Where(static node => node is not (LinkReferenceDefinitionGroup or BlankLineBlock))
            .ToList();
        var list = nodes.Find(static node => node is ListBlock { IsOrdered: true });
        if (nodes.Find(node => node != list) is not { } other)
        {
            return;
        }

        var (what, hint) = (list, other) switch
        {
            (null, ListBlock) => ("a list without numbers", "begin each step with its number, such as '1.'"),
            (null, _) => ("no numbered list", "begin each step with its number, such as '1.'"),
            (_, ListBlock { IsOrdered: true }) => (
                "a second numbered list",
                "indent what belongs to a step as far as its words; another process needs a block of its own"
            ),
            _ => (
                "something that is no step",
                "indent what belongs to a step as far as its words; write all else before or after the block"
            ),
        };
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.WrongBody, block.FirstLine(other), Name, what, "one numbered list")
                .WithHint(hint)
                .WithRelated(block.Name.Span, "the block opens here")
        );
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page)
    {
        if (block.Body.OfType<ListBlock>().FirstOrDefault() is { } list)
        {
            var first = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1;
            yield return new StepsView(
                block.Frame,
                block.Syntax.Id?.Value,
                first == 1 ? null : Number(first),
                [.. list.OfType<ListItemBlock>().Select((item, i) => Step(Number(first + i), item, block.Syntax, page))]
            );
        }
    }

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);

    private static ProcessStepView Step(string number, ListItemBlock item, BlockSyntax block, IBlockPage page)
    {
        // A picture by itself is no lead.
        if (
            item.FirstOrDefault() is not ParagraphBlock { Inline: { FirstChild: not null } words }
            || words.FirstChild is LinkInline { IsImage: true }
        )
        {
            return new ProcessStepView(number, Lead: null, Text: null, More(item, block, page));
        }

        var (lead, text) = LeadItem.Parts(words);
        return new ProcessStepView(
            number,
            page.Html(lead),
            text.Count > 0 ? page.Html(text) : null,
            More(item.Skip(1), block, page)
        );
    }

    private static Html? More(IEnumerable<Block> nodes, BlockSyntax block, IBlockPage page) =>
        nodes.Any() ? page.Html(block, nodes) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
