using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.SurveyItems.Text;

/// <summary>A question with a box to write in.</summary>
internal sealed record TextItemView(SurveyItemSyntax Item, string MaxLength, string Limit) : ItemView(Item)
{
    internal static ViewType Schema { get; } =
        new(
            "survey item with free text",
            [
                .. Common<TextItemView>(),
                Property<TextItemView>.Text("maxLength", "How many characters an answer may have.", static view =>
                    view.MaxLength
                ),
                Property<TextItemView>.Text("limit", "The same in words.", static view => view.Limit),
            ]
        );

    internal override ViewType Type => Schema;
}
