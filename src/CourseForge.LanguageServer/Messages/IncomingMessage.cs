using System.Text.Json;

namespace CourseForge.LanguageServer.Messages;

/// <summary>What an editor sent, or why it could not be read. Has neither where the stream has ended.</summary>
/// <param name="Id">Of a request and of an answer; null for a notification.</param>
/// <param name="Method">Null for an answer.</param>
/// <param name="Parameters">Undefined where there are none.</param>
internal sealed record IncomingMessage(JsonElement? Id, string? Method, JsonElement Parameters)
{
    /// <summary>Set where it is no message of the protocol: the code and the words of the answer.</summary>
    public (int Code, string Words)? Problem { get; init; }

    public bool IsRequest => Id is not null && Method is not null;

    public static IncomingMessage Broken(int code, string words, JsonElement? id = null) =>
        new(id, null, default) { Problem = (code, words) };
}

/// <summary>Codes of answers that say no (JSON-RPC 2.0, section 5.1, and LSP 3.17, "ErrorCodes").</summary>
internal static class ErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int RequestCancelled = -32800;
}
