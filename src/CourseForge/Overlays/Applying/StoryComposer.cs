using System.Collections.Immutable;
using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Applying;

/// <summary>Surveys and scenarios in the words that the layers want. What they ask and where they lead stays.</summary>
internal sealed class StoryComposer(ResolvedCells outcome)
{
    internal SurveySyntax Survey(SurveySyntax survey)
    {
        var id = survey.Id.Value;
        return survey with
        {
            Title = outcome.Located(id, Facets.Title, survey.Title),
            Intro = outcome.Text(id, Facets.Intro, survey.Intro),
            Items =
            [
                .. survey.Items.Select(item =>
                    outcome.Cell(item.Id.Value, Facets.Text) is null
                        ? item
                        : item with
                        {
                            Text = outcome.Located(item.Id.Value, Facets.Text, item.Text),
                        }
                ),
            ],
        };
    }

    internal ScenarioSyntax Scenario(ScenarioSyntax scenario)
    {
        var id = scenario.Id.Value;
        return scenario with
        {
            Title = outcome.Located(id, Facets.Title, scenario.Title),
            Place = outcome.Word(id, Facets.Place) ?? scenario.Place,
            Time = outcome.Word(id, Facets.Time) ?? scenario.Time,
            People = outcome.Word(id, Facets.People) is { } people
                ? [.. WordList.Read(people.Value).Select(person => new Located<string>(person, people.Span))]
                : scenario.People,
            Warning = outcome.Text(id, Facets.Warning, scenario.Warning),
            Nodes = [.. scenario.Nodes.Select(node => Node(id, node))],
        };
    }

    private ScenarioNodeSyntax Node(string scenario, ScenarioNodeSyntax node)
    {
        var title = Facets.Of(node.Id.Value, Facets.Title);
        var text = Facets.Of(node.Id.Value, Facets.Text);
        return outcome.Cell(scenario, title) is null && outcome.Cell(scenario, text) is null
            ? node
            : node with
            {
                Title = outcome.Changed(scenario, title, node.Title) ?? node.Title,
                Content = outcome.Text(scenario, text, node.Content)!,
                Choices = outcome.Written<ReplaceTextSyntax>(scenario, text)?.Choices ?? node.Choices,
            };
    }
}
