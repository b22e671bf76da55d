namespace CourseForge.Authoring.Packages;

/// <summary>One file in the list of a package, as its maker wrote it. Nothing of it is believed.</summary>
/// <param name="Name">As it is written in the package.</param>
/// <param name="Length">In bytes, as the package says it; what is unpacked may be another length.</param>
public sealed record PackageEntry(string Name, long Length)
{
    /// <summary>With <c>/</c> between its parts, as systems read it that take a backslash for a separator.</summary>
    public string Path { get; } = Name.Replace('\\', '/');

    /// <summary>In bytes, as the file takes in the package.</summary>
    public long PackedLength { get; init; }

    /// <summary>Where it is in the list: two files of one name are two entries.</summary>
    public int Index { get; init; }

    /// <summary>It is a link to another file, which has no content of its own.</summary>
    public bool IsLink { get; init; }

    /// <summary>It needs a password.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>The checksum that the zip gives for it; null in a folder.</summary>
    public uint? Checksum { get; init; }

    /// <summary>Whether somebody who unpacks it would write outside of the folder.</summary>
    public bool LeadsOutside =>
        Path.StartsWith('/')
        || Path.Contains(':', StringComparison.Ordinal)
        || Path.Any(char.IsControl)
        || Path.Split('/').Any(static part => part is ".." or "." or "");
}
