using System.Globalization;

namespace CourseForge.Text;

/// <summary>Numbers with their nouns.</summary>
internal static class Amount
{
    public static string Of(int count, string one, string? none = null) =>
        count == 0 && none is not null
            ? none
            : string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    public static string Minutes(int minutes) => Of(minutes, "minute");

    public static string Hours(decimal hours) =>
        string.Create(CultureInfo.InvariantCulture, $"{hours:0.##} hour{(hours == 1 ? "" : "s")}");
}
