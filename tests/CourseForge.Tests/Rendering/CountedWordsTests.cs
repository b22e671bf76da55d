using System.Text.RegularExpressions;

namespace CourseForge.Tests.Rendering;

/// <summary>"1 lessons" is said nowhere: words behind a number have others for one, under the same key with One.</summary>
public sealed partial class CountedWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Words_behind_a_number_have_others_for_one(string language)
    {
        var words = CheckedTheme
            .Shipped($"strings/{language}.yaml")
            .Split('\n')
            .Where(static line => line.Contains(": ", StringComparison.Ordinal) && line[0] != '#')
            .Select(static line => line.Split(": ", 2))
            .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

        // A limit of a text is never one, and neither is a time that was made longer.
        var counted = words
            .Where(static pair => Several().IsMatch(pair.Value) && pair.Key is not ("surveyLimit" or "moreTime"))
            .Select(static pair => pair.Key)
            .ToList();

        Assert.Contains("rulesTime", counted);
        Assert.All(counted, key => Assert.Contains(OfOne(key), words.Keys));
    }

    private static string OfOne(string key) =>
        key.EndsWith("OfModule", StringComparison.Ordinal) ? key[..^8] + "OneOfModule" : key + "One";

    [GeneratedRegex(@"\{\w+\} \p{L}{3,}s\b")]
    private static partial Regex Several();
}
