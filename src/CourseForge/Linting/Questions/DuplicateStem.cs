using System.Runtime.CompilerServices;
using CourseForge.Diagnostics;
using CourseForge.Linting.Wording;
using CourseForge.Questions;
using CourseForge.Syntax;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds questions with the same stem, but for capitals, punctuation and spaces.</para>
/// <para><b>Why is this bad?</b> A learner who draws both answers one question twice.</para>
/// <para><b>Example.</b> "What is coercion?" in two banks.</para>
/// <para><b>Use instead.</b> One question, in one bank.</para>
/// </summary>
internal sealed class DuplicateStem : ILintRule
{
    /// <summary>Variants share most questions.</summary>
    private static readonly ConditionalWeakTable<QuestionSyntax, string> s_keys = [];

    public DiagnosticDescriptor Descriptor => Codes.Linting.DuplicateStem;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var seen = new Dictionary<string, QuestionSyntax>(StringComparer.Ordinal);
        foreach (var question in context.Questions)
        {
            var key = s_keys.GetValue(question, Key);
            if (!seen.TryAdd(key, question))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Descriptor, question.Id.Span, question.Id.Value, seen[key].Id.Value)
                        .WithRelated(seen[key].Id.Span, "the other question is here")
                );
            }
        }
    }

    /// <summary>The same stem over other options is another question: "Which of these is a means?"</summary>
    private static string Key(QuestionSyntax question) =>
        WordReader.Normalise(question.StemText)
        + "\n"
        + string.Join('\n', Options(question.Answer).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Options(AnswerSyntax answer) =>
        QuestionTypes
            .Of(answer)
            .Choices(answer)
            .Where(static choice => choice.Words.Length > 0)
            .Select(static choice => WordReader.Normalise(choice.Words));
}
