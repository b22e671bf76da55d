using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Blocks;

/// <summary>A block in the place where it is shown.</summary>
/// <param name="Body">What stands in it; <see cref="BlockFrame.Body"/> of the frame writes all of it.</param>
internal sealed record BlockOnPage(BlockSyntax Syntax, ContainerBlock Body, BlockBinding Binding, BlockFrame Frame);

/// <summary>
/// What a page gives to the views of its blocks: words, records as the page shows them, and markup. Markup is written
/// by the page alone; a kind only says what of its body it wants, and where.
/// </summary>
internal interface IBlockPage
{
    /// <summary>A word of the theme.</summary>
    string Word(string key);

    /// <summary>A sentence of the theme with something in it.</summary>
    string Word(string key, string name, string value);

    /// <summary>The theme's word for one of several values, such as <c>level</c> and <c>county</c>; null when it has
    /// none.</summary>
    string? Word(string prefix, string value);

    /// <summary>The country whose phone numbers need no country code; null when it is not known.</summary>
    string? Country { get; }

    /// <summary>The element of headings inside a block that has a heading of its own.</summary>
    string InnerHeading { get; }

    ContactView Contact(Contact contact);

    StatuteView Statute(Statute statute);

    SourceView Source(Publication source);

    /// <summary>Null where readers need not check it first.</summary>
    MarkView? Mark(Confidence confidence);

    /// <summary>What a layer's words rest on.</summary>
    OriginViews Rests(ContentOrigin origin);

    /// <param name="number">1-based, of <paramref name="count"/> in the block.</param>
    BlockView Question(Question question, BlockFrame frame, int number, int count);

    ScenarioScript Script(Scenario scenario);

    /// <summary>A scenario drawn, without points, for the player to mark a way in.</summary>
    /// <param name="nodes">The first one first.</param>
    Html Map(ImmutableArray<ScenarioNodeSyntax> nodes);

    /// <summary>Whether learners may leave scenarios out.</summary>
    bool HasOptOut { get; }

    /// <summary>An id, or a name, that nothing else on the page has.</summary>
    string Unique(string word);

    /// <summary>The id, on the page, of a heading or block with an author's id.</summary>
    string Anchor(string id);

    /// <summary>Id of the recording that was written last; null when there was none.</summary>
    string? Recording { get; }

    /// <summary>A time of a recording.</summary>
    ChapterView Time(int seconds);

    /// <summary>A frame around something without a body of its own.</summary>
    BlockFrame Frame(string? id, string? title);

    /// <summary>A text of its own; null when there is none.</summary>
    Html? Html(MarkdownContent? content);

    /// <summary>A text for a place that holds words, not paragraphs; null when there is none.</summary>
    Html? Words(MarkdownContent? content);

    /// <summary>Plain words, marked where they are in another language than the page.</summary>
    Html Html(Located<string> words);

    /// <summary>Some of what stands in a block, under the block's title.</summary>
    Html Html(BlockSyntax block, IEnumerable<Block> nodes);

    /// <summary>Some of what stands in a paragraph, without the paragraph.</summary>
    Html Html(IEnumerable<Inline> words);

    /// <summary>The same for a place that holds no markup.</summary>
    string Plain(IEnumerable<Inline> words);

    /// <summary>A picture of the text; null where its file is not in the package.</summary>
    PictureParts? Picture((MediaSyntax Media, LinkInline Link) picture);
}

/// <summary>A part of a printed document.</summary>
internal interface IPrintedBlockPage : IBlockPage
{
    /// <summary>Whether what learners must not see is shown.</summary>
    bool IsForInstructor { get; }

    /// <summary>Whether the document has the records that blocks name, to link to.</summary>
    bool HasReferences { get; }

    /// <summary>Whether what is needed before the first lesson of a module is written now.</summary>
    bool IsOpening { get; }

    /// <summary>A question with its answer.</summary>
    KeyQuestionView Answer(Question question);

    /// <summary>The pages to cut out that belong to a block.</summary>
    IEnumerable<LinkView> Cards(BlockSyntax block);

    /// <summary>Hours and minutes.</summary>
    string Clock(int minutes);

    /// <summary>A scenario drawn.</summary>
    /// <param name="numbers">The number of each node.</param>
    Html Figure(ScenarioNodeSyntax[] nodes, IReadOnlyDictionary<string, int> numbers);

    /// <summary>The letter that a node's choice has in the figure; 0 is the first.</summary>
    string Letter(int choice);
}

/// <param name="Path">From the package's root.</param>
/// <param name="Caption">What stands below it; null when that is nothing.</param>
internal sealed record PictureParts(string Path, string Alternative, string? Caption);

/// <summary>What a layer's words rest on.</summary>
internal sealed record OriginViews(string? Cite, SourceView? Source, MarkView? Mark);

/// <summary>What the player is told of a scenario besides its text.</summary>
/// <param name="Nodes">The first one first.</param>
/// <param name="Graph">Name of the nodes and the ways between them.</param>
/// <param name="Scores">Hidden.</param>
internal sealed record ScenarioScript(ImmutableArray<ScenarioNodeSyntax> Nodes, string Graph, string Scores);
