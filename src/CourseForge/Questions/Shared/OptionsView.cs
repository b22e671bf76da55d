using CourseForge.Views;

namespace CourseForge.Questions.Shared;

/// <summary>Options to choose from: single, multiple and true-false.</summary>
internal sealed record OptionsView(AnswerFrame Frame, OptionView[] Options) : AnswerView(Frame)
{
    internal static ViewType Schema { get; } =
        new(
            "answer by options",
            [
                .. Common<OptionsView>(),
                Property<OptionsView>.List(
                    "options",
                    "The options.",
                    static () => OptionView.Schema,
                    static view => view.Options
                ),
            ]
        );

    internal override ViewType Type => Schema;
}
