using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging.Cmi5;

/// <summary>
/// cmi5 (Quartz, 1st edition): a zip with cmi5.xml (section 14.1), each unit launched through the host page, which
/// speaks xAPI.
/// </summary>
internal sealed class Cmi5Format : IPackageFormat
{
    public string Name => "cmi5";

    public string Summary => "cmi5 package, for learning systems with an xAPI record store";

    public string? FirstEntry => Cmi5Structure.Path;

    public IEnumerable<OutputFile> Assemble(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics)
    {
        var units = LaunchUnit.Of(pages, Name, options.Lms, connected: true);
        return [new Cmi5Structure(pages.Course, units).Write(), .. units.SelectMany(unit => unit.Files)];
    }
}
