using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CourseForge.LanguageServer.Messages;

/// <summary>Writes messages, each in one piece, from any thread.</summary>
internal sealed class MessageWriter(Stream output)
{
    private readonly Lock _gate = new();
    private int _requests;

    /// <summary>An answer; a result of null is an answer too.</summary>
    public void Answer<T>(JsonElement id, T? result, JsonTypeInfo<T> type) =>
        Write(json =>
        {
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WritePropertyName("result");
            if (result is null)
            {
                json.WriteNullValue();
            }
            else
            {
                JsonSerializer.Serialize(json, result, type);
            }
        });

    /// <param name="id">Null where it could not be read.</param>
    public void Refuse(JsonElement? id, int code, string words) =>
        Write(json =>
        {
            json.WritePropertyName("id");
            if (id is { } known)
            {
                known.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteStartObject("error");
            json.WriteNumber("code", code);
            json.WriteString("message", words);
            json.WriteEndObject();
        });

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        Write(json =>
        {
            json.WriteString("method", method);
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        });

    /// <summary>Asks the editor for something; its answer is of no interest.</summary>
    public void Request<T>(string method, T parameters, JsonTypeInfo<T> type)
        where T : class =>
        Write(json =>
        {
            json.WriteString(
                "id",
                string.Create(CultureInfo.InvariantCulture, $"courseforge-{Interlocked.Increment(ref _requests)}")
            );
            json.WriteString("method", method);
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        });

    private void Write(Action<Utf8JsonWriter> members)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            members(json);
            json.WriteEndObject();
        }

        var header = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.WrittenCount}\r\n\r\n")
        );
        lock (_gate)
        {
            output.Write(header);
            output.Write(body.WrittenSpan);
            output.Flush();
        }
    }
}
