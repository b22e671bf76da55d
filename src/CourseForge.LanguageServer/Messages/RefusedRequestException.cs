namespace CourseForge.LanguageServer.Messages;

/// <summary>A request that cannot be answered; the editor is told why.</summary>
internal sealed class RefusedRequestException(int code, string words) : Exception(words)
{
    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    public int Code { get; } = code;
}
