using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds photographs that are stored otherwise than they are to be shown, with a note of the
/// camera how to turn them.</para>
/// <para><b>Why is this bad?</b> Browsers turn them, other programs often do not.</para>
/// <para><b>Example.</b> A photograph that was taken with the phone upright.</para>
/// <para><b>Use instead.</b> The same, opened in a picture program and saved again.</para>
/// </summary>
internal sealed class MediaTurned : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MediaTurned;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, use) in MediaReferences.Used(context))
        {
            if (file.Facts?.IsTurned == true)
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
