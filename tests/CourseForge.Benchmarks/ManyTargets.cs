using System.Globalization;
using System.Text;

namespace CourseForge.Benchmarks;

/// <summary>
/// The shipped curriculum for so many made-up states, each with a county and an agency: layers as real ones are, and
/// three targets a state beside one for the country.
/// </summary>
internal sealed class ManyTargets(string curriculum, string folder, int states)
{
    private static readonly string[] StateSlots =
    [
        "local-offence",
        "local-elements",
        "local-penalty",
        "local-minor-rule",
        "local-victim-protection",
        "local-record-relief",
        "posting-duty",
        "training-mandate",
        "local-child-report",
        "local-duty-notify",
    ];

    public void Write()
    {
        foreach (var file in Directory.EnumerateFiles(curriculum, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(curriculum, file).Replace('\\', '/');
            if (!path.StartsWith("targets/", StringComparison.Ordinal))
            {
                Put(path, File.ReadAllBytes(file));
            }
        }

        Target("whole-land", "us");
        var jurisdictions = new StringBuilder(File.ReadAllText(Path.Combine(curriculum, "jurisdictions.yaml")));
        for (var i = 0; i < states; i++)
        {
            var number = i.ToString("00", CultureInfo.InvariantCulture);
            jurisdictions.Append(
                CultureInfo.InvariantCulture,
                $$"""

                  state-{{number}}: {name: State {{number}}, level: state, parents: [us]}
                  county-{{number}}: {name: County {{number}}, level: county, parents: [state-{{number}}]}
                  agency-{{number}}: {name: Agency {{number}}, level: agency, parents: [county-{{number}}]}

                """
            );
            State(number);
            Layer(
                $"county-{number}",
                $"state-{number}",
                $"set:\n  duties-where-you-work.title: Duties in County {number}\n"
            );
            Layer(
                $"agency-{number}",
                $"county-{number}",
                $"fill:\n  local-victim-services: 1-509-555-01{number}\n  trafficking-lead: 1-509-555-01{number}\n  agency-interpreter: 1-509-555-01{number}\n"
            );
            foreach (var kind in new[] { "state", "county", "agency" })
            {
                Target($"for-{kind}-{number}", $"{kind}-{number}");
            }
        }

        Put("jurisdictions.yaml", Encoding.UTF8.GetBytes(jurisdictions.ToString()));
    }

    private void State(string number)
    {
        var id = $"state-{number}";
        Layer(
            id,
            "us",
            $$"""
            statutes:
              {{id}}:code-1:
                cite: State Code {{number}}-1
                title: Trafficking in persons
                jurisdiction: {{id}}
                source: {{id}}:src
                confidence: secondary
                checked: 2026-11-01
                versions:
                  - {from: unknown, summary: "No one may hold another by force, in State {{number}}."}
            sources:
              {{id}}:src: {title: "Code of State {{number}}", confidence: secondary, checked: 2026-11-01, review-by: 2027-11-01}

            """
        );
        var text = new StringBuilder();
        foreach (var slot in StateSlots)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                ::: fill #{slot} {"{"}cite={id}:code-1 source={id}:src confidence=secondary checked=2026-11-01 review-by=2027-05-01{"}"}
                **What holds in State {number}** of this, [](law:{id}:code-1), in a sentence. And a second one, as long as they are.

                - The first point of it.
                - The second point of it.
                :::


                """
            );
        }

        Put($"overlays/{id}/law.md", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void Layer(string id, string on, string says) =>
        Put(
            $"overlays/{id}/overlay.yaml",
            Encoding.UTF8.GetBytes($"layer: {id}\ntitle: Layer {id}\njurisdiction: {id}\nbuilds-on: [{on}]\n{says}")
        );

    private void Target(string id, string layer) =>
        Put(
            $"targets/{id}.yaml",
            Encoding.UTF8.GetBytes($"target: {id}\ntitle: Target {id}\nlayers: [{layer}]\ncourses: [first-response]\n")
        );

    private void Put(string path, byte[] bytes)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }
}
