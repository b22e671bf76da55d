using System.Globalization;
using CourseForge.Syntax;
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

/// <summary>What one sees before the first decision.</summary>
internal sealed record SceneView(string? Place, string? Time, SceneFigureView[] People) : View
{
    internal static ViewType Schema { get; } = new("scene",
    [
        Property<SceneView>.Text("place", "Where it happens, when that is said.", static scene => scene.Place),
        Property<SceneView>.Text("time", "When it happens, when that is said.", static scene => scene.Time),
        Property<SceneView>.List("people", "Who is there besides the learner.", static () => SceneFigureView.Schema, static scene => scene.People),
    ]);

    internal override ViewType Type => Schema;

    /// <summary>Null where nothing is said.</summary>
    internal static SceneView? Of(ScenarioSyntax scenario) =>
        scenario is { Place: null, Time: null, People.IsEmpty: true }
            ? null
            : new SceneView(
                scenario.Place?.Value,
                scenario.Time?.Value,
                [.. scenario.People.Select(static one => new SceneFigureView(one.Value, SceneFigureView.InitialsOf(one.Value)))]
            );
}

internal sealed record SceneFigureView(string Words, string Initials) : View
{
    internal static ViewType Schema { get; } = new("figure of a scene",
    [
        Property<SceneFigureView>.Text("words", "Name, and what one sees at once.", static figure => figure.Words),
        Property<SceneFigureView>.Text("initials", "One or two letters for a picture of the person.", static figure => figure.Initials),
    ]);

    internal override ViewType Type => Schema;

    /// <summary>Of the words of a name that begin with a capital letter, up to the first comma; titles such as Mr too.</summary>
    internal static string InitialsOf(string words)
    {
        var name = words.Split(',', ':', '(')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] capitals = [.. name.Where(static word => char.IsUpper(word[0]) && !word.EndsWith('.') && word is not ("Mr" or "Ms" or "Mrs" or "Dr"))];
        string[] taken = capitals.Length > 0 ? [.. capitals.Take(2)] : [.. name.Take(1)];
        return string.Concat(taken.Select(static word => StringInfo.GetNextTextElement(word).ToUpperInvariant()));
    }
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

    public required Html Map { get; init; }

    public required SceneView? Scene { get; init; }

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
        Property<ScenarioView>.Of("scene", "Where and when it happens and who is there, as far as that is said.", static () => SceneView.Schema, static block => block.Scene),
        Property<ScenarioView>.Html("map", "Its nodes and the ways between them, drawn; the player shows it at an ending, with the learner's way.", static block => block.Map),
    ]);

    internal override ViewType Type => Schema;
}
