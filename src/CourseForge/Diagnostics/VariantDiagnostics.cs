using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

/// <summary>What several variants of one curriculum have to say, each thing once.</summary>
public static class VariantDiagnostics
{
    private const int Named = 3;

    /// <summary>What only some of several variants say names them.</summary>
    /// <param name="variants">Each variant's name, empty for the base, and what was said about it.</param>
    public static ImmutableArray<Diagnostic> Merge(
        IReadOnlyList<(string Variant, ImmutableArray<Diagnostic> Diagnostics)> variants
    )
    {
        var said = new SortedDictionary<Diagnostic, List<string>>(
            Comparer<Diagnostic>.Create(
                (one, other) =>
                    one.CompareTo(other) is not 0 and var order ? order : one.Severity.CompareTo(other.Severity)
            )
        );
        foreach (var (variant, diagnostics) in variants)
        {
            foreach (var diagnostic in diagnostics)
            {
                if (!said.TryGetValue(diagnostic, out var by))
                {
                    said.Add(diagnostic, by = []);
                }

                if (by.Count == 0 || by[^1] != variant)
                {
                    by.Add(variant);
                }
            }
        }

        return
        [
            .. said.Select(pair =>
                variants.Count == 1 || pair.Value.Count == variants.Count || pair.Value[0].Length == 0
                    ? pair.Key
                    : pair.Key with
                    {
                        Message = pair.Key.Message + In(pair.Value),
                    }
            ),
        ];
    }

    private static string In(List<string> names) =>
        names.Count <= Named
            ? $" (in {string.Join(", ", names)})"
            : $" (in {string.Join(", ", names.Take(Named))} and {names.Count - Named} more)";
}
