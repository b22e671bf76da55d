using CourseForge.Authoring;

namespace CourseForge.Cli;

/// <summary>
/// The command line cannot be followed. Caught in <see cref="Tool"/>, which shows it and exits with 2.
/// </summary>
internal sealed class UsageException(string message, string? hint = null) : RequestException(message, hint);
