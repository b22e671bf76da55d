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
        return new KeyQuestionView
        {
            Id = question.Id.Value,
            QuestionType = words[type.NameInWords],
            Difficulty = words["difficulty" + question.Syntax.Difficulty],
            Points = RecordViews.Number(question.Syntax.Points),
            Stem = page.InlineHtml(question.Syntax.Stem),
            Options = answer.Options,
            Answer = answer.Answer,
            Rationale = page.Html(question.Syntax.Rationale),
            RestsOn =
                question.Law.IsEmpty && question.Source is null
                    ? null
                    : new Html(writer => WriteRecords(page, question, writer)),
            Objectives = string.Join(", ", question.Objectives.Select(static objective => objective.Id.Value)),
            InKey = page.Print is { IsForInstructor: true, HasReferences: true },
            ToFill = answer.ToFill,
            ToChoose = answer.ToChoose,
            Unit = answer.Unit,
            Picture = answer.Picture,
            Places = answer.Places,
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
