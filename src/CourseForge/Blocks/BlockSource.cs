using System.Collections.Immutable;
using CourseForge.Text;
using Markdig.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Blocks;

/// <summary>A block while it is being read.</summary>
/// <param name="Name">Where its name stands.</param>
/// <param name="Attributes">Those that could be read.</param>
/// <param name="Written">Names of all attributes that were written, those too that could not be read.</param>
/// <param name="Body">What stands in it.</param>
/// <param name="FirstLine">The place of a node's first line.</param>
internal sealed record BlockSource(
    Located<string> Name,
    ImmutableDictionary<string, Located<string>> Attributes,
    ImmutableArray<string> Written,
    ContainerBlock Body,
    Func<MarkdownObject, SourceSpan> FirstLine
)
{
    /// <summary>What readers see of the body.</summary>
    internal List<Block> Nodes { get; } =
    [.. Body.Where(static node => node is not (LinkReferenceDefinitionGroup or BlankLineBlock))];
}
