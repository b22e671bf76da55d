using CourseForge.Diagnostics;
using CourseForge.Output.Records;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Releases;

/// <summary>What must hold of the releases of a project taken together.</summary>
internal static class ReleaseGraph
{
    public static IEnumerable<Diagnostic> Check(IReadOnlyCollection<Release> releases, ProjectSyntax project)
    {
        var place = project.Uses.Length > 0 ? project.Uses[0].Id.Span : project.Span.Part(0, 0);
        var byId = releases.ToDictionary(static release => release.Identity.Id, StringComparer.Ordinal);
        if (Circle(byId) is { } circle)
        {
            yield return Diagnostic.Create(Codes.Dependencies.CircleOfUses, place, string.Join(" -> ", circle));
            yield break;
        }

        var curricula = releases
            .Where(static release => release.Identity.Kind == ReleaseKind.Curriculum)
            .Select(static release => $"'{release.Identity.Id}'")
            .Order(StringComparer.Ordinal)
            .ToList();
        if (curricula.Count != 1)
        {
            yield return Diagnostic.Create(
                Codes.Dependencies.OneCurriculum,
                place,
                curricula.Count == 0 ? "none" : string.Join(" and ", curricula)
            );
        }
    }

    /// <summary>The ids of a circle, the first again at the end; null when there is none.</summary>
    private static List<string>? Circle(Dictionary<string, Release> releases)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in releases.Keys.Order(StringComparer.Ordinal))
        {
            if (From(id, []) is { } circle)
            {
                return circle;
            }
        }

        return null;

        List<string>? From(string id, List<string> chain)
        {
            var start = chain.IndexOf(id);
            if (start >= 0)
            {
                return [.. chain[start..], id];
            }

            if (!releases.TryGetValue(id, out var release) || !done.Add(id))
            {
                return null;
            }

            return release
                .Identity.Uses.Select(use => From(use.Id.Value, [.. chain, id]))
                .FirstOrDefault(static circle => circle is not null);
        }
    }
}
