using System.Globalization;
using CourseForge.Model;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Building;

/// <summary>How what is built is called, so that nothing takes the place of something else.</summary>
internal sealed class OutputNames(CurriculumSyntax curriculum)
{
    /// <summary>
    /// <c>course-target-version-format</c>, with the minutes of a cut before the format; with the audience before the
    /// version when it is not the target's or the course's own.
    /// </summary>
    public string Stem(Course course, string format)
    {
        var own = curriculum
            .Layers.FirstOrDefault(layer => layer.Target is not null && layer.Id.Value == course.Variant.Id)
            ?.Target?.Audience?.Value
            ?? curriculum.Courses.FirstOrDefault(syntax => syntax.Id.Value == course.Id.Value)?.Audience.Value;
        var audience = course.Audience.Id == own ? "" : "-" + course.Audience.Id;
        var variant = course.Variant.IsBase ? "" : "-" + course.Variant.Id.Replace('+', '-');
        return $"{course.Id}{variant}{audience}-{course.Settings.Version.Value}-{Product(course, format)}";
    }

    /// <summary>
    /// A cut stands beside the whole course, and law that is not in force beside the law; neither takes the place of
    /// the other.
    /// </summary>
    public static string Product(Course course, string format) =>
        (course.WithPending ? "with-pending-" : "")
        + (course.Cut is { } cut ? string.Create(CultureInfo.InvariantCulture, $"{cut.Minutes}min-{format}") : format);

    /// <summary>Packages of one format for several learning systems can lie in one folder.</summary>
    public static string Package(IPackageFormat format, LmsProfile lms) =>
        lms == LmsProfile.Generic || format.Name == "web" ? format.Name : $"{format.Name}-{lms.Name}";

    /// <summary>
    /// The report of the whole build. No package can have its name: theirs begin with the id of a course and end
    /// otherwise.
    /// </summary>
    public string Report() => $"{curriculum.Settings.Id.Value}-{curriculum.Settings.Version.Value}-report.html";
}
