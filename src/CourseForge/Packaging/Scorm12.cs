using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging;

/// <summary>SCORM 1.2 (ADL SCORM Version 1.2, 2001): one SCO, launched through the host page, which owns the session with the LMS.</summary>
internal sealed class Scorm12 : IPackageFormat
{
    /// <summary>Run-Time Environment 3.4.3: cmi.suspend_data is a CMIString4096.</summary>
    private const int StateBudget = 4096;

    public string Name => "scorm12";

    public string Summary => "SCORM 1.2 package, for nearly every LMS";

    /// <summary>Content Packaging 2.3.2: the manifest stands at the root of the package.</summary>
    public string? FirstEntry => Scorm12Manifest.Path;

    public IEnumerable<OutputFile> Assemble(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics)
    {
        if (pages.WorstCaseState > StateBudget)
        {
            diagnostics.Add(Codes.Packaging.StateTooLarge, Packager.PlaceOf(pages), pages.Course.Id, pages.WorstCaseState, "SCORM 1.2", StateBudget);
        }

        List<OutputFile> content = [.. pages.Files, pages.LaunchPage, pages.HostScript(Name)];
        var manifest = Scorm12Manifest.Write(pages.Course, pages.LaunchPage.Path, content, options.Schemas);
        return [manifest, .. content, .. options.Schemas];
    }
}
