namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>What is known of a page or a script after it was looked at, and is asked again when all were.</summary>
internal sealed class ContentFacts
{
    public ApiWords Words { get; set; }

    /// <summary>Scripts, frames and pages that it loads or leads to, as paths of the package.</summary>
    public List<string> LeadsTo { get; } = [];
}
