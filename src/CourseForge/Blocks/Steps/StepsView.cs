using CourseForge.Views;

namespace CourseForge.Blocks;

/// <param name="AuthorId">The block's id as its author wrote it.</param>
/// <param name="Start">Number of the first step, where that is not 1.</param>
internal sealed record StepsView(BlockFrame Frame, string? AuthorId, string? Start, ProcessStepView[] Steps) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("steps",
    [
        .. Common<StepsView>(),
        Property<StepsView>.Text("authorId", "The block's id as its author wrote it.", static block => block.AuthorId),
        Property<StepsView>.Text("start", "Number of the first step, when it is not 1.", static block => block.Start),
        Property<StepsView>.List("steps", "The steps in order.", static () => ProcessStepView.Schema, static block => block.Steps),
    ]);

    internal override ViewType Type => Schema;
}

/// <param name="Lead">The bold words at its beginning, else its first sentence; null when it begins with neither.</param>
/// <param name="Text">What follows in the same paragraph.</param>
/// <param name="More">Further paragraphs, lists and blocks.</param>
internal sealed record ProcessStepView(string Number, Html? Lead, Html? Text, Html? More) : View
{
    internal static ViewType Schema { get; } = new("step of a process",
    [
        Property<ProcessStepView>.Text("number", "Number of the step.", static step => step.Number),
        Property<ProcessStepView>.Html("lead", "Its first words: those that are bold, else the first sentence.", static step => step.Lead),
        Property<ProcessStepView>.Html("text", "What follows in the same paragraph, with the space before it.", static step => step.Text),
        Property<ProcessStepView>.Html("more", "Further paragraphs, lists and blocks of the step.", static step => step.More),
    ]);

    internal override ViewType Type => Schema;
}
