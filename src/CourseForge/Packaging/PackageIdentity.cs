using CourseForge.Model;

namespace CourseForge.Packaging;

/// <summary>
/// The names under which learning systems know a course and what is in it, all made here and only here. They come from authored ids and stay the same
/// over builds and versions: a system that sees another name starts the learner's history anew.
/// </summary>
internal sealed class PackageIdentity(Course course)
{
    /// <summary>The manifest: an XML name, unique among the courses of an agency.</summary>
    internal string Manifest { get; } = $"{course.Settings.Id.Value}.{course.Id}";

    internal string Organization { get; } = $"org.{course.Id}";

    /// <summary>The item of one launch unit.</summary>
    internal static string Item(LaunchUnit unit) => $"item.{unit.Id}";

    /// <summary>The resource of one launch unit.</summary>
    internal static string Resource(LaunchUnit unit) => $"res.{unit.Id}";

    /// <summary>
    /// The name of an objective that all units of a package share (SCORM 2004 Sequencing 3.10.3). The curriculum is in it, the course is not.
    /// </summary>
    internal string SharedObjective(ObjectiveId objective) => $"urn:courseforge:{course.Settings.Id.Value}:objective:{objective}";
}
