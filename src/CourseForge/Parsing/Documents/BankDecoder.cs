using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

/// <summary>One questions/*.yaml file: a bank and its questions of seven types.</summary>
internal static class BankDecoder
{
    /// <summary>Answers are lettered a to z in learning management systems.</summary>
    private const int MostAnswers = 26;

    internal static BankSyntax? Decode(SourceFile file, bool rawHtml, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return null;
        }

        var record = YamlRecord.Open(mapping, Shapes.Bank, rawHtml, diagnostics);
        return new BankSyntax(
            file,
            record.Text("bank"),
            record.Text("title"),
            [.. record.Map("questions").Select(item => Question(item.Id, item.Record, diagnostics))],
            record.Span
        );
    }

    internal static QuestionSyntax Question(Located<string> id, YamlRecord record, DiagnosticBag diagnostics)
    {
        var stem = record.Markdown("stem");
        return new QuestionSyntax(
            id,
            stem,
            MarkdownText.Of(stem),
            record.List("objectives"),
            record.Choice<Difficulty>("difficulty").Value,
            record.Integer("points").Value,
            record.OptionalMarkdown("rationale"),
            record.OptionalText("source"),
            record.List("law"),
            Answer(id, record, diagnostics),
            record.Span
        );
    }

    private static AnswerSyntax Answer(Located<string> id, YamlRecord record, DiagnosticBag diagnostics)
    {
        switch (record.Words("type"))
        {
            case "multiple":
                return Choice(id, record, isMultiple: true, diagnostics);
            case "true-false":
                var feedback = record.Record("feedback");
                return new TrueFalseAnswerSyntax(
                    record.Flag("answer"),
                    feedback?.OptionalMarkdown("yes"),
                    feedback?.OptionalMarkdown("no")
                );
            case "matching":
                ImmutableArray<PairSyntax> pairs =
                [
                    .. record
                        .Records("pairs")
                        .Select(pair => new PairSyntax(
                            pair.Markdown("left"),
                            pair.Markdown("right"),
                            pair.OptionalMarkdown("feedback")
                        )),
                ];
                CheckCount(record, "pairs", pairs.Length, diagnostics);
                CheckRepeats(
                    [.. pairs.Select(pair => (MarkdownText.Of(pair.Left), pair.Left.Span))],
                    "pairs",
                    diagnostics
                );
                return new MatchingAnswerSyntax(record.Flag("partial"), pairs);
            case "ordering":
                var items = record.MarkdownList("items");
                CheckCount(record, "items", items.Length, diagnostics);
                CheckRepeats([.. items.Select(item => (MarkdownText.Of(item), item.Span))], "items", diagnostics);
                return new OrderingAnswerSyntax(record.Flag("partial"), items);
            case "fill-in":
                return new FillInAnswerSyntax(
                    record.WordList("accept"),
                    record.Text("case").Value != "exact",
                    record.Choice<SpaceRule>("spaces").Value,
                    record.OptionalMarkdown("feedback")
                );
            case "numeric":
                return new NumericAnswerSyntax(
                    record.Decimal("answer").Value,
                    record.Decimal("tolerance").Value,
                    record.Words("unit"),
                    record.OptionalMarkdown("feedback")
                );
            default:
                return Choice(id, record, isMultiple: false, diagnostics);
        }
    }

    private static ChoiceAnswerSyntax Choice(
        Located<string> id,
        YamlRecord record,
        bool isMultiple,
        DiagnosticBag diagnostics
    )
    {
        var options = ImmutableArray.CreateBuilder<OptionSyntax>();
        var correct = 0;
        var isClear = true;
        foreach (var option in record.Records("options"))
        {
            var text = option.Markdown("text");
            options.Add(
                new OptionSyntax(
                    text,
                    MarkdownText.Of(text),
                    option.Flag("correct"),
                    option.OptionalMarkdown("feedback"),
                    option.Span
                )
            );
            correct += options[^1].IsCorrect ? 1 : 0;

            // A mark that is neither yes nor no was told already.
            isClear &= option.Words("correct") is not { } mark || ScalarText.TryFlag(mark, out _);
        }

        if (CheckCount(record, "options", options.Count, diagnostics))
        {
            if (correct == 0 && isClear)
            {
                diagnostics.Add(Codes.Yaml.NoCorrect, id.Span, id.Value);
            }
            else if (!isMultiple && correct > 1)
            {
                diagnostics.Add(Codes.Yaml.OneCorrect, id.Span, id.Value, correct);
            }
        }

        CheckRepeats([.. options.Select(option => (option.PlainText, option.Text.Span))], "options", diagnostics);
        return new ChoiceAnswerSyntax(isMultiple, isMultiple && record.Flag("partial"), options.ToImmutable());
    }

    private static bool CheckCount(YamlRecord record, string key, int count, DiagnosticBag diagnostics)
    {
        // None at all was told already: the key is missing, has no value or an empty list.
        if (count == 1)
        {
            diagnostics.Add(Codes.Yaml.TooFewAnswers, record.KeySpan(key), key, "only one");
        }
        else if (count > MostAnswers)
        {
            diagnostics.Add(Codes.Yaml.TooManyAnswers, record.KeySpan(key), key, count);
        }

        return count > 1;
    }

    private static void CheckRepeats(
        ImmutableArray<(string Text, SourceSpan Span)> answers,
        string key,
        DiagnosticBag diagnostics
    )
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (text, span) in answers)
        {
            if (text.Length > 0 && !seen.TryAdd(text, span))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Yaml.RepeatedAnswer, span, YamlWords.Quote(text), key)
                        .WithRelated(seen[text], "it stands here for the first time")
                );
            }
        }
    }
}
