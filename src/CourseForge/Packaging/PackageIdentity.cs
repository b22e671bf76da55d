using CourseForge.Model;

namespace CourseForge.Packaging;

/// <summary>
/// The names under which learning systems know a course and what is in it, all made here and only here. They come from
/// authored ids and stay the same over builds and versions: a system that sees another name starts the learner's
/// history anew. A course that counts in law that is not in force is another course: it must never be imported over the
/// one that people are taught by.
/// </summary>
internal sealed class PackageIdentity(Course course)
{
    /// <summary>The manifest: an XML name, unique among the courses and targets of an agency.</summary>
    internal string Manifest { get; } = string.Join('.', Parts(course).Select(part => part.Replace('+', '.')));

    internal string Organization { get; } = $"org.{course.Id}";

    /// <summary>The item of one launch unit.</summary>
    internal static string Item(LaunchUnit unit) => $"item.{unit.Id}";

    /// <summary>The resource of one launch unit.</summary>
    internal static string Resource(LaunchUnit unit) => $"res.{unit.Id}";

    /// <summary>The course, in xAPI and wherever else a name must be unique in the world.</summary>
    internal string Iri { get; } = "urn:courseforge:" + string.Join(':', Parts(course));

    /// <summary>What tells one course from all others: curriculum, course, variant, and whether pending law counts.</summary>
    private static IEnumerable<string> Parts(Course course)
    {
        yield return course.Settings.Id.Value;
        yield return course.Id.Value;
        if (!course.Variant.IsBase)
        {
            yield return course.Variant.Id;
        }

        if (course.WithPending)
        {
            yield return "with-pending";
        }
    }

    /// <summary>An assignable unit of cmi5; the course and its unit are two things, so they have two names.</summary>
    internal string Unit(LaunchUnit unit) => $"{Iri}:unit:{unit.Id}";

    /// <summary>What one unit tells the next when it is complete.</summary>
    internal string Done(LaunchUnit unit) => $"{Iri}:done:{unit.Id}";

    /// <summary>An objective, which all units of a package share.</summary>
    internal string Objective(ObjectiveId objective) => $"{Iri}:objective:{objective}";
}
