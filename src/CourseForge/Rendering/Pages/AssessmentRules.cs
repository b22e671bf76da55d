using CourseForge.Model;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>What learners should know of an assessment before it begins.</summary>
internal static class AssessmentRules
{
    internal static TestFactView[] InWords(Assessment assessment, ThemeWords words)
    {
        var syntax = assessment.Syntax;
        var facts = new List<TestFactView>
        {
            new("questions", With("rulesQuestions", "count", assessment.Draw.Sum(static draw => draw.Count))),
        };
        if (syntax.PassMark is { } mark)
        {
            facts.Add(new TestFactView("pass", With("rulesPassMark", "mark", mark.Value)));
        }

        facts.Add(
            new TestFactView(
                "attempts",
                syntax.Attempts is { } attempts
                    ? words.Counted("rulesAttempts", "count", attempts)
                    : words["rulesAttemptsFree"]
            )
        );
        if (syntax.TimeLimit is { } minutes)
        {
            facts.Add(new TestFactView("time", words.Counted("rulesTime", "minutes", minutes)));
        }

        facts.Add(new TestFactView("review", words["rulesReview" + syntax.Review]));
        return [.. facts];

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
