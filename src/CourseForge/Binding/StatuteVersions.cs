using CourseForge.Syntax;

namespace CourseForge.Binding;

/// <summary>A law is a work with dated versions; the parser has made sure that they stand in order and do not overlap.</summary>
internal static class StatuteVersions
{
    /// <summary>The version that holds on a date, or null. A version without <c>until</c> ends where the next one begins.</summary>
    public static StatuteVersionSyntax? InForce(StatuteSyntax statute, DateOnly asOf)
    {
        StatuteVersionSyntax? holds = null;
        foreach (var version in statute.Versions)
        {
            if (version.From.Value <= asOf)
            {
                holds = version.Until?.Value <= asOf ? null : version;
            }
        }

        return holds;
    }
}
