using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>Questions inline.</summary>
internal sealed class CheckBlock : BlockKindDefinition
{
    public override string Name => "check";

    internal override string Summary => "Questions inline.";

    internal override string Example =>
        """
            ::: check q-one q-two
            :::
            """;

    internal override BlockBody Body => BlockBody.None;

    internal override BlockArguments Arguments { get; } = new(true, false, null, "the ids of questions");

    internal override string ListFacet => "questions";

    internal override string Method => "knowledgeCheck";

    internal override ImmutableArray<AttributeShape> Attributes { get; } = [BlockAttributes.Title];

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
            yield return page.Question(questions[i], frame, i + 1, questions.Length);
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
