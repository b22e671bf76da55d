using System.Text.Json;
using System.Text.Json.Serialization;

namespace CourseForge.Model;

/// <summary>The validity window as lists write it, in the words of the build record.</summary>
public static class ValidityJson
{
    public static void Write(Utf8JsonWriter json, Validity validity)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName("validity");
        JsonSerializer.Serialize(json, validity, ValidityShape.Default.Validity);
    }
}

[JsonSerializable(typeof(Validity))]
internal sealed partial class ValidityShape : JsonSerializerContext;
