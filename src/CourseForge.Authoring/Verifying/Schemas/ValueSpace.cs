using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CourseForge.Authoring.Verifying.Schemas;

/// <summary>
/// The values that the types of the schemas allow. A number as a type is the most characters of a text; the names of
/// identifiers (<c>id</c>, <c>ref</c>) are held elsewhere.
/// </summary>
internal static partial class ValueSpace
{
    private static readonly FrozenDictionary<string, string[]> s_words = new Dictionary<string, string[]>
    {
        ["boolean"] = ["true", "false", "1", "0"],
        ["scormtype"] = ["sco", "asset"],
        ["aicc"] = ["aicc_script"],
        ["timelimit"] = ["exit,message", "exit,no message", "continue,message", "continue,no message"],
        ["consideration"] = ["always", "ifAttempted", "ifNotSkipped", "ifNotSuspended"],
        ["hide"] = ["abandon", "continue", "exit", "previous", "suspendAll", "exitAll", "abandonAll"],
        ["combination"] = ["all", "any"],
        ["operator"] = ["not", "noOp"],
        ["childset"] = ["all", "any", "none", "atLeastCount", "atLeastPercent"],
        ["timing"] = ["never", "once", "onEachNewAttempt"],
        ["preaction"] = ["skip", "disabled", "hiddenFromChoice", "stopForwardTraversal"],
        ["exitaction"] = ["exit"],
        ["postaction"] = ["exitParent", "exitAll", "retry", "retryAll", "continue", "previous"],
        ["rollupaction"] = ["satisfied", "notSatisfied", "completed", "incomplete"],
        ["rollupcondition"] =
        [
            "satisfied",
            "objectiveStatusKnown",
            "objectiveMeasureKnown",
            "completed",
            "activityProgressKnown",
            "attempted",
            "attemptLimitExceeded",
            "timeLimitExceeded",
            "outsideAvailableTimeRange",
        ],
        ["condition"] =
        [
            "satisfied",
            "objectiveStatusKnown",
            "objectiveMeasureKnown",
            "objectiveMeasureGreaterThan",
            "objectiveMeasureLessThan",
            "completed",
            "activityProgressKnown",
            "attempted",
            "attemptLimitExceeded",
            "timeLimitExceeded",
            "outsideAvailableTimeRange",
            "always",
        ],
        ["moveon"] = ["NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"],
        ["launchmethod"] = ["AnyWindow", "OwnWindow"],
    }.ToFrozenDictionary();

    /// <summary>Null for a value that the type allows; else what it allows, to follow "it takes".</summary>
    public static string? Refusal(string type, string value)
    {
        if (s_words.TryGetValue(type, out var words))
        {
            return words.Contains(value) ? null : $"it takes {string.Join(", ", words[..^1])}{Last(words)}";
        }

        if (int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var most))
        {
            return value.Length <= most
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"it takes {most} characters at most, and this has {value.Length}"
                );
        }

        return type switch
        {
            "score" => Number(value, 0, 100),
            "share" => Number(value, 0, 1),
            "measure" => Number(value, -1, 1),
            "count" => value.Length > 0 && value.All(char.IsAsciiDigit) ? null : "it takes a whole number from 0 on",
            "duration" => Duration().IsMatch(value) ? null : "it takes a duration such as PT1H30M",
            "moment" => Moment().IsMatch(value) ? null : "it takes a day and time such as 2026-01-31T12:00:00",
            "timespan" => Timespan().IsMatch(value) ? null : "it takes hours, minutes and seconds such as 0001:30:00",
            "language" => Language().IsMatch(value) ? null : "it takes a language such as en or pt-BR",
            "given" => value.Trim().Length > 0 ? null : "it must not be empty",
            "id" or "ref" or "text" or "uri" => null,
            _ => throw new InvalidOperationException($"There is no type {type}"),
        };
    }

    private static string Last(string[] words) => (words.Length > 1 ? " or " : "") + words[^1];

    private static string? Number(string value, int least, int most) =>
        decimal.TryParse(
            value.Trim(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number >= least
        && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"it takes a number from {least} to {most}");

    [GeneratedRegex(@"^-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$")]
    private static partial Regex Timespan();

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Language();
}
