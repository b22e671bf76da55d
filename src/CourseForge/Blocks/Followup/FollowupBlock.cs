using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>
/// What learners do some time after the course, such as a talk with a supervisor after 30 days: named again on the first
/// page and at the certificate, with the day once the course is complete, and printed as a form.
/// </summary>
internal sealed class FollowupBlock : BlockKindDefinition
{
    private const string Due = "due";

    public override string Name => "followup";

    internal override SlideUse OnSlides => SlideUse.Point;

    internal override string Summary => "What to do some days after the course; printed as a form.";

    internal override string Example =>
        """
            ::: followup {due=30 title="A talk with your supervisor"}
            - Name one call in which you looked closer, and why.
            - What do you need to do it again?
            :::
            """;

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [new(Due, AttributeType.Rank, "Days after the course.", Required: true), BlockAttributes.Title];

    internal override BlockGroups Holds => BlockGroups.Records;

    /// <summary>It is done after the course.</summary>
    internal override bool TakesTime => false;

    internal override BlockTemplate? Template => new BlockTemplate("blocks/followup", FollowupView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/followup", FollowupView.Schema);

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [new FollowupView(block.Frame, block.Syntax.Id?.Value, DaysOf(block.Syntax), Words(block.Syntax, page.Word))];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) => View(block, page);

    /// <summary>How many days after the course; as it was written, since its shape holds it.</summary>
    internal static string DaysOf(BlockSyntax block) => block.Attribute(Due)?.Value ?? "";

    /// <summary>When, in words that need no day.</summary>
    /// <param name="word">A sentence of the theme with something in it.</param>
    internal static string Words(BlockSyntax block, Func<string, string, string, string> word) =>
        word("followupDue", "days", DaysOf(block));

    /// <summary>Those of a course by their day, then in the order of its pages.</summary>
    internal static IEnumerable<T> InOrder<T>(IEnumerable<T> followups, Func<T, BlockSyntax> block) =>
        followups.OrderBy(one => int.Parse(DaysOf(block(one)), CultureInfo.InvariantCulture));
}
