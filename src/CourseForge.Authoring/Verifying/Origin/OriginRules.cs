using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using CourseForge.Diagnostics;
using CourseForge.Output.Records;
using CourseForge.Packaging;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying.Origin;

/// <summary>Whether a package of ours still is what was built: the files against the digests of its build record.</summary>
internal sealed class OriginRules
{
    private const int ShownDigits = 12;

    private readonly FrozenDictionary<string, string> _digests;
    private readonly DiagnosticBag _diagnostics;

    public OriginRules(BuildRecord record, DiagnosticBag diagnostics)
    {
        _digests = record
            .Subject.GroupBy(static subject => subject.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.First().Digest.Sha256);
        _diagnostics = diagnostics;
    }

    /// <summary>One file of the package; the record itself is in no record.</summary>
    public void Check(string path, string digest)
    {
        if (path == BuildRecord.FileName)
        {
            return;
        }

        var place = PackageIndex.PlaceOf(path);
        if (!_digests.TryGetValue(path, out var recorded))
        {
            _diagnostics.Add(Codes.PackageContents.FileAdded, place, Quoted.Of(path));
        }
        else if (recorded != digest)
        {
            _diagnostics.Add(Codes.PackageContents.OtherDigest, place, Quoted.Of(path), Short(digest), Short(recorded));
        }
    }

    /// <summary>What the record lists and the package has not.</summary>
    public void CheckMissing(PackageIndex index)
    {
        foreach (var path in _digests.Keys.Order(StringComparer.Ordinal))
        {
            if (index.Find(path) is null)
            {
                _diagnostics.Add(
                    Codes.PackageContents.RecordedFileMissing,
                    PackageIndex.PlaceOf(BuildRecord.FileName),
                    Quoted.Of(path)
                );
            }
        }
    }

    /// <summary>What only the record of a package says: for how long it holds, and what the whole was.</summary>
    public static void CheckWhole(BuildRecord record, string package, DateOnly today, DiagnosticBag diagnostics)
    {
        if (record.Validity.Until is { } until && today >= until)
        {
            diagnostics.Add(
                Codes.PackageContents.Expired,
                PackageIndex.PlaceOf(BuildRecord.FileName),
                until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
        }

        if (!File.Exists(package))
        {
            return;
        }

        var beside = Path.ChangeExtension(package, null) + PackedPackage.RecordSuffix;
        var name = Path.GetFileName(package);
        if (
            File.Exists(beside)
            && BuildRecord.Read(new CoursePath(Path.GetFileName(beside)), File.ReadAllBytes(beside), diagnostics)
                is { } other
            && other.Subject.FirstOrDefault(subject => subject.Name == name) is { } whole
        )
        {
            using var file = File.OpenRead(package);
            var digest = Convert.ToHexStringLower(SHA256.HashData(file));
            if (digest != whole.Digest.Sha256)
            {
                diagnostics.Add(
                    Codes.PackageContents.OtherPackage,
                    PackageIndex.PlaceOf(BuildRecord.FileName),
                    Short(digest),
                    Path.GetFileName(beside),
                    Short(whole.Digest.Sha256)
                );
            }
        }
    }

    private static string Short(string digest) => digest.Length > ShownDigits ? digest[..ShownDigits] : digest;
}
