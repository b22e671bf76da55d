using CourseForge.Diagnostics;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds entries of <c>active-pictures</c> that no active picture needs.</para>
/// <para><b>Why is this bad?</b> The exception would hold for the file that is put there one day.</para>
/// <para><b>Example.</b> <c>active-pictures: {media/chart.svg: ...}</c>, and the picture only draws.</para>
/// <para><b>Use instead.</b> Delete the line.</para>
/// </summary>
internal sealed class ActivePictureNotFound : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ActivePictureNotFound;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var active = ActivePictures.In(context).Select(static found => found.File.Path.Value).ToHashSet();
        foreach (var accepted in context.Curriculum.Settings.ActivePictures)
        {
            if (!active.Contains(accepted.Path.Value))
            {
                diagnostics.Add(Descriptor, accepted.Path.Span, accepted.Path.Value);
            }
        }
    }
}
