using CourseForge.Questions;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>What types of questions may ask of a page.</summary>
internal sealed class QuestionPage(PageWriterContext page) : IQuestionPage
{
    public Html Inline(MarkdownContent content) => page.InlineHtml(content);

    public string Words(MarkdownContent content) =>
        page.Context.Course.Bindings.Fill(MarkdownText.Of(content, MarkdownTextOptions.Words));

    public string Word(string key) => page.Context.Words[key];

    public Html Plain(string words) => new(writer => HtmlText.Write(writer, words));
}
