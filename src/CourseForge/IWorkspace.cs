using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge;

/// <summary>What an entry of the workspace is, as far as loading cares.</summary>
public enum WorkspaceEntryKind
{
    File,

    /// <summary>A symbolic link that leads out of the curriculum folder. Never followed.</summary>
    LinkOutside,

    /// <summary>A device, pipe or socket.</summary>
    Special,

    /// <summary>There, but not to be read with the rights we have.</summary>
    Unreadable,

    /// <summary>A folder so deep below the curriculum that nobody looked into it.</summary>
    TooDeep,

    /// <summary>There is more than a curriculum can have, and nobody looked further than this.</summary>
    TooMany,
}

/// <summary>
/// One entry of the curriculum folder.
/// </summary>
/// <remarks>
/// A class: collections of our own structs are not compiled ahead of time, and would be compiled at every start.
/// </remarks>
/// <param name="Length">Bytes; 0 where it is not known.</param>
public sealed record WorkspaceEntry(CoursePath Path, WorkspaceEntryKind Kind, long Length)
{
    /// <summary>
    /// Where the file really is, when a link leads to it or to a folder that it is in: from the same folder as <see
    /// cref="Path"/>. Null: at its path.
    /// </summary>
    public CoursePath? LeadsTo { get; init; }

    /// <summary>
    /// When it was last written, in a unit of the workspace's own: who sees the same number and length again may take the
    /// file for unchanged. 0 where it is not known.
    /// </summary>
    public long Written { get; init; }
}

/// <summary>
/// All outside access of the compiler: the files of one curriculum folder. Authoring has those on
/// disk, in memory and with edits over another. Nothing here throws for bad input: a file that went away or cannot be read gives null.
/// </summary>
public interface IWorkspace
{
    /// <summary>
    /// All entries below the folder, in any order. Folders whose name starts with a dot are not listed.
    /// </summary>
    ImmutableArray<WorkspaceEntry> List();

    /// <summary>The bytes of a file, or null when it cannot be read.</summary>
    byte[]? Read(CoursePath path);

    /// <summary>A stream over a file, for media; null when it cannot be opened.</summary>
    Stream? Open(CoursePath path);

    /// <summary>What stands in the way of reading the files at all; told before anything is read.</summary>
    ImmutableArray<Diagnostic> Problems => [];

    /// <summary>The release that a file comes from, such as <c>first-aid 1.2.0</c>; null for the folder's own.</summary>
    string? OriginOf(CoursePath path) => null;
}
