using System.Collections.Immutable;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Player;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Markup;

/// <summary>A page to the kinds of its blocks.</summary>
internal class BlockPage(PageWriterContext page, MarkdownWriter markdown, BlockWriter blocks) : IBlockPage
{
    public string InnerHeading => "h" + RecordViews.Number(Math.Min(markdown.HeadingLevel + 2, 6));

    public string? Country => page.Context.Course.Settings.Country?.Value;

    public bool HasOptOut => page.Context.Course.Completion.HasOptOut;

    public string Word(string key) => page.Context.Words[key];

    public string? Word(string prefix, string value) => page.Context.Word(prefix, value);

    public string Word(string key, string name, string value) => page.Context.Words.With(key, name, value);

    public ContactView Contact(Contact contact) => page.Records.Contact(contact);

    public StatuteView Statute(Statute statute) => page.Records.Statute(statute);

    public SourceView Source(Publication source) => page.Records.Source(source);

    public MarkView? Mark(Confidence confidence) => page.Records.Mark(confidence);

    public OriginViews Rests(ContentOrigin origin) => page.Records.Rests(origin);

    public BlockView Question(Question question, BlockFrame frame, int number, int count) =>
        new QuestionViews(page, markdown).Of(question, frame, number, count, isAssessed: false);

    public ScenarioScript Script(Scenario scenario)
    {
        var key = new ScenarioKey(scenario);
        return new ScenarioScript([.. key.Nodes], key.Graph, key.Scores);
    }

    public string Unique(string word) => page.Unique(word);

    public string Anchor(string id) => page.Anchor(id);

    public Html Map(ImmutableArray<ScenarioNodeSyntax> nodes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            numbers.TryAdd(node.Id.Value, numbers.Count + 1);
        }

        return new Html(writer =>
            new ScenarioFigure([.. nodes], numbers, outcome => Word("outcome" + outcome)) { IsPlayed = true }.Write(
                writer
            )
        );
    }

    public BlockFrame Frame(string? id, string? title) => blocks.Frame(id, title, static _ => { });

    public Html? Html(MarkdownContent? content) => page.Html(content);

    public Html? Words(MarkdownContent? content) => content is null ? null : page.InlineHtml(content);

    public Html Html(Located<string> words) =>
        new(writer =>
        {
            var language = page.OtherLanguage(words.Span.File);
            writer.Write(
                language is null ? "" : $"<span lang=\"{language}\" dir=\"{PageChrome.Direction(language)}\">"
            );
            HtmlText.Write(writer, words.Value);
            writer.Write(language is null ? "" : "</span>");
        });

    public Html Html(BlockSyntax block, IEnumerable<Block> nodes) =>
        blocks.Inside(block, writer => markdown.WriteNodes(nodes, writer));

    public Html Html(IEnumerable<Inline> words) => new(writer => markdown.WriteEach(words, writer));

    public string? Recording => page.Recording;

    public ChapterView Time(int seconds) => Time(seconds, "");

    internal static ChapterView Time(int seconds, string title) =>
        new(RecordViews.Number(seconds), RecordingTime.Written(seconds), title);

    public string Plain(IEnumerable<Inline> words) =>
        page.Context.Course.Bindings.Fill(
            string.Concat(words.Select(static word => MarkdownText.Of(word, MarkdownTextOptions.Words)))
        );

    public PictureParts? Picture((MediaSyntax Media, LinkInline Link) picture) =>
        page.Context.Plan.Media.TryGetValue(picture.Media.Path.Value, out var path)
            ? new PictureParts(
                path,
                picture.Media.IsDecorative ? "" : page.Context.Course.Bindings.Fill(picture.Media.AltText),
                string.IsNullOrWhiteSpace(picture.Link.Title) ? null : picture.Link.Title
            )
            : null;
}
