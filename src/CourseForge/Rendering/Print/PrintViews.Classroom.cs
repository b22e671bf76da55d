using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>What only slides, tests, sheets and the run of show have.</summary>
internal sealed partial class PrintViews
{
    /// <summary>How many days the course takes in a room, where the document is about them.</summary>
    internal int Days => _kind == PrintKind.RunOfShow ? RunOfShow.Days(_context, []).Count() : 0;

    private SlideView[] Slides() =>
        new SlideDeck(
            _context,
            Course.Modules[0],
            (lesson, prefix, isForInstructor) =>
                Scope(prefix, SlideDeck.TitleLevel, lesson, isForInstructor: isForInstructor),
            hasNotes: _kind == PrintKind.SpeakerNotes
        ).Slides(_context.Plan.Lessons);

    private TestView Test()
    {
        var isKey = _kind == PrintKind.TestKey;
        var assessment = Course.Assessments.First(one =>
            isKey ? one.Id == _part : TestForms.Of(Course, one).Any(form => PrintParts.Form(one, form) == _part)
        );
        var forms = TestForms.Of(Course, assessment);
        var count = assessment.Draw.Sum(static draw => draw.Count);
        return new TestView
        {
            Title = assessment.Title,
            When = _context.Words["test" + assessment.Syntax.Kind],
            Questions = RecordViews.Number(count),
            Minutes = RecordViews.Number(RunOfShow.MinutesOf(assessment)),
            PassMark = assessment.Syntax.PassMark is { } mark ? RecordViews.Number(mark.Value) : null,
            Forms =
            [
                .. forms
                    .Where(form => isKey || PrintParts.Form(assessment, form) == _part)
                    .Select(form => new TestFormView
                    {
                        Letter = form.Letter,
                        Questions =
                        [
                            .. form.Questions.Select(
                                (question, i) =>
                                    new TestQuestionView(
                                        RecordViews.Number(i + 1),
                                        PrintQuestions.View(
                                            Scope($"{form.Letter}-{RecordViews.Number(i + 1)}--", 4, null),
                                            question
                                        ),
                                        isKey
                                    )
                            ),
                        ],
                    }),
            ],
        };
    }

    /// <summary>
    /// What the place has not said yet: numbers, hours and addresses, and all that stands in a handout.
    /// </summary>
    private IEnumerable<SlotLineView> OpenSlots() =>
        Course
            .Lessons.SelectMany(lesson => lesson.Blocks(Course))
            .Where(block =>
                block.IsSlot
                && !Course.Bindings.LeftOut.Contains(block)
                && Course.Bindings.Of(block).Slot is null
                && (block.Attribute("type")?.Value is "phone" or "hours" or "url" || InHandout(block))
            )
            .Select(static block => block.Title)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(static title => new SlotLineView(title));

    private bool InHandout(BlockSyntax slot) =>
        Course
            .Lessons.SelectMany(lesson => lesson.Blocks(Course))
            .Any(block => block.Kind.IsOnHandout && block.Children.WithDescendants().Contains(slot));

    /// <summary>Blocks that are printed in another place, too.</summary>
    private IEnumerable<HandoutView> MarkedBlocks(Func<BlockSyntax, bool> isMarked)
    {
        foreach (var planned in _context.Plan.Lessons)
        {
            var scope = Scope("handout-" + planned.Lesson.Id.Value + "--", 3, planned);
            foreach (var (block, body) in BlockBodies.Of(planned.Lesson.Content))
            {
                if (isMarked(block) && scope.Shows(block))
                {
                    yield return new HandoutView(
                        block.Title ?? planned.Lesson.Title,
                        // What is more than its text, such as steps, looks as it does in its place.
                        new Html(writer =>
                        {
                            if (block.Kind.IsOnHandout)
                            {
                                scope.Markdown.WriteBlocks(body, writer);
                            }
                            else
                            {
                                scope.Markdown.WriteNode(body, writer);
                            }
                        })
                    );
                }
            }
        }
    }
}
