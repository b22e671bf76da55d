using CourseForge.Diagnostics;
using CourseForge.Layout;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds SVG pictures of overlays that hold anything but drawing, links too.</para>
/// <para><b>Why is this bad?</b> An overlay is often somebody else's: nothing in it may run, fetch, send or lead away,
/// and nothing switches this off.</para>
/// <para><b>Example.</b> overlays/us-ca/media/chart.svg with <c>&lt;script&gt;</c></para>
/// <para><b>Use instead.</b> A picture that only draws.</para>
/// </summary>
internal sealed class ActivePictureOfLayer : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ActivePictureOfLayer;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var file in context.Sources.Media.Where(static file => CurriculumLayout.IsLayer(file.Path)))
        {
            foreach (var problem in file.Problems.Where(static problem => problem.IsActive))
            {
                diagnostics.Add(Descriptor, problem.Place, file.Path.Value, problem.What);
            }
        }
    }
}
