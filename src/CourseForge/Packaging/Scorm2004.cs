using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging;

/// <summary>SCORM 2004, one class for both editions: what differs between them is data here, in the manifest and in the player's drivers.</summary>
internal sealed class Scorm2004 : IPackageFormat
{
    private readonly int _stateBudget;
    private readonly Scorm2004Edition _edition;

    private Scorm2004(string name, string summary, Scorm2004Edition edition, int stateBudget) =>
        (Name, Summary, _edition, _stateBudget) = (name, summary, edition, stateBudget);

    /// <summary>RTE 4.2.22 of the 3rd edition: cmi.suspend_data holds 4,000 characters at least.</summary>
    internal static Scorm2004 ThirdEdition { get; } = new("scorm2004-3", "SCORM 2004 3rd Edition package", Scorm2004Edition.Third, 4000);

    /// <summary>RTE 4.2.23 of the 4th edition: 64,000 characters.</summary>
    internal static Scorm2004 FourthEdition { get; } = new("scorm2004-4", "SCORM 2004 4th Edition package", Scorm2004Edition.Fourth, 64000);

    public string Name { get; }

    public string Summary { get; }

    public string? FirstEntry => ManifestXml.Path;

    public IEnumerable<OutputFile> Assemble(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics)
    {
        var standard = $"SCORM {_edition.SchemaVersion}";
        if (pages.WorstCaseState > _stateBudget)
        {
            diagnostics.Add(Codes.Packaging.StateTooLarge, Packager.PlaceOf(pages), pages.Course.Id, pages.WorstCaseState, standard, _stateBudget);
        }

        var units = LaunchUnit.Of(pages, Name);
        return [new Scorm2004Manifest(pages.Course, units, _edition, options.Schemas).Write(), .. units.SelectMany(unit => unit.Files), .. options.Schemas];
    }
}
