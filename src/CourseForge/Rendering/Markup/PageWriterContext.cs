using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Markup;

/// <summary>What all pages of a course share.</summary>
internal sealed record CourseRenderContext(Course Course, PagePlan Plan, CourseTheme Theme)
{
    internal TemplateSet Templates => Theme.Templates;

    internal ThemeWords Words => Theme.Words;

    internal WordsView WordsView => Theme.WordsView;

    /// <summary>
    /// The theme's name for a jurisdiction, in the language of the course; else the curriculum's; else its key.
    /// </summary>
    internal string Jurisdiction(string key) =>
        Word("jurisdiction", key) ?? Course.Jurisdictions.GetValueOrDefault(key)?.Name ?? key.ToUpperInvariant();

    /// <summary>A block's kind in words.</summary>
    internal string LabelOf(BlockSyntax block) => Words[block.Definition().Label];

    internal string Language => Course.Settings.Language.Value;

    /// <summary>A word by a prefix and a name as authored: <c>kind</c>, <c>Hotline</c>.</summary>
    internal string? Word(string prefix, string name) =>
        name.Length == 0 ? null : Words.Find(prefix + char.ToUpperInvariant(name[0]) + name[1..]);
}

/// <summary>How a part of a printed document is written.</summary>
/// <param name="Prefix">What ids of headings, blocks and notes begin with.</param>
/// <param name="Level">Level of the heading that the text stands under.</param>
/// <param name="IsForInstructor">Whether what learners must not see is shown.</param>
/// <param name="HasReferences">Whether the document has glossary, law, contacts and sources to link to.</param>
internal sealed record PrintScope(string Prefix, int Level, bool IsForInstructor, bool HasReferences)
{
    /// <summary>Whether what is needed before the first lesson is written now; it is not written where it stands.</summary>
    public bool IsOpening { get; init; }
}

/// <summary>One page while it is written.</summary>
internal sealed class PageWriterContext
{
    internal PageWriterContext(
        CourseRenderContext context,
        PageKind kind,
        string root,
        PageNeeds facts,
        PlannedLesson? lesson = null,
        PrintScope? print = null
    )
    {
        Print = print;
        Context = context;
        Kind = kind;
        Root = root;
        Facts = facts;
        Lesson = lesson;
        Markdown = new MarkdownWriter(this);
        Records = new RecordViews(this);
    }

    private int _parts;

    internal CourseRenderContext Context { get; }

    internal PageKind Kind { get; }

    internal string Root { get; }

    internal PageNeeds Facts { get; }

    internal PlannedLesson? Lesson { get; }

    /// <summary>Set where the page is a part of a printed document.</summary>
    internal PrintScope? Print { get; }

    internal MarkdownWriter Markdown { get; }

    /// <summary>Id of the recording that was written last.</summary>
    internal string? Recording { get; set; }

    internal RecordViews Records { get; }

    /// <summary>Whether readers of the page see a block.</summary>
    internal bool Shows(BlockSyntax block) =>
        !block.IsHiddenIn(Context.Course.Bindings, Print?.IsForInstructor ?? false);

    /// <summary>The id, on the page, of a heading or block. In a printed document all lessons share one page.</summary>
    internal string Anchor(string id) => Print is null ? ElementIds.Section(id) : Print.Prefix + id;

    /// <summary>An id, or a name, that nothing else on the page has.</summary>
    internal string Unique(string word)
    {
        var id = ElementIds.Part(string.Create(CultureInfo.InvariantCulture, $"{word}-{++_parts}"));
        return Print is null ? id : Print.Prefix + id;
    }

    /// <summary>A text with its paragraphs; null when there is none.</summary>
    internal Html? Html(MarkdownContent? content) =>
        content is null ? null : new Html(writer => Markdown.Write(content, writer));

    /// <summary>A text for a place that holds words, not paragraphs.</summary>
    internal Html InlineHtml(MarkdownContent content) => new(writer => Markdown.WriteUnwrapped(content, writer));

    /// <summary>The language of words in a file, where it is not the page's.</summary>
    internal string? OtherLanguage(SourceFile? file) =>
        Context.Course.Settings.TextLanguages?.Of(file) is { } language
        && !TextLanguages.Fits(language, Context.Language)
            ? language
            : null;
}
