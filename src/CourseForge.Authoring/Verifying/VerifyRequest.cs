using CourseForge.Packaging.LmsProfiles;

namespace CourseForge.Authoring.Verifying;

/// <summary>What a package is to be held against.</summary>
public sealed record VerifyRequest
{
    /// <summary>The full path of the zip, or of the folder that it was unpacked into.</summary>
    public required string Path { get; init; }

    /// <summary>The learning system that it is for.</summary>
    public LmsProfile Lms { get; init; } = LmsProfile.Generic;

    /// <summary>The full path of a folder with the standard's schema documents; null = only the rules that are known here.</summary>
    public string? Schemas { get; init; }

    /// <summary>The full path of the curriculum that it was built from; null = it is not built again.</summary>
    public string? Sources { get; init; }

    /// <summary>Of this tool: only the same gives the same bytes.</summary>
    public required string ToolVersion { get; init; }
}
