using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.SurveyItems.Likert;

/// <summary>A statement with a scale.</summary>
internal sealed record LikertView(SurveyItemSyntax Item, ScaleStepView[] Choices) : ItemView(Item)
{
    internal static ViewType Schema { get; } =
        new(
            "survey item with a scale",
            [
                .. Common<LikertView>(),
                Property<LikertView>.List(
                    "choices",
                    "The steps of the scale.",
                    static () => ScaleStepView.Schema,
                    static view => view.Choices
                ),
            ]
        );

    internal override ViewType Type => Schema;
}

internal sealed record ScaleStepView(string Item, string Letter, string Text) : View
{
    internal static ViewType Schema { get; } =
        new(
            "step of a scale",
            [
                Property<ScaleStepView>.Text("item", "Id of the item, for the name of its inputs.", static step =>
                    step.Item
                ),
                Property<ScaleStepView>.Text("letter", "a to e: the value of the input.", static step => step.Letter),
                Property<ScaleStepView>.Text("text", "The step in words.", static step => step.Text),
            ]
        );

    internal override ViewType Type => Schema;
}
