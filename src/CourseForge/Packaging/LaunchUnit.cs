using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Output;

namespace CourseForge.Packaging;

/// <summary>What a learning system launches: a SCO, or an assignable unit of cmi5.</summary>
/// <param name="Id">Unique in the package; the course's own id when there is one unit.</param>
/// <param name="LaunchPath">Its host page.</param>
/// <param name="Files">Its files, the host page and the host script among them.</param>
/// <param name="Course">What it teaches.</param>
internal sealed record LaunchUnit(string Id, string Title, string LaunchPath, ImmutableArray<OutputFile> Files, Course Course)
{
    /// <summary>The units of a package whose host script speaks through that driver.</summary>
    internal static ImmutableArray<LaunchUnit> Of(CoursePages pages, string driver) =>
        [new LaunchUnit(pages.Course.Id.Value, pages.Course.Title, pages.LaunchPage.Path, [.. pages.Files, pages.LaunchPage, pages.HostScript(driver)], pages.Course)];
}
