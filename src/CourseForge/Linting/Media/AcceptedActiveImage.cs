using CourseForge.Diagnostics;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Tells of active pictures that <c>active-pictures</c> of curriculum.yaml names.</para>
/// <para><b>Why is this bad?</b> Whoever takes the course over must know what it carries.</para>
/// <para><b>Example.</b> <c>active-pictures: {media/chart.svg: Looked through by our web team}</c></para>
/// <para><b>Use instead.</b> A picture that only draws.</para>
/// </summary>
internal sealed class AcceptedActiveImage : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.AcceptedActiveImage;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, problem) in ActivePictures.In(context))
        {
            if (ActivePictures.ReasonFor(file, context) is { } reason)
            {
                diagnostics.Add(Descriptor, problem.Place, file.Path.Value, problem.What, reason);
            }
        }
    }
}
