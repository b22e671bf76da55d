using CourseForge.Views;

namespace CourseForge.Questions.Shared;

/// <summary>A box to write into: fill-in and numeric.</summary>
internal sealed record WrittenView(AnswerFrame Frame, string MaxLength, string? Unit) : AnswerView(Frame)
{
    internal static ViewType Schema { get; } =
        new(
            "written answer",
            [
                .. Common<WrittenView>(),
                Property<WrittenView>.Text("maxLength", "How many characters may be written.", static view =>
                    view.MaxLength
                ),
                Property<WrittenView>.Text("unit", "Of numeric: what the number counts.", static view => view.Unit),
            ]
        );

    internal override ViewType Type => Schema;
}
