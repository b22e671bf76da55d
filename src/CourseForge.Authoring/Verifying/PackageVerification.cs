using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using CourseForge.Authoring.Packages;
using CourseForge.Authoring.Verifying.Contents;
using CourseForge.Authoring.Verifying.Manifests;
using CourseForge.Authoring.Verifying.Origin;
using CourseForge.Authoring.Verifying.Schemas;
using CourseForge.Diagnostics;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying;

/// <summary>
/// Looks at a package of any maker and says what is wrong with it: as a zip, by its manifest, in its files, and, where
/// courseforge built it, against what was built. Nothing is unpacked to disk, nothing is run.
/// </summary>
public sealed class PackageVerification
{
    private readonly VerifyRequest _request;
    private readonly AuthoringHost _host;
    private readonly PackageFiles _files;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<PackageEntry> _usable;
    private readonly PackageIndex _index;
    private BuildRecord? _record;
    private string _standard = "";
    private string _format = "";
    private int _units;

    private PackageVerification(VerifyRequest request, PackageFiles files, AuthoringHost host)
    {
        (_request, _files, _host) = (request, files, host);
        _usable = EntryRules.Check(files, _diagnostics);

        // What cannot be read is there all the same: nobody is told that it is missing.
        _index = new PackageIndex(files.Entries.Where(static entry => !entry.LeadsOutside));
    }

    /// <summary>Verifies one package.</summary>
    /// <exception cref="RequestException">There is no such file or folder.</exception>
    public static VerifiedPackage Run(VerifyRequest request, AuthoringHost host)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(host);
        string problem;
        PackageFiles? files = null;
        try
        {
            problem = "";
            files = Directory.Exists(request.Path)
                ? new FolderPackage(request.Path)
                : ZipPackage.Open(File.OpenRead(request.Path), out problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = failure.Message;
        }

        if (files is null)
        {
            return new VerifiedPackage(
                [Diagnostic.Create(Codes.Packages.NotReadable, default, Quoted.Sentence(problem).TrimEnd('.'))],
                "",
                0,
                null,
                []
            );
        }

        using (files)
        {
            return new PackageVerification(request, files, host).Run();
        }
    }

    private VerifiedPackage Run()
    {
        string[] paths = [.. _index.Paths];
        _record = ReadRecord();
        var manifestPath = ManifestReader.Find(paths);
        var manifest = manifestPath is null ? null : ReadManifest(manifestPath);
        if (manifestPath is null)
        {
            CheckPages(paths);
        }
        else if (manifest is not null)
        {
            CheckManifest(manifest, manifestPath);
        }

        CheckFiles(manifest, manifestPath);
        CheckRebuild();
        return new VerifiedPackage(
            _diagnostics.ToSorted(),
            _standard,
            _units,
            _record?.Tool,
            [.. paths.Select(static path => new SourceFile(new CoursePath(path), ""))]
        );
    }

    private BuildRecord? ReadRecord() =>
        _usable.Find(static entry => entry.Path == BuildRecord.FileName) is { } entry && _files.Read(entry) is { } bytes
            ? BuildRecord.Read(new CoursePath(BuildRecord.FileName), bytes, _diagnostics)
            : null;

    private ManifestDocument? ReadManifest(string path)
    {
        if (path is not (ManifestReader.Scorm or ManifestReader.Cmi5))
        {
            _diagnostics.Add(Codes.Packages.ManifestInFolder, PackageIndex.PlaceOf(path), Quoted.Of(path));
        }
        else if (path == ManifestReader.Scorm && _index.Find(ManifestReader.Cmi5) is not null)
        {
            _diagnostics.Add(Codes.Packages.TwoManifests, PackageIndex.PlaceOf(path));
        }

        if (
            _usable.Find(entry => entry.Path == path) is not { Length: <= ManifestReader.LongestManifest } entry
            || _files.Read(entry) is not { } bytes
        )
        {
            _diagnostics.Add(
                Codes.Packages.ManifestNotXml,
                PackageIndex.PlaceOf(path),
                "it is damaged, or far too long"
            );
            return null;
        }

        return ManifestDocument.Read(path, bytes, _diagnostics);
    }

    /// <summary>Plain pages of ours have no manifest and a record that says so.</summary>
    private void CheckPages(string[] paths)
    {
        if (_record?.ExternalParameters.Format == "web" && paths.Contains(ManifestReader.Home))
        {
            _standard = "web pages";
            return;
        }

        _diagnostics.Add(Codes.Packages.NoManifest, default);
    }

