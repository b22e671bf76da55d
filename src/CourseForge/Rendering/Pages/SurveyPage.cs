using CourseForge.Rendering.Markup;
using CourseForge.SurveyItems;

namespace CourseForge.Rendering.Pages;

/// <summary>What types of survey items may ask of a page.</summary>
internal sealed class SurveyPage(CourseRenderContext context) : ISurveyPage
{
    public string Word(string key) => context.Words[key];

    public string Word(string key, string name, string value) => context.Words.With(key, name, value);
}
