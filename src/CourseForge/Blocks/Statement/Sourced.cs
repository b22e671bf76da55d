using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>What claims and cases have in common: a source, and how well they were checked.</summary>
internal static class Sourced
{
    internal static BlockBinding? Bind(BlockSyntax block, IBlockRecords records) =>
        block.Attribute("source") is { } id && records.Source(id) is { } source
            ? new BlockBinding { Source = source }
            : null;

    internal static SourceView? Source(BlockOnPage block, IBlockPage page) =>
        block.Binding.Source is { } source ? page.Source(source) : null;

    /// <summary>The block's own, or that of its source.</summary>
    internal static MarkView? Mark(BlockOnPage block, IBlockPage page)
    {
        if (
            block.Syntax.Attribute("confidence") is { } written
            && EnumWords.Read<Confidence>(written.Value) is { } confidence
        )
        {
            return page.Mark(confidence);
        }

        return block.Binding.Source is { } source ? page.Mark(source.Syntax.Currency.Confidence.Value) : null;
    }
}
