using System.Collections.Immutable;
using System.Text.Json;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Syntax;

namespace CourseForge.Packaging;

/// <summary>What a learning system launches: a SCO, or an assignable unit of cmi5.</summary>
/// <param name="Id">Unique in the package; the course's own id when there is one unit.</param>
/// <param name="LaunchPath">Its host page.</param>
/// <param name="Files">Its files, the host page and the host script among them.</param>
/// <param name="Course">What it teaches.</param>
internal sealed record LaunchUnit(
    string Id,
    string Title,
    string LaunchPath,
    ImmutableArray<OutputFile> Files,
    Course Course
)
{
    private readonly ImmutableArray<int> _passMarks =
    [
        .. Course
            .Assessments.Where(static assessment =>
                assessment.Syntax is { Kind: AssessmentKind.Post, PassMark: not null }
            )
            .Select(static assessment => assessment.Syntax.PassMark?.Value ?? 0),
    ];

    /// <summary>Whether learners pass it, besides completing it.</summary>
    internal bool IsJudged => !_passMarks.IsEmpty;

    /// <summary>
    /// Per cent; null when nothing is judged, or by more than one mark, so that no single one decides.
    /// </summary>
    internal int? PassMark => _passMarks is [var mark] ? mark : null;

    /// <summary>
    /// In SCORM 2004, the objective with which a unit says that it is complete: the next one waits for it. Its own,
    /// because success is said only where something was judged.
    /// </summary>
    internal const string DoneObjective = "unit-done";

    /// <summary>Whether the units of its package are taken one after the other.</summary>
    internal bool IsPart => Course.Whole is not null;

    /// <summary>The units of a package whose host script speaks through that driver.</summary>
    /// <param name="connected">Whether the host page speaks to a server, and not only to windows above it.</param>
    internal static ImmutableArray<LaunchUnit> Of(
        CoursePages pages,
        string driver,
        LmsProfile lms,
        bool connected = false
    ) =>
        pages.Parts.IsEmpty
            ? [Unit(pages, pages.Course, driver, lms, connected, "")]
            :
            [
                .. pages.Parts.Select(part =>
                    Unit(
                        part,
                        pages.Course,
                        driver,
                        lms,
                        connected,
                        part.Course.Modules[0].Id.Value.Replace(':', '-') + "/"
                    )
                ),
            ];

    /// <param name="folder">Where its files are in the package. Each unit has all it needs: no page of one leads to a
    /// page of another.</param>
    private static LaunchUnit Unit(
        CoursePages pages,
        Course whole,
        string driver,
        LmsProfile lms,
        bool connected,
        string folder
    )
    {
        var launch = connected ? pages.ConnectedLaunchPage : pages.LaunchPage;
        var files = pages
            .Files.Append(launch)
            .Append(HostScript(pages, whole, driver, lms))
            .Select(file => folder.Length == 0 ? file : file with { Path = folder + file.Path });
        return new LaunchUnit(
            pages.Course.Id.Value,
            pages.Course.Title,
            folder + launch.Path,
            [.. files],
            pages.Course
        );
    }

    /// <summary>The driver, and before it what it must know of the package.</summary>
    private static GeneratedFile HostScript(CoursePages pages, Course whole, string driver, LmsProfile lms)
    {
        var script = pages.HostScript(driver);
        using var stream = new MemoryStream();
        stream.Write("globalThis.courseForgePackage = "u8);
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("activity", new PackageIdentity(whole).Iri);
            if (pages.Course.Whole is not null)
            {
                json.WriteString("done", DoneObjective);
            }

            json.WriteStartObject("lms");
            json.WriteString("passed", lms.Passed);
            json.WriteBoolean("failed", lms.Failed);
            json.WriteString("exit", lms.Exit);
            json.WriteString("interactions", lms.Interactions);
            json.WriteNumber("heartbeat", lms.Heartbeat);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.Write(";\n"u8);
        stream.Write(script.Content.Span);
        return script with { Content = stream.ToArray() };
    }
}
