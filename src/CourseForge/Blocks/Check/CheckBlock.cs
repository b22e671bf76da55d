using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>Questions inline.</summary>
internal sealed class CheckBlock : BlockKindDefinition
{
    public override string Name => "check";

    internal override SlideUse OnSlides => SlideUse.Questions;

    internal override string Summary => "Questions inline.";

    internal override string Example =>
        """
            ::: check q-one q-two
            :::
            """;

    internal override BlockBody Body => BlockBody.None;

    internal override BlockArguments Arguments { get; } = new(true, null, "the ids of questions", SymbolKind.Question);

    internal override string ListFacet => "questions";

    internal override string Method => "knowledgeCheck";

    internal const string At = "at";

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [BlockAttributes.Title, new(At, AttributeType.Text, "When in the recording before it it is asked, such as 1:20.")];

    /// <summary>Of a block that is asked in a recording: seconds from its beginning.</summary>
    internal static int? TimeOf(BlockSyntax block) =>
        block.Kind is CheckBlock && block.Attribute(At) is { } at ? RecordingTime.Read(at.Value) : null;

    internal override void Check(BlockSource block, DiagnosticBag diagnostics)
    {
        if (block.Attributes.TryGetValue(At, out var at) && RecordingTime.Read(at.Value) is null)
        {
            diagnostics.Add(Codes.BlockParts.RecordingTimes, at.Span, "the time of this question", $"is '{at.Value}'");
        }
    }

    internal override BlockTemplate? Template => new BlockTemplate("blocks/check", CheckView.Schema);

    internal override BlockTemplate PrintTemplate => new("print/check", PrintCheckView.Schema);

    internal override BlockBinding Bind(BlockSyntax block, IBlockRecords records) =>
        new() { Questions = records.Questions(records.Arguments(block)) };

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page)
    {
        var questions = block.Binding.Questions;
        for (var i = 0; i < questions.Length; i++)
        {
            var frame = page.Frame(questions[i].Id.Value, block.Syntax.Title);
            var view = page.Question(questions[i], frame, i + 1, questions.Length);
            yield return TimeOf(block.Syntax) is { } at && view is CheckView check
                ? check with
                {
                    At = page.Time(at),
                    Recording = page.Recording,
                }
                : view;
        }
    }

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page)
    {
        // The block's own id leads to its first question.
        var id = block.Frame.Id;
        foreach (var question in block.Binding.Questions)
        {
            yield return new PrintCheckView(
                page.Frame(id, block.Syntax.Title),
                page.Answer(question),
                page.IsForInstructor
            );
            id = null;
        }
    }
}
