using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds SVG pictures that hold anything but drawing: scripts, event handlers, frames,
/// HTML, addresses of elsewhere.</para>
/// <para><b>Why is this bad?</b> Nothing of it runs where the course shows the picture. It does run when someone opens
/// the picture by itself, with the rights of whoever is logged in.</para>
/// <para><b>Example.</b> An SVG with <c>&lt;script&gt;</c> or <c>onload="..."</c>.</para>
/// <para><b>Use instead.</b> Export the picture without scripts ("plain SVG" in Inkscape).</para>
/// </summary>
internal sealed class ActiveImage : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ActiveImage;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, problem) in ActivePictures.In(context))
        {
            if (ActivePictures.ReasonFor(file, context) is null)
            {
                diagnostics.Add(Descriptor, problem.Place, file.Path.Value, problem.What);
            }
        }
    }
}

/// <summary>The active pictures of the curriculum itself; those of overlays are another check's, which knows no exception.</summary>
internal static class ActivePictures
{
    internal static IEnumerable<(MediaFile File, PictureProblem Problem)> In(LintContext context) =>
        context
            .Sources.Media.Where(static file => !CurriculumLayout.IsLayer(file.Path))
            .SelectMany(static file =>
                file.Problems.Where(static problem => problem.IsActive).Select(problem => (file, problem))
            );

    /// <summary>Why the author of the curriculum wants a picture as it is; null for all others.</summary>
    internal static string? ReasonFor(MediaFile file, LintContext context) =>
        context
            .Curriculum.Settings.ActivePictures.FirstOrDefault(accepted => accepted.Path.Value == file.Path.Value)
            ?.Because;
}
