using CourseForge.Diagnostics;
using CourseForge.Linting.Wording;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Objectives;

/// <summary>
/// <para><b>What it does.</b> Compares the first word of an objective with the verbs of its level in the revised Bloom
/// taxonomy. At the level apply every verb of doing will do. English only.</para>
/// <para><b>Why is this bad?</b> An objective says what a learner can do; its level says how demanding that is.</para>
/// <para><b>Example.</b> <c>{text: Know the signs., level: apply}</c></para>
/// <para><b>Use instead.</b> <c>{text: Use the list of signs on a call., level: apply}</c></para>
/// </summary>
internal sealed class ObjectiveVerb : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ObjectiveVerb;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        if (!context.IsEnglish)
        {
            return;
        }

        foreach (var objective in context.Curriculum.Objectives)
        {
            var text = objective.Text.Value;
            var at = 0;
            if (
                !WordReader.Next(text, ref at, out var start, out var length)
                || BloomVerbs.Fits(text.AsSpan(start), objective.Level)
            )
            {
                continue;
            }

            var verb = text.Substring(start, length);
            var elsewhere = BloomVerbs.LevelsOf(text.AsSpan(start));
            var isUnobservable = BloomVerbs.IsUnobservable(text.AsSpan(start));
            if (objective.Level == BloomLevel.Apply && elsewhere.IsEmpty && !isUnobservable)
            {
                // What people do in their trade: wash, weld, brake.
                continue;
            }

            var level = objective.Level.Written();
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Descriptor,
                        objective.Text.Span.File is null ? objective.Id.Span : Place(objective.Text.Span, verb),
                        objective.Id.Value,
                        verb,
                        level
                    )
                    .WithHint(
                        elsewhere.IsEmpty
                            ? (isUnobservable ? "nobody can see it happen; " : "") + OfThisLevel(objective.Level)
                            : $"'{verb}' is a verb of the level {Levels(elsewhere)}"
                    )
            );
        }
    }

    private static string OfThisLevel(BloomLevel level) =>
        $"verbs of this level: {string.Join(", ", BloomVerbs.Examples(level))}";

    private static string Levels(IEnumerable<BloomLevel> levels) =>
        string.Join(" or ", levels.Select(level => level.Written()));

    private static SourceSpan Place(SourceSpan text, string verb) =>
        text.Slice.IndexOf(verb, StringComparison.Ordinal) is var at and >= 0 ? text.Part(at, verb.Length) : text;
}
