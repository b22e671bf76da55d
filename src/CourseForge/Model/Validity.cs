using System.Text.Json.Serialization;

namespace CourseForge.Model;

/// <summary>
/// The days for which a course says what is so, as far as is known.
/// </summary>
/// <param name="From">Since when nothing in it has changed; null when nothing in it is dated.</param>
/// <param name="Until">The first day on which something will be different; null when none is known.</param>
/// <param name="NextReview">The first day by which something is to be checked again; it may be past. Null when none was
/// set.</param>
public readonly record struct Validity(
    [property: JsonPropertyName("valid-from"), JsonRequired] DateOnly? From,
    [property: JsonPropertyName("valid-until-as-known"), JsonRequired] DateOnly? Until,
    [property: JsonPropertyName("next-review"), JsonRequired] DateOnly? NextReview
);
