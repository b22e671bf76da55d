using System.Collections.Immutable;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>A part of a page without which something does not work that courses rely on.</summary>
/// <param name="Name">A data attribute, an element, a script, or what the page is given.</param>
/// <param name="Without">What happens without it.</param>
internal sealed record NeededPart(string Name, string Without)
{
    /// <summary>As it stands in a file of the theme that has it.</summary>
    internal string Sign =>
        Name.Contains('-', StringComparison.Ordinal)
        || Name.Contains('.', StringComparison.Ordinal)
        || Name.Contains('/', StringComparison.Ordinal)
            ? Name
            : "<" + Name;
}

/// <summary>
/// What each template must hold in some branch: without it the player does nothing, or readers miss what they must see.
/// What is only convenient (the progress bar, terms in a bubble) may be left out.
/// </summary>
internal static class NeededParts
{
    private const string Player = "the player does not start, and nothing that learners do is recorded";
    private const string Answers = "questions cannot be answered";
    private const string Assessments = "the assessment cannot be taken";
    private const string Scenarios = "the scenario cannot be played";
    private const string Survey = "the survey cannot be sent";
    private const string Certificates = "the certificate is not shown or not filled in";
    private const string Parts = "what stands in the block is not shown";
    private const string Gates = "what a content warning stands before is not held back";

    private static readonly NeededPart[] OfPages =
    [
        .. Of(Player, "assets/course.js", "assets/page.js", "data-kind", "data-page", "data-root"),
        .. Of("learners are not told when their progress is not recorded", "data-banner"),
        .. Of("what the player says is not heard", "data-status"),
        .. Of("the quick exit leaves only by its link, and not on Escape", "data-quick-exit"),
        .. Of("readers are not told that the course includes law that is not in force", "page.stamp"),
        .. Of("readers who listen to the page cannot find its text", "main", "h1"),
    ];

    private static readonly NeededPart[] OfAnswers =
    [
        .. Of("what was wrong with an answer is not said", "data-option-feedback"),
    ];

    private static readonly ImmutableDictionary<string, NeededPart[]> ByTemplate = new Dictionary<string, NeededPart[]>
    {
        [PageKind.Lesson.Template] =
        [
            .. OfPages,
            .. Of("the lesson is not shown", "page.body"),
            .. Of("a lesson counts as read only when 'next' is used", "data-end"),
            .. Of("questions cannot be answered, and no lesson counts as read", "assets/lesson.js"),
            .. Of(Gates, "page.warning", "data-gate", "data-gate-continue", "data-gated"),
            .. Of(Scenarios, "assets/scenario.js"),
        ],
        [PageKind.Assessment.Template] =
        [
            .. OfPages,
            .. Of(
                Assessments,
                "assets/assessment.js",
                "page.pool",
                "data-assessment",
                "data-intro",
                "data-opens",
                "data-begin",
                "data-attempt",
                "data-attempt-title",
                "data-timer",
                "data-items",
                "data-unanswered",
                "data-finish",
                "data-outcome",
                "data-outcome-title",
                "data-outcome-text",
                "data-again",
                "data-objective-scores",
                "data-review-part",
                "data-review",
                "data-pool"
            ),
        ],
        [PageKind.Survey.Template] =
        [
            .. OfPages,
            .. Of(
                Survey,
                "assets/survey.js",
                "data-survey",
                "data-survey-thanks",
                "data-survey-told",
                "data-submit",
                "data-result"
            ),
        ],
        ["survey-items/likert"] = [.. Of(Survey, "data-survey-item")],
        ["survey-items/text"] = [.. Of(Survey, "data-survey-item")],
        [PageKind.Certificate.Template] =
        [
            .. OfPages,
            .. Of(
                Certificates,
                "assets/certificate.js",
                "data-certificate",
                "data-certificate-open",
                "data-certificate-name",
                "data-certificate-date"
            ),
        ],
        [PageKind.Home.Template] = OfPages,
        [PageKind.Glossary.Template] = OfPages,
        [PageKind.Contacts.Template] = OfPages,
        [PageKind.Law.Template] = OfPages,
        [PageKind.Changes.Template] = OfPages,
        [PageKind.Launch.Template] =
        [
            .. Of(Player, "assets/course.js", "assets/host.js", "data-frame"),
            .. Of("learners are not told when their progress is not recorded", "data-banner"),
            .. Of("learners cannot go back to the learning system", "data-leave"),
        ],
        [TemplateNames.Check] =
        [
            .. Of(
                Answers,
                "block.stem",
                "block.answer",
                "data-question",
                "data-type",
                "data-key",
                "data-submit",
                "data-assessed"
            ),
            .. Of("whether an answer is right is not said", "data-result", "data-rationale"),
        ],
        ["questions/single"] = [.. Of(Answers, "data-option"), .. OfAnswers],
        ["questions/multiple"] = [.. Of(Answers, "data-option"), .. OfAnswers],
        ["questions/true-false"] = [.. Of(Answers, "data-option"), .. OfAnswers],
        ["questions/matching"] = [.. Of(Answers, "data-right"), .. OfAnswers],
        ["questions/sort"] = [.. Of(Answers, "data-right"), .. OfAnswers],
        ["questions/hotspot"] = [.. Of(Answers, "data-option", "data-place"), .. OfAnswers],
        ["questions/ordering"] =
        [
            .. Of(Answers, "data-order", "data-item", "data-item-text", "data-up", "data-down"),
            .. OfAnswers,
        ],
        ["questions/fill-in"] = [.. Of(Answers, "data-written")],
        ["questions/numeric"] = [.. Of(Answers, "data-written")],
        ["blocks/scenario"] =
        [
            .. Of(
                Scenarios,
                "data-scenario",
                "data-graph",
                "data-key",
                "data-node",
                "data-node-title",
                "data-choice",
                "data-choice-target",
                "data-outcome-word",
                "data-scenario-end",
                "data-scenario-again"
            ),
            .. Of(Gates, "block.warning", "data-scenario-gate", "data-scenario-continue"),
        ],
        ["blocks/accordion"] = [.. Of("sections cannot be opened", "details", "summary")],
        ["blocks/tabs"] = [.. Of("tabs cannot be chosen", "details", "summary")],
        ["blocks/flip-cards"] = [.. Of("cards cannot be turned over", "details", "summary")],
        ["blocks/hotspots"] = [.. Of("the picture is not shown", "img")],
        ["blocks/gallery"] = [.. Of("the pictures are not shown", "img")],
        ["blocks/figure"] = [.. Of("the picture is not shown", "img")],
        ["blocks/audio"] = [.. Of("the sound cannot be played", "audio", "source")],
        ["blocks/video"] = [.. Of("the film cannot be played", "video", "source")],
    }
        .Concat(
            new[]
            {
                "activity",
                "case",
                "claim",
                "discussion",
                "handout",
                "key-point",
                "note",
                "passage",
                "roleplay",
                "table",
                "tabletop",
                "warning",
            }.Select(static kind => KeyValuePair.Create("blocks/" + kind, Of(Parts, "block.body").ToArray()))
        )
        .ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What a template must hold, itself or in the partials that it takes in.</summary>
    internal static IReadOnlyList<NeededPart> Of(string template) => ByTemplate.GetValueOrDefault(template, []);

    private static IEnumerable<NeededPart> Of(string without, params string[] names) =>
        names.Select(name => new NeededPart(name, without));
}
