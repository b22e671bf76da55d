using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Player;
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
        var view = new CheckView(
            frame,
            QuestionEncoding.TypeOf(question),
            Key(question),
            RecordViews.Number(number),
            RecordViews.Number(count),
            question.Answer is ChoiceAnswerSyntax { IsMultiple: true },
            Context.Words[HintOf(question)],
            isAssessed,
            page.InlineHtml(question.Syntax.Stem),
            [],
            [],
            [],
            [],
            null,
            false,
            null
        );
        var written = RecordViews.Number(QuestionEncoding.WrittenLength(question));
        switch (question.Answer)
        {
            case ChoiceAnswerSyntax choice:
                return view with
                {
                    Options =
                    [
                        .. choice.Options.Select(
                            (option, index) =>
                                new OptionView(QuestionEncoding.Letter(index), page.InlineHtml(option.Text))
                        ),
                    ],
                };
            case TrueFalseAnswerSyntax:
                return view with { Options = [Word("t", "answerTrue"), Word("f", "answerFalse")] };
            case MatchingAnswerSyntax matching:
                return view with
                {
                    Lefts = [.. matching.Pairs.Select((pair, index) => Part(index, pair.Left))],
                    Rights =
                    [
                        .. QuestionEncoding
                            .Mixed(question)
                            .Select((pair, place) => Part(place, matching.Pairs[pair].Right)),
                    ],
                };
            case OrderingAnswerSyntax ordering:
                return view with
                {
                    Items =
                    [
                        .. QuestionEncoding.Mixed(question).Select((item, place) => Part(place, ordering.Items[item])),
                    ],
                };
            case NumericAnswerSyntax numeric:
                return view with { MaxLength = written, IsNumber = true, Unit = numeric.Unit };
            default:
                return view with { MaxLength = written };
        }

        OptionView Word(string letter, string key) =>
            new(letter, new Html(target => HtmlText.Write(target, Context.Words[key])));

        PartView Part(int index, MarkdownContent text) =>
            new(QuestionEncoding.Letter(index), page.InlineHtml(text), MarkdownText.Of(text));
    }

    private static string HintOf(Question question) =>
        question.Answer switch
        {
            ChoiceAnswerSyntax { IsMultiple: true } => "chooseAll",
            MatchingAnswerSyntax => "chooseMatches",
            OrderingAnswerSyntax => "putInOrder",
            FillInAnswerSyntax => "writeAnswer",
            NumericAnswerSyntax => "writeNumber",
            _ => "chooseOne",
        };

    private string Key(Question question)
    {
        var feedback = QuestionEncoding.FeedbackOf(question).Select(item => (item.Letter, Render(item.Text)));
        return AnswerKey.Encode(question, feedback, Rationale(question));
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
