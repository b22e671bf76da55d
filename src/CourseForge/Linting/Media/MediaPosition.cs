using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds photographs and films that hold the place where they were taken, as GPS data of the
/// camera.</para>
/// <para><b>Why is this bad?</b> Everybody who has the package can read it: the home of whoever took it, or a shelter
/// that must not be found.</para>
/// <para><b>Example.</b> A photograph as a phone saved it.</para>
/// <para><b>Use instead.</b> The same, exported without location.</para>
/// </summary>
internal sealed class MediaPosition : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MediaPosition;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, use) in MediaReferences.Used(context))
        {
            if (file.Facts?.HasPosition == true)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Descriptor, SourceSpan.OfFile(file.Path), file.Path.Value)
                        .WithRelated(use.Span, "it is used here")
                );
            }
        }
    }
}
