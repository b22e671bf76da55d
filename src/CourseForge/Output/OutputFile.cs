using System.Security.Cryptography;
using CourseForge.Text;

namespace CourseForge.Output;

/// <summary>One file of a package. Paths are lower-case ASCII with <c>/</c>.</summary>
public abstract record OutputFile(string Path);

/// <summary>Made by the compiler, held in memory.</summary>
public sealed record GeneratedFile(string Path, ReadOnlyMemory<byte> Content) : OutputFile(Path)
{
    /// <summary>Byte for byte a file of CourseForge itself: no author's word is in it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>
    /// What can be read in the file, text by text, where words stand side by side in it that make no sentence. Null: the
    /// file as it stands.
    /// </summary>
    internal IReadOnlyList<string>? Texts { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal.</summary>
    internal string Digest => field ??= Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}

/// <summary>Carried over from the curriculum; streamed, never loaded.</summary>
public sealed record CopiedFile(string Path, CoursePath Source, long Length) : OutputFile(Path);
