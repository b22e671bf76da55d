namespace CourseForge.Packaging.Scorm2004;

/// <param name="SchemaVersion">What the manifest calls the edition (Content Aggregation Model 3.4.1.5).</param>
/// <param name="HasMeasuredCompletion">The 4th edition: completion thresholds with attributes, and objectives that
/// share completion, progress and raw scores.</param>
internal sealed record Scorm2004Edition(string SchemaVersion, bool HasMeasuredCompletion)
{
    internal static Scorm2004Edition Third { get; } = new("2004 3rd Edition", false);

    internal static Scorm2004Edition Fourth { get; } = new("2004 4th Edition", true);
}
