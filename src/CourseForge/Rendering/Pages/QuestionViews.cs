using System.Globalization;
using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>Questions as their template sees them, with their answer keys.</summary>
internal sealed class QuestionViews(PageWriterContext page, MarkdownWriter markdown)
{
    private CourseRenderContext Context => page.Context;

    /// <param name="number">1-based, of <paramref name="count"/> on the page.</param>
    internal CheckView Of(Question question, BlockFrame frame, int number, int count, bool isAssessed)
    {
        var type = question.Type();
        var answer = type.View(
            question.Answer,
            new AnswerFrame(question.Id.Value, Context.WordsView),
            new QuestionPage(page)
        );
        return new CheckView(frame)
        {
            QuestionType = type.Name,
            Key = Key(question),
            Number = RecordViews.Number(number),
            Count = RecordViews.Number(count),
            Hint = Context.Words[type.Hint],
            IsAssessed = isAssessed,
            Stem = page.InlineHtml(question.Syntax.Stem),
            Answer = new Html(writer => Context.Templates.Write(TemplateNames.Questions + type.Name, answer, writer)),
        };
    }

    private string Key(Question question)
    {
        var answer = question.Encoding();
        var feedback = answer.Feedback.Select(item => (item.Letter, Render(item.Text)));
        return AnswerKey.Encode(question.Id.Value, answer, feedback, Rationale(question));
    }

    /// <summary>Why the answer is right, and what that rests on.</summary>
    private string Rationale(Question question)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        if (question.Syntax.Rationale is { } rationale)
        {
            markdown.Write(rationale, writer);
        }

        var records = question.Law.Select(static ReferenceTarget (law) => new StatuteTarget(law));
        if (question.Source is { } source)
        {
            records = records.Append(new SourceTarget(source));
        }

        var links = new LinkWriter(page, markdown);
        var isFirst = true;
        foreach (var record in records)
        {
            writer.Write(isFirst ? "<p class=\"claim-source\"><span>" : "; ");
            if (isFirst)
            {
                HtmlText.Write(writer, Context.Words["source"]);
                writer.Write(": ");
            }

            links.WriteRecord(record, writer);
            isFirst = false;
        }

        writer.Write(isFirst ? "" : "</span></p>\n");
        return writer.ToString();
    }

    private string Render(MarkdownContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        markdown.Write(content, writer);
        return writer.ToString();
    }
}
