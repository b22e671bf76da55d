using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging.Scorm2004;

/// <summary>
/// SCORM 2004, one class for both editions: what differs between them is data here, in the manifest and in the player's
/// drivers.
/// </summary>
internal sealed class Scorm2004Format : IPackageFormat
{
    /// <summary>RTE 4.2: cmi.suspend_data holds 64,000 characters at least (the 2nd edition said 4,000).</summary>
    private const int StateBudget = 64000;

    private readonly Scorm2004Edition _edition;

    private Scorm2004Format(string name, string summary, Scorm2004Edition edition) =>
        (Name, Summary, _edition) = (name, summary, edition);

    internal static Scorm2004Format ThirdEdition { get; } =
        new("scorm2004-3", "SCORM 2004 3rd Edition package", Scorm2004Edition.Third);

    internal static Scorm2004Format FourthEdition { get; } =
        new("scorm2004-4", "SCORM 2004 4th Edition package", Scorm2004Edition.Fourth);

    public string Name { get; }

    public string Summary { get; }

    public string? FirstEntry => ManifestXml.Path;

    public ImmutableArray<string> SchemaDocuments => Scorm2004Manifest.SchemaDocuments;

    public IEnumerable<OutputFile> Assemble(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics)
    {
        Packager.CheckState(pages, $"SCORM {_edition.SchemaVersion}", StateBudget, diagnostics);

        var units = LaunchUnit.Of(pages, Name, options.Lms);
        return
        [
            new Scorm2004Manifest(pages.Course, units, _edition, options.Schemas).Write(),
            .. units.SelectMany(unit => unit.Files),
            .. options.Schemas,
        ];
    }
}
