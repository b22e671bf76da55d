using System.Globalization;

namespace CourseForge.Model;

/// <summary>The hours that a layer says a course must have at least (<c>at-least: COURSE.hours</c>).</summary>
/// <param name="Decision">The layer's claim, with what it rests on.</param>
internal sealed record MandatedHours(decimal Hours, LayerDecision Decision)
{
    /// <summary>The highest floor under the hours of a course; null when no layer sets one.</summary>
    public static MandatedHours? Of(Course course) =>
        course
            .Decisions.Where(decision =>
                decision.Node == course.Id.Value && decision is { Facet: "hours", Claim.Verb: "at-least" }
            )
            .Select(decision =>
                decimal.TryParse(decision.Claim.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var hours)
                    ? new MandatedHours(hours, decision)
                    : null
            )
            .OfType<MandatedHours>()
            .MaxBy(mandate => mandate.Hours);

    /// <summary>The floor that a course was cut below; null when it was not.</summary>
    public static MandatedHours? Missed(Course course) =>
        course.Cut is not null
        && Of(course) is { } mandate
        && course.Lessons.Sum(static lesson => lesson.Minutes.Value) < mandate.Hours * course.Settings.MinutesPerHour
            ? mandate
            : null;
}
