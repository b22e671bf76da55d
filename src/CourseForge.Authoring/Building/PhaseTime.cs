namespace CourseForge.Authoring.Building;

/// <summary>How long a phase took, over all courses and formats.</summary>
public readonly record struct PhaseTime(string Phase, TimeSpan Time);
