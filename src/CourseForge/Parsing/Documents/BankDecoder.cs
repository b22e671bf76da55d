using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

/// <summary>One questions/*.yaml file: a bank and its questions.</summary>
internal static class BankDecoder
{
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
            record.OptionalChoice<QuestionUse>("use")?.Value,
            [.. record.Map("questions").Select(item => Question(item.Id, item.Record, diagnostics))],
            record.Span
        );
    }

    internal static QuestionSyntax Question(Located<string> id, YamlRecord record, DiagnosticBag diagnostics)
    {
        var stem = record.Markdown("stem");
        return new QuestionSyntax
        {
            Id = id,
            Stem = stem,
            StemText = MarkdownText.Of(stem),
            Objectives = record.List("objectives"),
            Difficulty = record.Choice<Difficulty>("difficulty").Value,
            Use = record.OptionalChoice<QuestionUse>("use")?.Value,
            Points = record.Integer("points").Value,
            Rationale = record.OptionalMarkdown("rationale"),
            Source = record.OptionalText("source"),
            Law = record.List("law"),
            Answer = QuestionTypes.Named(record.Words("type")).Decode(new AnswerReader(id, record, diagnostics)),
            Span = record.Span,
        };
    }
}
