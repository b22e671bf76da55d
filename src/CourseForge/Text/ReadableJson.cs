using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CourseForge.Text;

/// <summary>
/// JSON documents that people read: indented, with a line end at the end, and authors' words as they were written. Not
/// for HTML.
/// </summary>
public static class ReadableJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var bytes = new RentedBytes();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        bytes.Write("\n"u8);
        return bytes.Written.ToArray();
    }

    public static string Text(Action<Utf8JsonWriter> write) => System.Text.Encoding.UTF8.GetString(Bytes(write));
}
