using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Questions;

/// <summary>Banks and their questions as YAML: what all have is written here, the answers by their type.</summary>
internal static class QuestionFormatter
{
    /// <summary>questions/*.yaml.</summary>
    internal static string File(BankSyntax bank) =>
        YamlWriter.Write(
            new YamlPairs()
                .Text("bank", bank.Id)
                .Text("title", bank.Title)
                .Text("use", bank.Use?.Written())
                .Add("questions", RecordFormatter.Map(bank.Questions, question => question.Id, Of))
                .Map()
        );

    private static YamlMap Of(QuestionSyntax question)
    {
        var pairs = new YamlPairs()
            .Text("type", question.Answer.Type)
            .Ids("objectives", question.Objectives)
            .Text("difficulty", question.Difficulty.Written())
            .Text("use", question.Use?.Written())
            .Number("points", question.Points, 1)
            .Markdown("stem", question.Stem);
        return QuestionTypes
            .Of(question.Answer)
            .Format(question.Answer, pairs)
            .Markdown("rationale", question.Rationale)
            .Text("source", question.Source)
            .Ids("law", question.Law)
            .Map();
    }
}
