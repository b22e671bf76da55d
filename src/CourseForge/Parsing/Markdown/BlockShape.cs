using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Parsing.Markdown;

/// <summary>What may be written for one kind of block. Reader and documentation use the same table of these.</summary>
/// <param name="Name">As authors write it.</param>
/// <param name="Summary">One sentence for the documentation.</param>
/// <param name="Body">Whether text stands inside.</param>
/// <param name="Arguments">What may stand after the name.</param>
/// <param name="Id">Whether it has an <c>#id</c>.</param>
/// <param name="Attributes">Besides the common ones.</param>
/// <param name="Inside">The kinds that it can only stand in; empty: it stands by itself, or in what lists it.</param>
/// <param name="Holds">The kinds that may stand in it.</param>
/// <param name="Example">Complete and valid.</param>
internal sealed record BlockShape(
    BlockKind Kind,
    string Name,
    string Summary,
    BlockBody Body,
    BlockArguments Arguments,
    BlockId Id,
    ImmutableArray<AttributeShape> Attributes,
    ImmutableArray<BlockKind> Inside,
    ImmutableArray<BlockKind> Holds,
    string Example
);

/// <summary>Whether a block has text.</summary>
internal enum BlockBody
{
    Required,
    Optional,
    None,
}

/// <summary>Whether a block has an id.</summary>
internal enum BlockId
{
    Required,
    Optional,
}

/// <summary>
/// The ids after a block's name.
/// </summary>
/// <param name="Many">More than one.</param>
/// <param name="Instead">The attribute that can stand in their place; null when they are required or not
/// allowed.</param>
/// <param name="What">What they name, for messages; empty when there are none.</param>
internal sealed record BlockArguments(bool Many, bool AreStatutes, string? Instead, string What)
{
    internal static readonly BlockArguments None = new(false, false, null, "");

    internal bool Allowed => What.Length > 0;
}

/// <summary>One attribute of a block, lesson or node.</summary>
/// <param name="Words">For <see cref="AttributeType.Word"/>: what may be written.</param>
internal sealed record AttributeShape(
    string Name,
    AttributeType Type,
    string Summary,
    bool Required = false,
    ImmutableArray<string> Words = default
);

internal enum AttributeType
{
    Text,
    Id,
    Ids,

    /// <summary>A whole number of at least 1.</summary>
    Minutes,

    /// <summary>A whole number of at least 1, the first of which comes first.</summary>
    Rank,

    /// <summary>A whole number of at least 0.</summary>
    Number,

    /// <summary>A whole number, with a minus sign perhaps.</summary>
    Score,

    Flag,
    Word,

    /// <summary>A day, such as 2026-11-21.</summary>
    Date,
}
