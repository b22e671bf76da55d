namespace CourseForge.Authoring.Building;

/// <summary>What became of a file that nothing needs any more.</summary>
internal enum Removal
{
    /// <summary>It was not there.</summary>
    Absent,

    Removed,

    /// <summary>It is another one than a build made, or could not be removed.</summary>
    Left,
}
