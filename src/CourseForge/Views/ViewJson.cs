using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CourseForge.Text;

namespace CourseForge.Views;

/// <summary>A view as JSON, for theme designers.</summary>
internal static class ViewJson
{
    internal static string Write(View view) => ReadableJson.Text(json => Write(json, view));

    private static void Write(Utf8JsonWriter json, View view)
    {
        json.WriteStartObject();
        foreach (var property in view.Type.Properties)
        {
            json.WritePropertyName(property.Name);
            Write(json, property.Get(view));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case View view:
                Write(json, view);
                break;
            case object[] list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
