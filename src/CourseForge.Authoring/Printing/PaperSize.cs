using CourseForge.Model;

namespace CourseForge.Authoring.Printing;

/// <summary>Paper, in inches as browsers want it.</summary>
public sealed record PaperSize(string Name, double Width, double Height)
{
    public static PaperSize A4 { get; } = new("a4", 210 / 25.4, 297 / 25.4);

    public static PaperSize Letter { get; } = new("letter", 8.5, 11);

    // CLDR supplemental data, measurementData, paperSize US-Letter.
    private static readonly string[] LetterCountries =
    [
        "BZ",
        "CA",
        "CL",
        "CO",
        "CR",
        "GT",
        "MX",
        "NI",
        "PA",
        "PH",
        "PR",
        "SV",
        "US",
        "VE",
    ];

    public static PaperSize? Named(string name) =>
        name.ToLowerInvariant() switch
        {
            "a4" => A4,
            "letter" => Letter,
            _ => null,
        };

    /// <summary>
    /// What is in the printers of the country that a course is for: of its target's place, or else the curriculum's.
    /// </summary>
    public static PaperSize Of(Course course) =>
        (course.Country ?? course.Settings.Country?.Value) is { } country
        && LetterCountries.Contains(country, StringComparer.OrdinalIgnoreCase)
            ? Letter
            : A4;
}
