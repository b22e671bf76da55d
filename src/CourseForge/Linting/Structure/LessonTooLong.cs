using CourseForge.Diagnostics;
using CourseForge.Linting.Wording;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds lessons whose words cannot be read in their minutes, even at half again the usual
/// pace of 180 words a minute, and lessons of more than 30 minutes.</para>
/// <para><b>Why is this bad?</b> Attention drops within a long page, and the stated time is what plans count on.</para>
/// <para><b>Example.</b> A lesson of 3,000 words with <c>minutes=8</c></para>
/// <para><b>Use instead.</b> Two lessons, or <c>minutes=17</c>.</para>
/// </summary>
internal sealed class LessonTooLong : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.LessonTooLong;

    private const int WordsPerMinute = 180;
    private const int LongestMinutes = 30;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var lesson in context.Lessons)
        {
            var minutes = lesson.Minutes.Value;
            var words = Readings.Of(lesson.Content).WordCount;
            if (minutes > LongestMinutes)
            {
                diagnostics.Add(
                    Descriptor,
                    lesson.Minutes.Span,
                    lesson.Id.Value,
                    $"takes {Amount.Minutes(minutes)}; more than {LongestMinutes} on one page is too long"
                );
            }
            else if (words > minutes * WordsPerMinute * 3L / 2)
            {
                var needed = (words + WordsPerMinute - 1) / WordsPerMinute;
                diagnostics.Add(
                    Descriptor,
                    lesson.Minutes.Span,
                    lesson.Id.Value,
                    $"has {Amount.Of(words, "word")} for {Amount.Minutes(minutes)}: reading takes about {Amount.Minutes(needed)}"
                );
            }
        }
    }
}
