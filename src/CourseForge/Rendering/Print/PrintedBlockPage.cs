using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>A part of a printed document to the kinds of its blocks.</summary>
internal sealed class PrintedBlockPage(
    PageWriterContext page,
    MarkdownWriter markdown,
    BlockWriter blocks,
    PrintScope print
) : BlockPage(page, markdown, blocks), IPrintedBlockPage
{
    private readonly PageWriterContext _page = page;

    public bool IsForInstructor => print.IsForInstructor;

    public bool HasReferences => print.HasReferences;

    public bool IsOpening => print.IsOpening;

    public KeyQuestionView Answer(Question question) => PrintQuestions.View(_page, question);

    public IEnumerable<LinkView> Cards(BlockSyntax block) =>
        print is { IsForInstructor: true, HasReferences: true } && _page.Lesson is { } lesson
            ? Print
                .Cards.Of(_page.Context, block, lesson.Lesson.Id.Value)
                .Select(static card => new LinkView(card.Label, card.Id))
            : [];

    public string Clock(int minutes) => LessonPlan.Clock(minutes);

    public Html Figure(ScenarioNodeSyntax[] nodes, IReadOnlyDictionary<string, int> numbers) =>
        new(writer => new ScenarioFigure(nodes, numbers, outcome => Word("outcome" + outcome)).Write(writer));

    public string Letter(int choice) => Letters.At(choice);
}
