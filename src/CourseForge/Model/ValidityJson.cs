using System.Text.Json;
using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>The validity window as build records and lists write it.</summary>
public static class ValidityJson
{
    public static void Write(Utf8JsonWriter json, Validity validity)
    {
        json.WriteStartObject("validity");
        Write("valid-from", validity.From);
        Write("valid-until-as-known", validity.Until);
        Write("next-review", validity.NextReview);
        json.WriteEndObject();

        void Write(string name, DateOnly? day)
        {
            if (day is { } known)
            {
                json.WriteString(name, IsoDate.Text(known));
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }
}
