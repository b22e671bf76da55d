using System.Globalization;

namespace CourseForge.Text;

/// <summary>Days as they are written everywhere, by authors and by us: year, month, day (ISO 8601).</summary>
public static class IsoDate
{
    private const string Form = "yyyy-MM-dd";

    public static string Text(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
