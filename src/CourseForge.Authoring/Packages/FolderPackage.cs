using System.Collections.Immutable;

namespace CourseForge.Authoring.Packages;

/// <summary>A package that was unpacked into a folder.</summary>
public sealed class FolderPackage : PackageFiles
{
    private readonly string _folder;

    /// <param name="folder">The full path.</param>
    /// <exception cref="IOException">The folder, or one below it, cannot be listed.</exception>
    public FolderPackage(string folder)
    {
        _folder = folder;
        var options = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
        var entries = new List<PackageEntry>();
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (open.TryPop(out var next))
        {
            foreach (var info in next.EnumerateFileSystemInfos("*", options))
            {
                var isLink = info.LinkTarget is not null;
                if (info is DirectoryInfo below && !isLink)
                {
                    open.Push(below);
                }
                else if (entries.Count <= MostEntries)
                {
                    var path = Path.GetRelativePath(folder, info.FullName);
                    entries.Add(
                        new PackageEntry(
                            Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path,
                            info is FileInfo file && !isLink ? file.Length : 0
                        )
                        {
                            IsLink = isLink,
                        }
                    );
                }
            }
        }

        Entries =
        [
            .. entries
                .OrderBy(static entry => entry.Name, StringComparer.Ordinal)
                .Select(static (entry, index) => entry with { Index = index, PackedLength = entry.Length }),
        ];
    }

    public override ImmutableArray<PackageEntry> Entries { get; }

    protected override Stream Open(PackageEntry entry) => File.OpenRead(Path.Combine(_folder, entry.Name));

    protected override void Dispose(bool disposing)
    {
        // Nothing is open between two files.
    }
}
