namespace CourseForge.Cli;

/// <summary>Standard output could not be written.</summary>
internal sealed class LostOutputException(string reason, Exception cause) : Exception(reason, cause);
