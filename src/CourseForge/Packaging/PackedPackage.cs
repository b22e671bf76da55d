using CourseForge.Output.Records;

namespace CourseForge.Packaging;

/// <summary>A package that was written.</summary>
public sealed class PackedPackage
{
    /// <summary>How the name of the record beside a package ends.</summary>
    public const string RecordSuffix = ".build-record.json";

    private readonly BuildRecord _record;

    internal PackedPackage(string digest, BuildRecord record)
    {
        Digest = digest;
        _record = record;
    }

    /// <summary>SHA-256 of the zip, in lower-case hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>
    /// The build record to put beside the package: the one inside, and the package itself as a subject.
    /// </summary>
    public byte[] RecordBeside(string packageName) => _record.Beside(packageName, Digest).ToBytes();
}
