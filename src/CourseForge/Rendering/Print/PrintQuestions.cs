using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Player;
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
        return new KeyQuestionView(
            question.Id.Value,
            words["type" + TypeOf(question.Answer)],
            words["difficulty" + question.Syntax.Difficulty],
            RecordViews.Number(question.Syntax.Points),
            page.InlineHtml(question.Syntax.Stem),
            [.. Options(page, question.Answer)],
            Answer(page, question.Answer),
            page.Html(question.Syntax.Rationale),
            question.Law.IsEmpty && question.Source is null
                ? null
                : new Html(writer => WriteRecords(page, question, writer)),
            string.Join(", ", question.Objectives.Select(static objective => objective.Id.Value)),
            page.Print is { IsForInstructor: true, HasReferences: true }
        );
    }

    private static string TypeOf(AnswerSyntax answer) =>
        answer switch
        {
            ChoiceAnswerSyntax { IsMultiple: true } => "Multiple",
            ChoiceAnswerSyntax => "Single",
            TrueFalseAnswerSyntax => "TrueFalse",
            MatchingAnswerSyntax => "Matching",
            OrderingAnswerSyntax => "Ordering",
            FillInAnswerSyntax => "FillIn",
            NumericAnswerSyntax => "Numeric",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static IEnumerable<KeyOptionView> Options(PageWriterContext page, AnswerSyntax answer)
    {
        switch (answer)
        {
            case ChoiceAnswerSyntax choice:
                return choice.Options.Select(
                    (option, i) =>
                        new KeyOptionView(
                            QuestionEncoding.Letter(i),
                            page.InlineHtml(option.Text),
                            option.IsCorrect,
                            Inline(option.Feedback)
                        )
                );
            case TrueFalseAnswerSyntax truth:
                return
                [
                    new KeyOptionView("t", Word("answerTrue"), truth.IsTrue, Inline(truth.FeedbackTrue)),
                    new KeyOptionView("f", Word("answerFalse"), !truth.IsTrue, Inline(truth.FeedbackFalse)),
                ];
            case MatchingAnswerSyntax matching:
                return matching.Pairs.Select(
                    (pair, i) =>
                        new KeyOptionView(
                            RecordViews.Number(i + 1),
                            new Html(writer =>
                            {
                                page.InlineHtml(pair.Left).WriteTo(writer);
                                writer.Write(" → ");
                                page.InlineHtml(pair.Right).WriteTo(writer);
                            }),
                            true,
                            null
                        )
                );
            case OrderingAnswerSyntax ordering:
                return ordering.Items.Select(
                    (item, i) => new KeyOptionView(RecordViews.Number(i + 1), page.InlineHtml(item), true, null)
                );
            default:
                return [];
        }

        Html? Inline(MarkdownContent? content) => content is null ? null : page.InlineHtml(content);

        Html Word(string key) => new(writer => HtmlText.Write(writer, page.Context.Words[key]));
    }

    private static string Answer(PageWriterContext page, AnswerSyntax answer) =>
        answer switch
        {
            ChoiceAnswerSyntax choice => string.Join(
                ", ",
                choice
                    .Options.Select(static (option, i) => (option, i))
                    .Where(static pair => pair.option.IsCorrect)
                    .Select(static pair => QuestionEncoding.Letter(pair.i))
            ),
            TrueFalseAnswerSyntax truth => page.Context.Words[truth.IsTrue ? "answerTrue" : "answerFalse"],
            FillInAnswerSyntax fill => string.Join(" / ", fill.Accepted),
            NumericAnswerSyntax number => Numeric(number),
            _ => page.Context.Words["asShown"],
        };

    private static string Numeric(NumericAnswerSyntax number)
    {
        var value = number.Value.ToString(CultureInfo.InvariantCulture);
        var tolerance = number.Tolerance == 0 ? "" : " ± " + number.Tolerance.ToString(CultureInfo.InvariantCulture);
        return value + tolerance + (number.Unit is { } unit ? " " + unit : "");
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
