using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Linting.Questions;
using CourseForge.Syntax;

namespace CourseForge.Linting.Scenarios;

/// <summary>
/// <para><b>What it does.</b> Finds scenarios with five or more decisions in which the best choice is nearly always the
/// longest text: clearly (by a tenth) in four of five, or by however little in all. Scenarios with fewer decisions are
/// looked at together. The best choice is the one with the highest score; without scores, the one that leads to a
/// better ending.</para>
/// <para><b>Why is this bad?</b> Learners notice, and then choose by length: the scenario no longer asks for
/// judgement.</para>
/// <para><b>Example.</b> "Ask her alone, in her language, and say why" beside "Shout" and "Leave", at every turn.</para>
/// <para><b>Use instead.</b> Choices of about one length; reasons belong into the feedback.</para>
/// </summary>
internal sealed class BestChoiceLongest : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.BestChoiceLongest;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var small = new LongestAnswers();
        var smallOnes = new List<ScenarioSyntax>();
        foreach (var scenario in context.Curriculum.Scenarios)
        {
            var lengths = Decisions(scenario);
            var choices = new LongestAnswers();
            foreach (var (best, others) in lengths)
            {
                choices.Add(best, others);
            }

            if (choices.GiveAway)
            {
                Tell(scenario, choices, $"the scenario '{scenario.Id.Value}'");
            }
            else if (lengths.Length is > 0 and < LongestAnswers.Fewest)
            {
                smallOnes.Add(scenario);
                foreach (var (best, others) in lengths)
                {
                    small.Add(best, others);
                }
            }
        }

        if (small.GiveAway)
        {
            Tell(
                smallOnes[0],
                small,
                "the scenarios "
                    + string.Join(", ", smallOnes.Select(scenario => $"'{scenario.Id.Value}'"))
                    + " together"
            );
        }

        void Tell(ScenarioSyntax scenario, LongestAnswers choices, string where) =>
            diagnostics.Add(Descriptor, scenario.Id.Span, choices.Longest, choices.Count, where);
    }

    /// <summary>The length of the best text and of the longest other, for each decision that has one best choice.</summary>
    private static ImmutableArray<(int Best, int Others)> Decisions(ScenarioSyntax scenario)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var node in scenario.Nodes.Where(node => node.Choices.Length > 1))
        {
            var ranked = node
                .Choices.Select(choice => (choice.Text.Length, Worth: Worth(scenario, choice)))
                .OrderByDescending(pair => pair.Worth)
                .ToList();
            if (
                ranked[0].Worth is { } best
                && ranked.TrueForAll(pair => pair.Worth is not null)
                && ranked[1].Worth < best
            )
            {
                found.Add((ranked[0].Length, ranked.Skip(1).Max(pair => pair.Length)));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Null where nothing says how good a choice is.</summary>
    private static int? Worth(ScenarioSyntax scenario, ScenarioChoiceSyntax choice) =>
        choice.Score
        ?? (
            scenario.Nodes.FirstOrDefault(node => node.Id.Value == choice.Target.Value)
                is { Outcome: { } outcome } ending
                ? ending.Score ?? -(int)outcome
                : null
        );
}
