using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Wording;

/// <summary>
/// <para><b>What it does.</b> Computes the Flesch-Kincaid grade of what learners read in a lesson, and compares it with
/// the curriculum's <c>reading-level</c>. English only; lessons of fewer than 100 words are left alone.</para>
/// <para><b>Why is this bad?</b> Long sentences cost every reader, most of all those who read in a second
/// language.</para>
/// <para><b>Example.</b> A sentence of 45 words.</para>
/// <para><b>Use instead.</b> Three sentences.</para>
/// </summary>
internal sealed class ReadingLevel : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ReadingLevel;

    // Below that, one long word moves the grade by more than it means.
    internal const int FewestWords = 100;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        if (context.Curriculum.Settings.ReadingLevel is not { } limit || !context.IsEnglish)
        {
            return;
        }

        foreach (var lesson in context.Lessons)
        {
            var grade = Readings.Of(lesson.Content).Grade;
            if (grade.Words < FewestWords || grade.Grade <= limit)
            {
                continue;
            }

            var diagnostic = Diagnostic.Create(
                Descriptor,
                lesson.Id.Span,
                lesson.Id.Value,
                grade.Grade.ToString("0.0", CultureInfo.InvariantCulture),
                limit.ToString("0.#", CultureInfo.InvariantCulture)
            );
            foreach (var (span, words) in grade.Longest)
            {
                diagnostic = diagnostic.WithRelated(span, $"a sentence of {words} words");
            }

            diagnostics.Add(diagnostic);
        }
    }
}
