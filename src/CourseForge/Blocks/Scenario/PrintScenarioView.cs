using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>A scenario as a figure and its texts.</summary>
/// <param name="Answers">Whether it is for the instructor: the figure, outcomes, scores and feedback say what is right.</param>
/// <param name="Figure">SVG, or null when there is nothing to draw.</param>
internal sealed record PrintScenarioView(BlockFrame Frame, bool Answers, SceneView? Scene, bool Fictional, Html? Warning, Html? Figure, string FigureText, PrintNodeView[] Nodes) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("scenario in printed matter",
    [
        .. Common<PrintScenarioView>(),
        Property<PrintScenarioView>.Flag("answers", "Whether outcomes, scores and feedback may be shown: in the instructor's manual only.", static block => block.Answers),
        Property<PrintScenarioView>.Of("scene", "Where and when it happens and who is there, as far as that is said.", static () => SceneView.Schema, static block => block.Scene),
        Property<PrintScenarioView>.Flag("fictional", "Whether it was made up for training.", static block => block.Fictional),
        Property<PrintScenarioView>.Html("warning", "Content warning.", static block => block.Warning),
        Property<PrintScenarioView>.Html("figure", "The nodes and the ways between them, as SVG; in the instructor's manual only.", static block => block.Figure),
        Property<PrintScenarioView>.Text("figureText", "The figure in words.", static block => block.FigureText),
        Property<PrintScenarioView>.List("nodes", "The nodes, the first one first.", static () => PrintNodeView.Schema, static block => block.Nodes),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record PrintNodeView(string Number, string Title, Html Body, PrintChoiceView[] Choices, string? Outcome, string? Score) : View
{
    internal static ViewType Schema { get; } = new("scenario node in printed matter",
    [
        Property<PrintNodeView>.Text("number", "Number of the node, as in the figure.", static node => node.Number),
        Property<PrintNodeView>.Text("title", "Title of the node.", static node => node.Title),
        Property<PrintNodeView>.Html("body", "What happens.", static node => node.Body),
        Property<PrintNodeView>.List("choices", "What the learner may do; none at an ending.", static () => PrintChoiceView.Schema, static node => node.Choices),
        Property<PrintNodeView>.Text("outcome", "Of an ending: the outcome in words.", static node => node.Outcome),
        Property<PrintNodeView>.Text("score", "Of an ending: its score.", static node => node.Score),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record PrintChoiceView(string Letter, string Text, string Target, string? Score, Html? Feedback) : View
{
    internal static ViewType Schema { get; } = new("choice in printed matter",
    [
        Property<PrintChoiceView>.Text("letter", "a, b, c ..., as in the figure.", static choice => choice.Letter),
        Property<PrintChoiceView>.Text("text", "What the learner may choose.", static choice => choice.Text),
        Property<PrintChoiceView>.Text("target", "Number of the node it leads to.", static choice => choice.Target),
        Property<PrintChoiceView>.Text("score", "Its score.", static choice => choice.Score),
        Property<PrintChoiceView>.Html("feedback", "What is said about the choice.", static choice => choice.Feedback),
    ]);

    internal override ViewType Type => Schema;
}
