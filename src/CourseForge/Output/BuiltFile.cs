namespace CourseForge.Output;

/// <summary>Something that a build made, for its report.</summary>
/// <param name="Variant">Empty for the base.</param>
/// <param name="Digest">SHA-256 in lower-case hexadecimal; null for a folder.</param>
public sealed record BuiltFile(string Course, string Variant, string Format, string Name, long Length, string? Digest);