    private void CheckManifest(ManifestDocument manifest, string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var listing = new ListingRules(manifest, folder, _index, _diagnostics);
        var isScorm = path.EndsWith(ManifestReader.Scorm, StringComparison.OrdinalIgnoreCase);
        var read = ManifestReader.Of(manifest.Root, path);
        var edition = ScormEdition.Of(manifest.Root, read.Edition, out var isKnown);
        var tables = isScorm ? edition.Tables : SchemaShapes.Cmi5;
        var format = isScorm ? edition.Format : "cmi5";
        _format = format;
        _standard = isScorm ? edition.Title : "cmi5";
        if (isScorm)
        {
            if (!isKnown)
            {
                var version = manifest
                    .Root.Descendants()
                    .FirstOrDefault(static one => one.Name.LocalName == "schemaversion");
                _diagnostics.Add(
                    Codes.Packages.UnknownEdition,
                    manifest.PlaceOf(version ?? manifest.Root),
                    Quoted.Of(read.Edition)
                );
            }

            new ScormRules(manifest, edition, _diagnostics).Check();
            listing.CheckScorm();
        }
        else
        {
            new Cmi5Rules(manifest, _diagnostics).Check();
            listing.CheckCmi5();
        }

        new SchemaRules(manifest, tables, _diagnostics).Check();
        CheckSchemas(manifest, tables[0].Space);
        _units = read.Units.Length;
        if (read.Units.IsEmpty)
        {
            _diagnostics.Add(Codes.Packages.NothingLaunched, manifest.PlaceOf(manifest.Root));
        }

        if (_record?.ExternalParameters.Format is { } recorded && recorded != format)
        {
            _diagnostics.Add(
                Codes.PackageContents.OtherFormat,
                PackageIndex.PlaceOf(BuildRecord.FileName),
                Quoted.Of(recorded),
                format
            );
        }

        LmsRules.Check(_request.Lms, format, manifest, _files, _diagnostics);
    }

    private void CheckSchemas(ManifestDocument manifest, string space)
    {
        if (_request.Schemas is not { } folder)
        {
            return;
        }

        if (SchemaFolder.Open(folder, out var problem) is not { } schemas)
        {
            _diagnostics.Add(Codes.Packages.SchemasNotUsable, manifest.File.Start, problem);
        }
        else if (!schemas.Knows(space))
        {
            _diagnostics.Add(
                Codes.Packages.SchemasNotUsable,
                manifest.File.Start,
                $"none of them is for the namespace '{space}'"
            );
        }
        else
        {
            schemas.Check(manifest, _diagnostics);
        }
    }

    /// <summary>Reads every file once: whether it is whole, whether it is the one that was built, and what is in it.</summary>
    private void CheckFiles(ManifestDocument? manifest, string? manifestPath)
    {
        var origin = _record is null ? null : new OriginRules(_record, _diagnostics);
        var looksInside = _standard.Length > 0;
        var contents = new ContentRules(_index, isOurs: _record is not null, _diagnostics);
        var damages = new DiagnosticBag();

        // One file is read at a time, by whoever is free; pages and scripts are looked at side by side.
        Parallel.ForEach(
            Partitioner.Create(Texts(origin, looksInside, damages), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _host.Processors) },
            text => contents.Look(text.Path, text.Bytes)
        );
        _diagnostics.AddRange(damages);
        origin?.CheckMissing(_index);
        if (manifest is not null && manifestPath is not null)
        {
            var api = new ApiRules(contents.Facts, _format, _standard, _diagnostics);
            new UnitRules(_files, _usable, _index, api, _diagnostics).Check(
                ManifestReader.Of(manifest.Root, manifestPath),
                contents
            );
        }

        if (_record is not null)
        {
            OriginRules.CheckWhole(_record, _request.Path, _host.Today, _diagnostics);
        }
    }

    private IEnumerable<(string Path, byte[] Bytes)> Texts(OriginRules? origin, bool looksInside, DiagnosticBag damages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var own = new DiagnosticBag();
        foreach (var entry in _usable)
        {
            var isText = looksInside && ContentRules.IsLookedAt(entry.Path);
            var isKept = isText && entry.Length <= ContentRules.LargestText;
            var kept = isKept ? new MemoryStream((int)entry.Length) : null;
            var checksum = 0u;
            var isWhole = _files.TryRead(entry, bytes =>
            {
                checksum = Crc32.Append(checksum, bytes);
                kept?.Write(bytes);
                if (origin is not null)
                {
                    hash.AppendData(bytes);
                }
            });
            var digest = origin is null ? "" : Convert.ToHexStringLower(hash.GetHashAndReset());
            var place = PackageIndex.PlaceOf(entry.Path);
            if (!isWhole || (entry.Checksum is { } stated && stated != checksum))
            {
                own.Add(
                    Codes.Packages.Damaged,
                    place,
                    Quoted.Of(entry.Path),
                    isWhole
                        ? "its checksum is not the one that the zip names"
                        : "its content ends early, is longer than the zip says, or is packed in an unknown way"
                );
                continue;
            }

            origin?.Check(entry.Path, digest);
            if (isText && !isKept)
            {
                own.Add(
                    Codes.PackageContents.NotLookedAt,
                    place,
                    Quoted.Of(entry.Path),
                    ContentRules.LargestText / 1_000_000
                );
            }

            if (kept is not null)
            {
                yield return (entry.Path, kept.ToArray());
            }
        }

        damages.AddRange(own);
    }

    private void CheckRebuild()
    {
        if (_request.Sources is null)
        {
            return;
        }

        if (_record is null)
        {
            _diagnostics.Add(Codes.PackageContents.NoRecord, default, BuildRecord.FileName);
            return;
        }

        new PackageRebuild(_record, _request, _host, _diagnostics).Check(_files);
    }
}
