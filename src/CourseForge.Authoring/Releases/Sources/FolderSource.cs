using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Output.Records;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases.Sources;

/// <summary>A folder of releases, by its list curricula.json or, without one, by the names of the files.</summary>
internal sealed class FolderSource(string path, ReleaseSourceSyntax from, ReleaseStore store, AuthoringHost host)
    : ReleaseSource
{
    public override IReadOnlyList<OfferedRelease> Offers(string id)
    {
        var list = Path.Combine(path, CurriculumLayout.ReleaseIndex);
        if (File.Exists(list))
        {
            return Listed(id, File.ReadAllBytes(list), $"{from.Address.Value}/{CurriculumLayout.ReleaseIndex}");
        }

        return
        [
            .. Directory
                .EnumerateFiles(path, $"{id}-*{CurriculumLayout.ReleaseExtension}")
                .Select(file => Path.GetFileName(file))
                .Select(name => new OfferedRelease(
                    name[(id.Length + 1)..^CurriculumLayout.ReleaseExtension.Length],
                    null
                )
                {
                    Name = name,
                })
                .Where(static offer => VersionRequirement.IsVersion(offer.Version)),
        ];
    }

    public override Release Fetch(string id, OfferedRelease offer, string? digest) =>
        store.AddZip(
            Path.Combine(path, offer.Name),
            $"{from.Address.Value}/{offer.Name}",
            new ExpectedRelease(id, offer.Version, digest ?? offer.Digest),
            from,
            host
        );

    /// <summary>The versions of a release that a list names.</summary>
    /// <exception cref="ReleaseException">The list is damaged.</exception>
    internal static IReadOnlyList<OfferedRelease> Listed(string id, byte[] content, string shown)
    {
        var diagnostics = new DiagnosticBag();
        var index = ReleaseIndex.Read(new CoursePath(shown), content, diagnostics)
            ?? throw new ReleaseException([
                .. diagnostics.ToSorted().Where(static problem => problem.Severity == Severity.Error),
            ]);
        return
        [
            .. index
                .Releases.Where(release => release.Id == id)
                .Select(release =>
                    ReleaseReader.ProblemOf(release.File) is null
                    && !release.File.Contains('/', StringComparison.Ordinal)
                        ? new OfferedRelease(release.Version, release.Sha256) { Name = release.File }
                        : throw new ReleaseException(
                            Diagnostic.Create(
                                Codes.Dependencies.IndexDamaged,
                                SourceSpan.OfFile(new CoursePath(shown)),
                                $"'{release.File}' is no name of a file beside the list"
                            )
                        )
                ),
        ];
    }
}
