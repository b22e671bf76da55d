namespace CourseForge.Syntax;

/// <summary>What lies in what.</summary>
internal static class JurisdictionTree
{
    /// <summary>The jurisdictions that some layers are for, and all that these lie in. Empty for the base.</summary>
    /// <param name="layers">Ids of layers.</param>
    public static HashSet<string> Around(CurriculumSyntax curriculum, IReadOnlyCollection<string> layers)
    {
        var byId = curriculum
            .Jurisdictions.DistinctBy(static one => one.Id.Value)
            .ToDictionary(static one => one.Id.Value, StringComparer.Ordinal);
        var open = new Stack<string>(
            curriculum
                .Layers.Where(layer => layers.Contains(layer.Id.Value))
                .Select(static layer => layer.Overlay?.Jurisdiction.Value)
                .OfType<string>()
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var id))
        {
            if (seen.Add(id) && byId.TryGetValue(id, out var jurisdiction))
            {
                foreach (var parent in jurisdiction.Parents)
                {
                    open.Push(parent.Value);
                }
            }
        }

        return seen;
    }
}
