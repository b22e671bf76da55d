using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Binding;

/// <summary>A law is a work with dated versions; on any date at most one holds.</summary>
internal static class StatuteVersions
{
    /// <summary>The version that holds on a date, or null. A version without <c>until</c> ends where the next one begins.</summary>
    public static StatuteVersionSyntax? InForce(StatuteSyntax statute, DateOnly asOf, DiagnosticBag diagnostics)
    {
        var versions = statute.Versions.Sort((a, b) => a.From.Value.CompareTo(b.From.Value) is not 0 and var byDate ? byDate : a.Span.CompareTo(b.Span));
        StatuteVersionSyntax? holds = null;
        for (var i = 0; i < versions.Length; i++)
        {
            var version = versions[i];
            if (i > 0)
            {
                var previous = versions[i - 1];
                if (previous.From.Value == version.From.Value || previous.Until?.Value > version.From.Value)
                {
                    diagnostics.Add(Diagnostic.Create(Codes.Binding.VersionsOverlap, version.From.Span, statute.Id.Value, version.From.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
                        .WithRelated(previous.From.Span, "the other version begins here"));
                }
            }

            if (version.From.Value <= asOf)
            {
                holds = version.Until?.Value <= asOf ? null : version;
            }
        }

        return holds;
    }
}
