using CourseForge.Diagnostics;
using CourseForge.Rendering.Views;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Writes one made-up page to nowhere. The first page costs more than the next hundred, for code that has to be loaded and linked;
/// done beside parsing, that time is hidden. Changes nothing that anyone can see.
/// </summary>
internal static class Rehearsal
{
    internal static void Run(ThemeFiles files, TemplateSet templates)
    {
        var words = WordsView.Of(ThemeWords.Load(files, new Located<string>("en", default), new DiagnosticBag()).All);
        var link = new LinkView("Title", "href");
        var module = new ModuleView("1", "Title", "1", "href", true, [new TocLessonView("1", "id", "Title", "href", "1", true)]);
        var frame = new PageFrame("en", "ltr", "lesson", "id", "Title", "Title", "../", "Title", "1", "", "Publisher", null, null, null, null, words, [module], [link], link, link);
        var mark = new MarkView("Text", "secondary");
        var source = new SourceView("id", "1", "Title", null, null, null, null, mark);
        var term = new TermView("id", "Term", new Html(static writer => HtmlText.Write(writer, "<")), null);
        var body = new Html(writer =>
        {
            templates.Write("blocks/note", new PlainBlockView(Block(null)), writer);
            templates.Write("blocks/claim", new SourcedBlockView(Block("Title"), false, source, mark), writer);
            templates.Write(TemplateNames.Table, new PlainBlockView(Block(null)), writer);
            templates.Write(
                TemplateNames.Check,
                new CheckView(Block(null), "single", "key", "1", "1", false, new Html(static _ => { }), [new OptionView("a", new Html(static _ => { }))]),
                writer);
        });
        var lesson = new LessonView(frame, "Title", "1", "1", "1", false, "self-paced", false, [new ObjectiveView("id", "Text", "apply")], null, "id", false, "href", body, [term], [source]);
        var home = new HomeView(frame, null, null, null, "1", "Audience", ["Sentence"], lesson.Objectives, link, null, true, true);
        using var buffer = new PageBuffer();
        templates.Write("pages/lesson", lesson, buffer);
        templates.Write("pages/home", home, buffer);
        buffer.TakeBytes();

        BlockFrame Block(string? title) => new(null, title, "h2", "1", "classroom", true, false, "en", "../", words, new Html(static writer => writer.Write("<p>Text</p>")));
    }
}
