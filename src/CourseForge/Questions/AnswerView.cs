using CourseForge.Views;

namespace CourseForge.Questions;

/// <param name="Question">Id of the question; ids on the page begin with it.</param>
internal sealed record AnswerFrame(string Question, WordsView Words);

/// <summary>What a question is answered with: what its template in <c>questions/</c> is given.</summary>
internal abstract record AnswerView(AnswerFrame Frame) : View
{
    protected static IEnumerable<ViewProperty> Common<T>()
        where T : AnswerView =>
        [
            Property<T>.Text("id", "Id of the question.", static view => view.Frame.Question),
            Property<T>.Of(
                "strings",
                "The theme's words.",
                static () => WordsView.AnyWords,
                static view => view.Frame.Words
            ),
        ];
}
