using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds questions for assessments (<c>use: test</c>) that a lesson asks.</para>
/// <para><b>Why is this bad?</b> The lesson shows the answer, so the assessment measures how well it is
/// remembered.</para>
/// <para><b>Example.</b> <c>::: check q-one</c> with <c>use: test</c> on q-one.</para>
/// <para><b>Use instead.</b> Another question for the lesson, or <c>use: check</c>.</para>
/// </summary>
internal sealed class TestQuestionInLesson : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.TestQuestionInLesson;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var forTests = context
            .Curriculum.Banks.SelectMany(static bank =>
                bank.Questions.Where(question => (question.Use ?? bank.Use) == QuestionUse.Test)
            )
            .Select(static question => question.Id.Value)
            .ToHashSet(StringComparer.Ordinal);
        if (forTests.Count == 0)
        {
            return;
        }

        foreach (var lesson in context.Lessons)
        {
            foreach (var block in lesson.Content.Blocks.WithDescendants())
            {
                foreach (var asked in block.Arguments)
                {
                    if (block.Kind is CheckBlock && forTests.Contains(asked.Value))
                    {
                        diagnostics.Add(Descriptor, asked.Span, lesson.Id.Value, asked.Value);
                    }
                }
            }
        }
    }
}
