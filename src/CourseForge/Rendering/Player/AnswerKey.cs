using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CourseForge.Questions;
using CourseForge.Text;

namespace CourseForge.Rendering.Player;

/// <summary>
/// The right answer, feedback and rationale of a question for its <c>data-key</c>: base64 of UTF-8 JSON, each byte
/// XORed with the low byte of an xorshift32 sequence that starts from FNV-1a of the question's id. It keeps a glance at
/// the page's source from giving answers away; it is no secret. The player's core/answer-key.js is the other half.
/// </summary>
internal static class AnswerKey
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Encode(
        string question,
        AnswerEncoding answer,
        IEnumerable<(string Letter, string Html)> feedback,
        string rationale
    ) => Encode(question, answer.Right, feedback, rationale, writer =>
        {
            if (answer.IsPartial)
            {
                writer.WriteBoolean("p", true);
            }

            if (answer.Written is { } written)
            {
                writer.WriteStartArray("a");
                foreach (var accepted in written.Accepted)
                {
                    writer.WriteStringValue(accepted);
                }

                writer.WriteEndArray();
                writer.WriteString("k", written.IgnoreCase ? "ignore" : "exact");
                writer.WriteString("s", written.Spaces.Written());
            }
        });

    internal static string Encode(
        string question,
        string correct,
        IEnumerable<(string Letter, string Html)> feedback,
        string rationale,
        Action<Utf8JsonWriter>? rules = null
    )
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("c", correct);
            rules?.Invoke(writer);
            writer.WriteStartObject("f");
            foreach (var (letter, html) in feedback)
            {
                writer.WriteString(letter, html);
            }

            writer.WriteEndObject();
            writer.WriteString("r", rationale);
            writer.WriteEndObject();
        }

        var bytes = json.WrittenSpan.ToArray();
        var state = Fnv1a.Hash(question) is var hash and not 0 ? hash : 1;
        for (var i = 0; i < bytes.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] ^= (byte)state;
        }

        return Convert.ToBase64String(bytes);
    }
}
