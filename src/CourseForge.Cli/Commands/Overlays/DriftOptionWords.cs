using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary>Reads the list of states that <c>overlay status --fail-on</c> takes.</summary>
internal static class DriftOptionWords
{
    public static HashSet<DriftState> States(string? written)
    {
        var states = new HashSet<DriftState>();
        foreach (
            var word in (written ?? "").Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var known = Enum.GetValues<DriftState>().ToDictionary(state => state.Written(), StringComparer.Ordinal);
            states.Add(
                known.TryGetValue(word, out var state)
                    ? state
                    : throw new UsageException(
                        $"'{word}' is not a state",
                        NearestName.Of(word, known.Keys) is { } near
                            ? $"did you mean '{near}'?"
                            : $"states: {string.Join(", ", known.Keys)}"
                    )
            );
        }

        return states;
    }
}
