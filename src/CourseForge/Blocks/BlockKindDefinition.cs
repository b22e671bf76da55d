using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>
/// Everything that CourseForge knows of one kind of block: what authors write (<see cref="BlockKind"/>), what it refers
/// to, and what its templates are given. Data comes in and data goes out; phases call it and it calls none. As it
/// stands, a kind is text with a title, shown by a template of its own and printed by the one that all share.
/// </summary>
internal abstract class BlockKindDefinition : BlockKind
{
    /// <summary>The theme's word for the kind, a key of its strings.</summary>
    internal virtual string Label => Name;

    /// <summary>The theme's word for teaching with it; null where it is no method.</summary>
    internal virtual string? Method => IsExercise ? Label : null;

    /// <summary>What slides show of it, unless its author says something else.</summary>
    internal virtual SlideUse OnSlides => IsExercise ? SlideUse.Own : SlideUse.Notes;

    /// <summary>What makes a slide each, where the whole would not fit on one: its title, or null, and its nodes.</summary>
    internal virtual IReadOnlyList<(ContainerInline? Title, List<Block> Nodes)> SlideParts(IEnumerable<Block> nodes) =>
        [];

    /// <summary>What shows it on a page; null where no learner sees it.</summary>
    internal virtual BlockTemplate? Template =>
        IsForInstructor ? null : new BlockTemplate("blocks/" + Name, PlainBlockView.Schema);

    /// <summary>What shows it in printed matter.</summary>
    internal virtual BlockTemplate PrintTemplate => BlockTemplate.Print;

    /// <summary>Whether items of its list say where on a picture they belong: <c>{at=30,40}</c>.</summary>
    internal virtual bool HasPlaces => false;

    /// <summary>Reports what is wrong with a block beyond what its shape says.</summary>
    internal virtual void Check(BlockSource block, DiagnosticBag diagnostics) { }

    /// <summary>What a block refers to; null when that is nothing. What cannot be found is reported on the way.</summary>
    internal virtual BlockBinding? Bind(BlockSyntax block, IBlockRecords records) => null;

    /// <summary>What the template is given, once for each time that it is written.</summary>
    internal virtual IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [new PlainBlockView(block.Frame)];

    /// <summary>What the template of printed matter is given; nothing where it is not printed in its place.</summary>
    internal virtual IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        [Printed(block, page)];

    /// <summary>Whether blocks of it that follow each other are shown as one.</summary>
    internal virtual bool Joins => false;

    /// <summary>What the template is given for several that follow each other.</summary>
    /// <param name="views">What it is given for each.</param>
    internal virtual BlockView Join(IReadOnlyList<BlockView> views) =>
        throw new System.Diagnostics.UnreachableException($"'{this}' stands alone");

    /// <summary>What the template that printed blocks share is given.</summary>
    private protected PrintBlockView Printed(BlockOnPage block, IPrintedBlockPage page) =>
        new(block.Frame)
        {
            AuthorId = block.Syntax.Id?.Value,
            Kind = Name,
            Label = page.Word(Label),
            Instructor = IsForInstructor,
            Linked = page.HasReferences,
            Fictional = false,
            Clock = null,
            To = null,
            Source = null,
            Mark = null,
            Links = [.. page.Cards(block.Syntax)],
        };
}

/// <summary>What slides show of a block.</summary>
internal enum SlideUse
{
    /// <summary>Nothing: it is in the speaker's notes.</summary>
    Notes,

    /// <summary>Its first sentence, among the points of its section.</summary>
    Point,

    /// <summary>All of it, on a slide of its own.</summary>
    Own,

    /// <summary>Its kind and title: it is played on screen, or led by the instructor.</summary>
    Title,

    /// <summary>Each of its questions, without the answer.</summary>
    Questions,
}

/// <summary>A template of the theme and what it is given.</summary>
/// <param name="Name">Its path in the theme, without the ending.</param>
internal readonly record struct BlockTemplate(string Name, ViewType Type)
{
    /// <summary>Shows every kind in printed matter that has nothing of its own.</summary>
    internal static BlockTemplate Print => new("print/block", PrintBlockView.Schema);
}
