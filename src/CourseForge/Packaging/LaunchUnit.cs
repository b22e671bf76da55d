using System.Collections.Immutable;
using System.Text.Json;
using CourseForge.Model;
using CourseForge.Output;

namespace CourseForge.Packaging;

/// <summary>What a learning system launches: a SCO, or an assignable unit of cmi5.</summary>
/// <param name="Id">Unique in the package; the course's own id when there is one unit.</param>
/// <param name="LaunchPath">Its host page.</param>
/// <param name="Files">Its files, the host page and the host script among them.</param>
/// <param name="Course">What it teaches.</param>
/// <param name="PassMark">Per cent; null when nothing in it can be failed.</param>
internal sealed record LaunchUnit(string Id, string Title, string LaunchPath, ImmutableArray<OutputFile> Files, Course Course, int? PassMark)
{
    /// <summary>The units of a package whose host script speaks through that driver.</summary>
    /// <param name="connected">Whether the host page speaks to a server, and not only to windows above it.</param>
    internal static ImmutableArray<LaunchUnit> Of(CoursePages pages, string driver, LmsProfile lms, bool connected = false)
    {
        var launch = connected ? pages.ConnectedLaunchPage : pages.LaunchPage;
        return [new LaunchUnit(pages.Course.Id.Value, pages.Course.Title, launch.Path, [.. pages.Files, launch, HostScript(pages, driver, lms)], pages.Course, null)];
    }

    /// <summary>The driver, and before it what it must know of the package.</summary>
    private static GeneratedFile HostScript(CoursePages pages, string driver, LmsProfile lms)
    {
        var script = pages.HostScript(driver);
        using var stream = new MemoryStream();
        stream.Write("globalThis.courseForgePackage = "u8);
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("activity", new PackageIdentity(pages.Course).Iri);
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
