using CourseForge.Model;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;

namespace CourseForge.Rendering.Pages;

/// <summary>What learners should know of an assessment before it begins.</summary>
internal static class AssessmentRules
{
    internal static string[] InWords(Assessment assessment, ThemeWords words)
    {
        var syntax = assessment.Syntax;
        var sentences = new List<string>
        {
            With("rulesQuestions", "count", assessment.Draw.Sum(static draw => draw.Count)),
        };
        if (syntax.PassMark is { } mark)
        {
            sentences.Add(With("rulesPassMark", "mark", mark.Value));
        }

        sentences.Add(
            syntax.Attempts is { } attempts
                ? words.Counted("rulesAttempts", "count", attempts)
                : words["rulesAttemptsFree"]
        );
        if (syntax.TimeLimit is { } minutes)
        {
            sentences.Add(words.Counted("rulesTime", "minutes", minutes));
        }

        sentences.Add(words["rulesReview" + syntax.Review]);
        return [.. sentences];

        string With(string key, string name, int value) => words.With(key, name, RecordViews.Number(value));
    }

    internal static string? ExtensionInWords(AssessmentSyntax syntax, ThemeWords words) =>
        syntax.TimeLimit is { } minutes && syntax.TimeExtension > 0
            ? words.With(
                "moreTime",
                "minutes",
                RecordViews.Number(minutes + ((minutes * syntax.TimeExtension) + 99) / 100)
            )
            : null;
}
