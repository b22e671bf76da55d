namespace CourseForge.Diagnostics;

/// <summary>
/// How much a diagnostic matters. Errors stop the build; <see cref="Off"/> is a level that only checks can be set to.
/// </summary>
public enum Severity
{
    Off,
    Info,
    Warning,
    Error,
}
