using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CourseForge.LanguageServer.Messages;

/// <summary>
/// Takes messages out of a stream (LSP 3.17, "Base Protocol"). What is no message is told and skipped, as far as its
/// length is known, so that one bad message does not end the session.
/// </summary>
internal sealed class MessageReader(Stream input)
{
    /// <summary>More than any text that a curriculum may hold, written as JSON.</summary>
    internal const int MaxLength = 64 * 1024 * 1024;

    private const int MaxHeader = 8 * 1024;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _at;
    private int _end;

    /// <summary>The next message; null when the stream has ended, also in the middle of a message.</summary>
    public IncomingMessage? Read()
    {
        long? length = null;
        var isEmpty = true;
        while (true)
        {
            if (ReadLine() is not { } line)
            {
                return null;
            }

            if (line.Length == 0)
            {
                if (isEmpty)
                {
                    // Line ends between messages do no harm.
                    continue;
                }

                break;
            }

            isEmpty = false;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (
                colon > 0
                && line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(
                    line.AsSpan(colon + 1).Trim(),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                length = number;
            }
        }

        return length switch
        {
            null => IncomingMessage.Broken(ErrorCodes.ParseError, "a message has no header Content-Length"),
            > MaxLength => Skip(length.Value)
                ? IncomingMessage.Broken(
                    ErrorCodes.InvalidRequest,
                    $"a message of {length} bytes is too long; the most are {MaxLength}"
                )
                : null,
            { } fits => ReadBody((int)fits) is { } body ? Parse(body) : null,
        };
    }

    /// <summary>A line of the header without its end; a line that is too long is cut. Null at the end.</summary>
    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_at == _end && !Fill())
            {
                return null;
            }

            var one = _buffer[_at++];
            if (one == '\n')
            {
                if (line.Length > 0 && line[^1] == '\r')
                {
                    line.Length--;
                }

                return line.ToString();
            }

            if (line.Length < MaxHeader)
            {
                line.Append((char)one);
            }
        }
    }

    private byte[]? ReadBody(int length)
    {
        var body = new byte[length];
        for (var done = 0; done < length; )
        {
            if (_at == _end && !Fill())
            {
                return null;
            }

            var part = Math.Min(_end - _at, length - done);
            _buffer.AsSpan(_at, part).CopyTo(body.AsSpan(done));
            _at += part;
            done += part;
        }

        return body;
    }

    private bool Skip(long length)
    {
        while (length > 0)
        {
            if (_at == _end && !Fill())
            {
                return false;
            }

            var part = (int)Math.Min(_end - _at, length);
            _at += part;
            length -= part;
        }

        return true;
    }

    private bool Fill()
    {
        _at = 0;
        _end = input.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    private static IncomingMessage Parse(byte[] body)
    {
        JsonElement root;
        try
        {
            // The document is never given back, since parts of it live as long as its message.
            root = JsonDocument.Parse(body).RootElement;
        }
        catch (JsonException problem)
        {
            return IncomingMessage.Broken(ErrorCodes.ParseError, $"a message is no JSON: {problem.Message}");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return IncomingMessage.Broken(ErrorCodes.InvalidRequest, "a message is no JSON object");
        }

        JsonElement? id =
            root.TryGetProperty("id", out var written)
            && written.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? written
                : null;
        try
        {
            return root.TryGetProperty("method", out var method) && method.ValueKind != JsonValueKind.String
                ? IncomingMessage.Broken(ErrorCodes.InvalidRequest, "'method' of a message is no text", id)
                : new IncomingMessage(
                    id,
                    method.ValueKind == JsonValueKind.String ? method.GetString() : null,
                    root.TryGetProperty("params", out var parameters) ? parameters : default
                );
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8 are found when a text is taken out.
            return IncomingMessage.Broken(ErrorCodes.ParseError, "a message is not in UTF-8", id);
        }
    }
}
