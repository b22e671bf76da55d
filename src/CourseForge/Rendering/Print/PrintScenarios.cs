using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>A scenario for the instructor: numbered nodes, the figure, scores and feedback.</summary>
internal static class PrintScenarios
{
    internal static PrintScenarioView View(PageWriterContext page, Scenario scenario, BlockFrame frame)
    {
        var syntax = scenario.Syntax;
        var nodes = syntax.Nodes.OrderBy(node => node.Id.Value == syntax.Start.Value ? 0 : 1).ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            numbers.TryAdd(node.Id.Value, numbers.Count + 1);
        }

        var words = page.Context.Words;
        var titled = frame with
        {
            Title = frame.Title ?? scenario.Title,
            Minutes = frame.Minutes ?? (syntax.Minutes is { } minutes ? RecordViews.Number(minutes) : null),
        };
        return new PrintScenarioView(
            titled,
            syntax.IsFictional,
            page.Html(syntax.Warning),
            new Html(writer => new ScenarioFigure(nodes, numbers, outcome => words["outcome" + outcome]).Write(writer)),
            words.With("figureOfScenario", "title", scenario.Title),
            [
                .. nodes.Select(node => new PrintNodeView(
                    RecordViews.Number(numbers[node.Id.Value]),
                    node.Title,
                    new Html(writer => page.Markdown.Write(node.Content, writer)),
                    [
                        .. node.Choices.Select(
                            (choice, i) =>
                                new PrintChoiceView(
                                    Letters.At(i),
                                    choice.Text,
                                    numbers.TryGetValue(choice.Target.Value, out var target)
                                        ? RecordViews.Number(target)
                                        : choice.Target.Value,
                                    choice.Score is { } score ? RecordViews.Number(score) : null,
                                    page.Html(choice.Feedback)
                                )
                        ),
                    ],
                    node.Outcome is { } outcome ? words["outcome" + outcome] : null,
                    node.Score is { } points ? RecordViews.Number(points) : null
                )),
            ]
        );
    }
}
