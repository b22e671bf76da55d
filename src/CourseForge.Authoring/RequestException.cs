namespace CourseForge.Authoring;

/// <summary>
/// What was asked for cannot be meant: a name that is not there, options that contradict each other. Nothing has been
/// done; the host shows the message, and the hint that says what to ask for instead.
/// </summary>
public class RequestException(string message, string? hint = null) : Exception(message)
{
    public string? Hint { get; } = hint;

    /// <summary>What could have been asked for, where that is too much for one line; a host shows one in a line.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
