using System.Collections.Immutable;

namespace CourseForge.Rendering.Player;

/// <summary>The words of a theme's strings that the player speaks: they travel in <see cref="CourseScript"/>.</summary>
internal static class PlayerWords
{
    internal static readonly ImmutableArray<string> Names =
    [
        "seen",
        "current",
        "resume",
        "start",
        "progress",
        "complete",
        "notRecorded",
        "notRecordedReason",
        "chooseFirst",
        "correct",
        "incorrect",
        "partly",
        "tryAgain",
        "answered",
        "yourAnswer",
        "closeDefinition",
        "warningPassed",
        "reviewMode",
        "matchAll",
        "writeFirst",
        "notNumber",
        "moved",
        "notAnswered",
        "cannotBeAsked",
        "rightAnswer",
        "question",
        "of",
        "unanswered",
        "timeLeft",
        "timeIsUp",
        "opensOn",
        "opensAfter",
        "assessmentDone",
        "assessmentPassed",
        "assessmentNotPassed",
        "scored",
        "passAt",
        "bestScore",
        "gain",
        "attemptsLeft",
        "noAttemptLeft",
        "surveyEmpty",
        "youChose",
        "yourWay",
        "yourBestWay",
        "scenarioPoints",
        "scenarioPointsOf",
        "leftOut",
    ];
}
