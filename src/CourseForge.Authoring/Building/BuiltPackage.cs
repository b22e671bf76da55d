namespace CourseForge.Authoring.Building;

/// <summary>A package, or a printed document, that was written.</summary>
/// <param name="Path">As the user would write it from the current folder.</param>
public sealed record BuiltPackage(
    string Course,
    string Target,
    string Audience,
    string Format,
    string Path,
    long Length
);
