using CourseForge.Formatting;
using CourseForge.Syntax;

namespace CourseForge.SurveyItems;

/// <summary>Surveys as YAML: what all items have is written here, the rest by their type.</summary>
internal static class SurveyFormatter
{
    /// <summary>surveys/*.yaml.</summary>
    internal static string File(SurveySyntax survey) =>
        YamlWriter.Write(
            new YamlPairs()
                .Text("survey", survey.Id)
                .Text("title", survey.Title)
                .Markdown("intro", survey.Intro)
                .Add("items", RecordFormatter.Map(survey.Items, item => item.Id, Of))
                .Map()
        );

    private static YamlMap Of(SurveyItemSyntax item) =>
        item.Type().Format(item.Answer, new YamlPairs().Text("type", item.Answer.Type).Text("text", item.Text)).Map();
}
