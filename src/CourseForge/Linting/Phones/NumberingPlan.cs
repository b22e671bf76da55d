using System.Collections.Immutable;

namespace CourseForge.Linting.Phones;

/// <summary>
/// What a full number of one country looks like. Not a directory: it knows shapes, from the published national
/// numbering plans, so that a lost digit or a number of another country is noticed.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Name">For messages.</param>
/// <param name="CallingCode">After the plus sign.</param>
/// <param name="TrunkPrefix">Dialled before a number within the country; empty when there is none.</param>
/// <param name="Shapes">The first that fits the digits behind trunk prefix or calling code says how many there
/// are.</param>
internal sealed record NumberingPlan(
    string Country,
    string Name,
    string CallingCode,
    string TrunkPrefix,
    ImmutableArray<NumberingPlan.Shape> Shapes
)
{
    /// <param name="Start">The digits that such numbers begin with; the longest that fits counts.</param>
    /// <param name="Min">How many digits there are, with the start.</param>
    /// <param name="NeedsTrunk">False for numbers that are dialled without the trunk prefix, such as 1300 in
    /// Australia.</param>
    internal readonly record struct Shape(string Start, int Min, int Max, bool NeedsTrunk = true);

    /// <summary>
    /// United States, Canada and the other countries that share the calling code 1 (North American Numbering Plan).
    /// </summary>
    public static readonly NumberingPlan NorthAmerica = new(
        "US",
        "the United States and Canada",
        "1",
        "1",
        [new("", 10, 10)]
    );

    private static readonly ImmutableArray<NumberingPlan> All =
    [
        NorthAmerica,
        new(
            "GB",
            "the United Kingdom",
            "44",
            "0",
            [
                // Childline (0800 1111) and NHS numbers (0845 46 47) are shorter than all others.
                new("8001111", 7, 7),
                new("845464", 7, 7),
                new("800", 9, 10),
                new("1", 9, 10),
                new("2", 10, 10),
                new("3", 10, 10),
                new("5", 10, 10),
                new("7", 10, 10),
                new("8", 10, 10),
                new("9", 10, 10),
            ]
        ),
        new(
            "IE",
            "Ireland",
            "353",
            "0",
            [
                new("1800", 10, 10, NeedsTrunk: false),
                new("1850", 10, 10, NeedsTrunk: false),
                new("1890", 10, 10, NeedsTrunk: false),
                new("1", 8, 8),
                new("8", 9, 9),
                new("2", 8, 9),
                new("4", 8, 9),
                new("5", 8, 9),
                new("6", 8, 9),
                new("7", 9, 9),
                new("9", 8, 9),
            ]
        ),
        new(
            "AU",
            "Australia",
            "61",
            "0",
            [
                new("1800", 10, 10, NeedsTrunk: false),
                new("1300", 10, 10, NeedsTrunk: false),
                new("180", 7, 7, NeedsTrunk: false),
                new("13", 6, 6, NeedsTrunk: false),
                new("2", 9, 9),
                new("3", 9, 9),
                new("4", 9, 9),
                new("5", 9, 9),
                new("7", 9, 9),
                new("8", 9, 9),
            ]
        ),
        new("ES", "Spain", "34", "", [new("5", 9, 9), new("6", 9, 9), new("7", 9, 9), new("8", 9, 9), new("9", 9, 9)]),
        new("MX", "Mexico", "52", "", [.. "23456789".Select(digit => new Shape(digit.ToString(), 10, 10))]),
        new("FR", "France", "33", "0", [.. "123456789".Select(digit => new Shape(digit.ToString(), 9, 9))]),
        // German numbers have no fixed length (DIN 5008 leaves it open, too); 0800 numbers do.
        new(
            "DE",
            "Germany",
            "49",
            "0",
            [new("800", 10, 10), .. "123456789".Select(digit => new Shape(digit.ToString(), 5, 12))]
        ),
    ];

    private static readonly ImmutableArray<string> SharingNorthAmerica =
    [
        "AG",
        "AI",
        "AS",
        "BB",
        "BM",
        "BS",
        "CA",
        "DM",
        "DO",
        "GD",
        "GU",
        "JM",
        "KN",
        "KY",
        "LC",
        "MP",
        "MS",
        "PR",
        "SX",
        "TC",
        "TT",
        "VC",
        "VG",
        "VI",
    ];

    public static NumberingPlan? OfCountry(string country) =>
        SharingNorthAmerica.Contains(country) ? NorthAmerica : All.FirstOrDefault(plan => plan.Country == country);

    /// <summary>By the digits behind the plus sign. Calling codes are prefix-free.</summary>
    public static NumberingPlan? OfCallingCode(string digits) =>
        All.FirstOrDefault(plan => digits.StartsWith(plan.CallingCode, StringComparison.Ordinal));
}
