namespace CourseForge.SurveyItems;

/// <summary>What types of survey items ask of the page that they stand on.</summary>
internal interface ISurveyPage
{
    /// <summary>The theme's words of a key.</summary>
    string Word(string key);

    /// <summary>The same with what stands in its braces filled in.</summary>
    string Word(string key, string name, string value);
}
