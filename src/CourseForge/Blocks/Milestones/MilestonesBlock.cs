using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;

namespace CourseForge.Blocks;

/// <summary>What happened when: points on a line, in their order.</summary>
internal sealed class MilestonesBlock : BlockKindDefinition
{
    private const string NewestFirst = "newest-first";

    private static readonly LeadLists.Noun Item = new(
        "a milestone",
        "when it was",
        "- **2000** The first act is passed."
    );

    public override string Name => "milestones";

    internal override SlideUse OnSlides => SlideUse.Own;

    internal override string Summary => "A timeline: one list, each item of which begins with when it was, in bold.";

    internal override string Example =>
        """
            ::: milestones {title="How the law came about"}
            - **1926** The first convention.
            - **October 2000** An act of its own.
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, new(NewestFirst, AttributeType.Flag, "The latest stands first.")];

    internal override BlockGroups Group => BlockGroups.Containers;

    internal override BlockGroups Holds => BlockGroups.Records;

    internal override bool TakesText(IReadOnlyList<Block> nodes) => LeadLists.Fits(nodes);

    internal override BlockTemplate? Template => new BlockTemplate("blocks/milestones", LeadListView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/milestones", LeadListView.Schema);

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        var items = LeadLists.Check(block, block.Nodes, Name, Item, diagnostics);
        HeadedParts.CheckNotAlone(
            block,
            Name,
            items.Count,
            new HeadedParts.Noun(Item.One, Name),
            "write it as a sentence",
            diagnostics
        );
        CheckOrder(block, items, diagnostics);
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) => [LeadLists.View(block, page)];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);

    /// <summary>Each item against the last one before it whose time can be compared with its own.</summary>
    private static void CheckOrder(BlockSource block, List<LeadItem> items, DiagnosticBag diagnostics)
    {
        var isDown = block.Written.Contains(NewestFirst);
        var before = new Dictionary<string, (Moment Moment, LeadItem Item)>(StringComparer.Ordinal);
        foreach (var item in items.Where(static item => item.Lead.Count > 0))
        {
            var words = WordsOf(item);
            if (Moment.Impossible(words) is { } what)
            {
                diagnostics.Add(Codes.BlockParts.NoSuchTime, block.FirstLine(item.Item), words, what);
                continue;
            }

            if (Moment.Read(words) is not { } moment)
            {
                continue;
            }

            if (
                before.TryGetValue(moment.Scale, out var last)
                && (isDown ? moment.CompareTo(last.Moment) > 0 : moment.CompareTo(last.Moment) < 0)
            )
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.BlockParts.OutOfOrder,
                            block.FirstLine(item.Item),
                            words,
                            WordsOf(last.Item),
                            isDown ? "later than" : "earlier than"
                        )
                        .WithHint(
                            isDown
                                ? "the latest stands first here: move it up, or take 'newest-first' out"
                                : "move it up; where the latest is to stand first, write '{newest-first}' behind the block's name"
                        )
                        .WithRelated(block.FirstLine(last.Item.Item), "it stands behind this")
                );
            }

            before[moment.Scale] = (moment, item);
        }
    }

    private static string WordsOf(LeadItem item) =>
        string.Concat(item.Lead.Select(static inline => MarkdownText.Of(inline))).Trim();
}
