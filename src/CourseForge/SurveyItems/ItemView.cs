using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.SurveyItems;

/// <summary>An item of a survey on its page: what its template in <c>survey-items/</c> is given.</summary>
internal abstract record ItemView(SurveyItemSyntax Item) : View
{
    protected static IEnumerable<ViewProperty> Common<T>()
        where T : ItemView =>
        [
            Property<T>.Text("id", "Id of the item.", static view => view.Item.Id.Value),
            Property<T>.Text("text", "What is asked.", static view => view.Item.Text.Value),
        ];
}
