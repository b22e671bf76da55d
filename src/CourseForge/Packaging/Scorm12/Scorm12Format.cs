using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging.Scorm12;

/// <summary>
/// SCORM 1.2 (ADL SCORM Version 1.2, 2001): one SCO, launched through the host page, which owns the session with the
/// LMS.
/// </summary>
internal sealed class Scorm12Format : IPackageFormat
{
    /// <summary>Run-Time Environment 3.4.3: cmi.suspend_data is a CMIString4096.</summary>
    private const int StateBudget = 4096;

    public string Name => "scorm12";

    public string Summary => "SCORM 1.2 package, for nearly every LMS";

    public string? FirstEntry => ManifestXml.Path;

    public ImmutableArray<string> SchemaDocuments => Scorm12Manifest.SchemaDocuments;

    public IEnumerable<OutputFile> Assemble(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics)
    {
        Packager.CheckState(pages, "SCORM 1.2", StateBudget, diagnostics);

        var units = LaunchUnit.Of(pages, Name, options.Lms);
        return
        [
            Scorm12Manifest.Write(pages.Course, units, options.Schemas),
            .. units.SelectMany(unit => unit.Files),
            .. options.Schemas,
        ];
    }
}
