using CourseForge.Syntax;

namespace CourseForge.Rendering;

/// <summary>The words of <c>confidence=</c> on a claim.</summary>
internal static class Confidences
{
    internal static Confidence? Parse(string word) => word switch
    {
        "verified" => Confidence.Verified,
        "verified-dated" => Confidence.VerifiedDated,
        "secondary" => Confidence.Secondary,
        "conflict" => Confidence.Conflict,
        "unverified" => Confidence.Unverified,
        _ => null,
    };
}
