using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Checking;

/// <summary>
/// <para><b>What it does.</b> Finds options of single, multiple and true-false questions without feedback.</para>
/// <para><b>Why is this bad?</b> Feedback corrects the very mistake that was made.</para>
/// <para><b>Example.</b> <c>- {text: In court}</c></para>
/// <para><b>Use instead.</b> <c>- {text: In court, feedback: "No: ..."}</c></para>
/// </summary>
internal sealed class MissingFeedback : ICheck
{
    public DiagnosticDescriptor Descriptor => Codes.Checking.MissingFeedback;

    public void Run(CheckContext context, DiagnosticBag diagnostics)
    {
        foreach (var question in context.Questions)
        {
            switch (question.Answer)
            {
                case ChoiceAnswerSyntax choice:
                    foreach (var option in choice.Options)
                    {
                        if (option.Feedback is null)
                        {
                            diagnostics.Add(Descriptor, option.Span, question.Id.Value);
                        }
                    }

                    break;
                case TrueFalseAnswerSyntax trueFalse when trueFalse.FeedbackTrue is null || trueFalse.FeedbackFalse is null:
                    diagnostics.Add(Descriptor, question.Id.Span, question.Id.Value);
                    break;
            }
        }
    }
}
