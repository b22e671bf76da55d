using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>Questions with their answers.</summary>
internal static class PrintQuestions
{
    internal static KeyQuestionView View(PageWriterContext page, Question question)
    {
        var words = page.Context.Words;
        var type = question.Type();
        var answer = type.Print(question.Answer, question.Id.Value, new QuestionPage(page));
        return new KeyQuestionView(
            question.Id.Value,
            words[type.NameInWords],
            words["difficulty" + question.Syntax.Difficulty],
            RecordViews.Number(question.Syntax.Points),
            page.InlineHtml(question.Syntax.Stem),
            answer.Options,
            answer.Answer,
            page.Html(question.Syntax.Rationale),
            question.Law.IsEmpty && question.Source is null
                ? null
                : new Html(writer => WriteRecords(page, question, writer)),
            string.Join(", ", question.Objectives.Select(static objective => objective.Id.Value)),
            page.Print is { IsForInstructor: true, HasReferences: true }
        )
        {
            ToFill = answer.ToFill,
        };
    }

    private static void WriteRecords(PageWriterContext page, Question question, TextWriter writer)
    {
        var links = new LinkWriter(page, page.Markdown);
        var records = question.Law.Select(static ReferenceTarget (law) => new StatuteTarget(law));
        var isFirst = true;
        foreach (var record in question.Source is { } source ? records.Append(new SourceTarget(source)) : records)
        {
            writer.Write(isFirst ? "" : "; ");
            links.WriteRecord(record, writer);
            isFirst = false;
        }
    }
}
