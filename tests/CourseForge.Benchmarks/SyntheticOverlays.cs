using System.Globalization;
using System.Text;

namespace CourseForge.Benchmarks;

/// <summary>
/// Overlays on a <see cref="SyntheticCurriculum"/>: a country, and so many states, each with a county and an audience
/// on it and a target above all, so that every target stands on four layers. Each layer replaces, adds to and notes one
/// section in twenty.
/// </summary>
internal sealed class SyntheticOverlays(SyntheticCurriculum curriculum, string folder, int states)
{
    private const int Spacing = 20;

    public void Write()
    {
        var jurisdictions = new StringBuilder("jurisdictions:\n  land: {name: Land, level: country}\n");
        Layer("land", "land", "", 0);
        for (var state = 0; state < states; state++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"state-{state:00}");
            jurisdictions.Append(
                CultureInfo.InvariantCulture,
                $$"""
                  {{id}}: {name: State {{state}}, level: state, parents: [land]}
                  county-{{state:00}}: {name: County {{state}}, level: county, parents: [{{id}}]}

                """
            );
            Layer(id, id, "land", state + 1);
            Layer($"county-{state:00}", $"county-{state:00}", id, state + 2);
            Layer($"night-{state:00}", "land", "land", state + 3);
            Put(
                $"targets/target-{state:00}.yaml",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"target: target-{state:00}\ntitle: Target {state}\nlayers: [county-{state:00}, night-{state:00}]\nset: {{deadline: {state + 1} hours}}\n"
                )
            );
        }

        Put("jurisdictions.yaml", jurisdictions.ToString());
    }

    private void Layer(string id, string jurisdiction, string on, int first)
    {
        Put(
            $"overlays/{id}/overlay.yaml",
            $"layer: {id}\ntitle: Layer {id}\njurisdiction: {jurisdiction}\n{(on.Length > 0 ? $"builds-on: [{on}]\n" : "")}"
        );
        var text = new StringBuilder();
        for (var lesson = first * 3 % Spacing; lesson < curriculum.LessonCount; lesson += Spacing)
        {
            // Layers that do not build on each other speak of different sections.
            var section = string.Create(CultureInfo.InvariantCulture, $"look-{lesson:0000}");
            text.Append(
                id.StartsWith("night", StringComparison.Ordinal)
                    ? $"::: note #{section}\nAt night, ask for {id} by name.\n:::\n\n"
                    : $$"""
                    ::: after #{{section}} {id={{id}}:more-{{lesson:0000}} title="In {{id}}"}
                    What {{id}} adds to this, in a sentence or two.
                    :::

                    ::: replace #{{section}}
                    What to look for in {{id}}: papers, debts, and who speaks for whom.
                    :::


                    """
            );
        }

        Put($"overlays/{id}/text.md", text.ToString());
    }

    private void Put(string path, string text)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}
