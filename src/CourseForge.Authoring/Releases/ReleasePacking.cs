using System.Collections.Immutable;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>What came of packing a release.</summary>
/// <param name="Path">The full path of the release; null when there were errors, and nothing was written.</param>
/// <param name="Files">The texts that were read.</param>
public sealed record ReleasePackingResult(
    string? Path,
    ReleaseManifest? Manifest,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<SourceFile> Files
)
{
    /// <summary>The same release was there already.</summary>
    public bool IsUpToDate { get; init; }

    /// <summary>The releases that the list of the folder names; none where none was asked for.</summary>
    public int Indexed { get; init; }
}

/// <summary>Makes a release of a curriculum, or of the overlays of a project.</summary>
public static class ReleasePacking
{
    /// <param name="folder">The full path of the curriculum or project.</param>
    /// <param name="output">The full path of the folder that the release is put into.</param>
    /// <param name="isIndexed">Whether the list of the releases in that folder is written, too.</param>
    /// <exception cref="WriteFailureException">The system would not write; what was there stays.</exception>
    public static ReleasePackingResult Run(
        string folder,
        string output,
        bool isIndexed,
        CompileOptions options,
        AuthoringHost host
    )
    {
        // What does not build here would not build anywhere else.
        var session = AuthoringSession.OfFolder(folder, options, host);
        var check = CurriculumCheck.Run(session, VariantChoice.Base, []);
        var files = session.Parsed.Sources.Files;
        ImmutableArray<Diagnostic> errors =
        [
            .. check.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error),
        ];
        if (!errors.IsEmpty)
        {
            return new ReleasePackingResult(null, null, errors, files);
        }

        var workspace = new DiskWorkspace(folder);
        var diagnostics = new DiagnosticBag();
        if (Compiler.IdentityOf(workspace, diagnostics) is not { } identity)
        {
            return new ReleasePackingResult(null, null, diagnostics.ToSorted(), files);
        }

        var path = Path.Combine(output, CurriculumLayout.ReleaseFile(identity.Id, identity.Version));
        ReleaseManifest? manifest = null;
        var isThere = false;
        Written(output, path, host, temporary =>
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                manifest = Compiler.PackRelease(workspace, identity, stream, host.Processors, diagnostics);
            }

            if (manifest is null || !File.Exists(path))
            {
                return manifest is not null;
            }

            // A release that is out there stays as it is.
            isThere = Same(path, manifest.Sha256);
            if (!isThere)
            {
                diagnostics.Add(Codes.Dependencies.ReleaseIsThere, default, Path.GetFileName(path));
            }

            return false;
        });
        if (diagnostics.HasErrors)
        {
            return new ReleasePackingResult(null, null, diagnostics.ToSorted(), files);
        }

        var indexed = 0;
        try
        {
            indexed = isIndexed ? WriteIndex(output, host) : 0;
        }
        catch (ReleaseException problem)
        {
            return new ReleasePackingResult(null, null, problem.Diagnostics, files);
        }

        return new ReleasePackingResult(path, manifest, check.Wanted, files)
        {
            IsUpToDate = isThere,
            Indexed = indexed,
        };
    }

    /// <summary>Writes the list of the releases in a folder, and says how many there are.</summary>
    private static int WriteIndex(string folder, AuthoringHost host)
    {
        var releases = Directory
            .GetFiles(folder, "*" + CurriculumLayout.ReleaseExtension)
            .Order(StringComparer.Ordinal)
            .Select(Indexed)
            .OrderBy(static release => release.Id, StringComparer.Ordinal)
            .ThenBy(static release => release.Version, Comparer<string>.Create(VersionRequirement.Compare))
            .ToImmutableArray();
        var path = Path.Combine(folder, CurriculumLayout.ReleaseIndex);
        Written(folder, path, host, temporary =>
        {
            File.WriteAllBytes(temporary, new ReleaseIndex { Releases = releases }.ToBytes());
            return true;
        });
        return releases.Length;
    }

    private static IndexedRelease Indexed(string path)
    {
        using var reader = ReleaseReader.Open(path, Path.GetFileName(path));
        var manifest = reader.Manifest;
        return new IndexedRelease
        {
            Id = manifest.Id,
            Version = manifest.Version,
            Kind = manifest.Kind,
            Title = manifest.Title,
            File = Path.GetFileName(path),
            Length = new FileInfo(path).Length,
            Sha256 = manifest.Sha256,
        };
    }

    private static bool Same(string path, string digest)
    {
        try
        {
            using var reader = ReleaseReader.Open(path, path);
            return reader.Manifest.Sha256 == digest;
        }
        catch (ReleaseException)
        {
            return false;
        }
    }

    /// <summary>Beside its place first, then moved there: an interrupted run leaves the old file or the new one.</summary>
    private static void Written(string folder, string path, AuthoringHost host, Func<string, bool> write)
    {
        var temporary = Path.Combine(folder, $".courseforge-{Guid.NewGuid():N}.tmp");
        using var interruption = host.OnInterruption(() => ReleaseStore.Remove(temporary));
        try
        {
            Directory.CreateDirectory(folder);
            if (write(temporary))
            {
                File.Move(temporary, path, overwrite: true);
            }
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            throw WriteFailureException.Of(path, problem);
        }
        finally
        {
            ReleaseStore.Remove(temporary);
        }
    }
}
