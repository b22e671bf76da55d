using CourseForge.Views;

namespace CourseForge.Blocks;

internal sealed record ChoiceView(string Text, string Target, Html? Feedback) : View
{
    internal static ViewType Schema { get; } = new("choice",
    [
        Property<ChoiceView>.Text("text", "What the learner may choose.", static choice => choice.Text),
        Property<ChoiceView>.Text("target", "Id, on the page, of the node it leads to.", static choice => choice.Target),
        Property<ChoiceView>.Html("feedback", "What is said about the choice.", static choice => choice.Feedback),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record NodeView(string Id, string Title, string Heading, bool IsStart, Html Body, ChoiceView[] Choices, string? Outcome) : View
{
    internal static ViewType Schema { get; } = new("scenario node",
    [
        Property<NodeView>.Text("id", "Id of the node on the page.", static node => node.Id),
        Property<NodeView>.Text("title", "Title of the node.", static node => node.Title),
        Property<NodeView>.Element("heading", "Element of that title, such as h4.", static node => node.Heading),
        Property<NodeView>.Flag("isStart", "Whether the scenario starts here.", static node => node.IsStart),
        Property<NodeView>.Html("body", "What happens.", static node => node.Body),
        Property<NodeView>.List("choices", "What the learner may do; none at an ending.", static () => ChoiceView.Schema, static node => node.Choices),
        Property<NodeView>.Text("outcome", "Of an ending: the outcome in words.", static node => node.Outcome),
    ]);

    internal override ViewType Type => Schema;
}

internal sealed record ScenarioView(BlockFrame Frame) : BlockView(Frame)
{
    public required string Scenario { get; init; }

    public required string Graph { get; init; }

    public required string Key { get; init; }

    public required bool Fictional { get; init; }

    public required Html? Warning { get; init; }

    public required bool OptOut { get; init; }

    public required string Start { get; init; }

    public required NodeView[] Nodes { get; init; }

    internal static ViewType Schema { get; } = new("scenario",
    [
        .. Common<ScenarioView>(),
        Property<ScenarioView>.Text("scenario", "Id of the scenario, for the player.", static block => block.Scenario),
        Property<ScenarioView>.Text("graph", "Name of its nodes and the ways between them, for the player.", static block => block.Graph),
        Property<ScenarioView>.Text("key", "Its scores, hidden, for the player.", static block => block.Key),
        Property<ScenarioView>.Flag("fictional", "Whether it was made up for training.", static block => block.Fictional),
        Property<ScenarioView>.Html("warning", "Content warning.", static block => block.Warning),
        Property<ScenarioView>.Flag("optOut", "Whether it may be left out, and counts as done then.", static block => block.OptOut),
        Property<ScenarioView>.Text("start", "Id, on the page, of the first node.", static block => block.Start),
        Property<ScenarioView>.List("nodes", "The nodes, the first one first.", static () => NodeView.Schema, static block => block.Nodes),
    ]);

    internal override ViewType Type => Schema;
}
