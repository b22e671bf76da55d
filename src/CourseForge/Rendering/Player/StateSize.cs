using System.Collections.Immutable;
using CourseForge.Output;
using CourseForge.Questions;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;

namespace CourseForge.Rendering.Player;

/// <summary>
/// The longest that the learner's state can get, part by part, by the grammar of the player's core/state.js. A change
/// there is a change here: tests/player/state.test.mjs holds the same sum against states at their worst.
/// </summary>
internal static class StateSize
{
    private const int Key = 5;

    /// <summary>A separator and the letter of a section.</summary>
    private const int Section = 2;

    /// <summary>
    /// Version, fingerprint and check, with their separators; bookmark, seconds (all, and those that were not told) and
    /// day of completion.
    /// </summary>
    private const int Frame = 1 + 9 + 6 + (Section + Key) + (Section + 5 + 1 + 5) + (Section + 4);

    /// <summary>The first, the best and the latest attempt.</summary>
    private const int KeptAttempts = 3;

    internal static ImmutableArray<StatePart> Of(CourseRenderContext context)
    {
        var plan = context.Plan;
        var parts = ImmutableArray.CreateBuilder<StatePart>();
        var pages = plan.Lessons.Length + plan.Assessments.Length + plan.Others.Count;

        // A page is seen or left out, never both.
        var sections = CompletionRule.HasOptOut(context) ? 2 * Section : Section;
        parts.Add(new StatePart("pages", Frame + sections + (Key * pages)));

        // Key, attempts, score, response, separator.
        var inline = plan
            .Lessons.SelectMany(static lesson => lesson.Facts.Questions)
            .DistinctBy(static question => question.Id)
            .ToArray();
        Add(
            "checks in lessons",
            inline.Length == 0 ? 0 : Section + inline.Sum(static question => Key + 1 + 2 + question.Encoding().Size + 1)
        );

        var objectives = context.Course.Objectives.Length;
        foreach (var planned in plan.Assessments)
        {
            var syntax = planned.Assessment.Syntax;
            var finished = Math.Min(KeptAttempts, syntax.Attempts ?? KeptAttempts);

            // Separator, letter, seed, start, extension; each question with its separator, key and response. What is
            // kept for review gives way to the next attempt.
            var attempt =
                2
                + 6
                + 6
                + 1
                + planned.Assessment.Draw.Sum(draw =>
                    planned
                        .Assessment.PoolOf(draw)
                        .Select(static question => 1 + Key + question.Encoding().Size)
                        .OrderDescending()
                        .Take(draw.Count)
                        .Sum()
                );
            Add(
                $"assessment '{planned.Assessment.Id}'",
                Section + Key + 2 + (finished * (2 + 2 + 3 + (2 * objectives))) + attempt
            );
        }

        if (!plan.Assessments.IsEmpty)
        {
            Add("objectives of assessments", Section + (Key * objectives));
            Add(
                "questions already drawn",
                Section
                    + (
                        2
                        * plan.Assessments.SelectMany(static assessment => assessment.Pool)
                            .DistinctBy(static question => question.Id)
                            .Count()
                    )
            );
        }

        if (context.Course.Survey is { } survey)
        {
            Add("survey", Section + (survey.Items.Length * (Key + 1 + 1)));
        }

        // Key, ways, separator.
        var scenarios = CourseScript.ScenariosOf(plan);
        Add(
            "scenarios",
            scenarios.IsEmpty ? 0 : Section + scenarios.Sum(static scenario => Key + new ScenarioKey(scenario).Size + 1)
        );

        return parts.DrainToImmutable();

        void Add(string what, int characters)
        {
            if (characters > 0)
            {
                parts.Add(new StatePart(what, characters));
            }
        }
    }
}
