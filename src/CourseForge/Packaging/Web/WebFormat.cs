using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging.Web;

/// <summary>
/// Plain web: the pages as they are. No host; progress lives in the browser's local storage. Works from a folder on
/// disk.
/// </summary>
internal sealed class WebFormat : IPackageFormat
{
    public string Name => "web";

    public string Summary => "plain web pages, for a web server or a folder; progress stays in the browser";

    public string? FirstEntry => null;

    public IEnumerable<OutputFile> Assemble(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics) =>
        pages.Files;
}
