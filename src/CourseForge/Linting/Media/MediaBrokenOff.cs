using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds pictures and recordings that begin as they should and are not all there.</para>
/// <para><b>Why is this bad?</b> Learners see the upper part of a picture, or nothing.</para>
/// <para><b>Example.</b> map.png, whose download was stopped.</para>
/// <para><b>Use instead.</b> The whole file, fetched or exported again.</para>
/// </summary>
internal sealed class MediaBrokenOff : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MediaBrokenOff;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, use) in MediaReferences.Used(context))
        {
            if (file.Facts is { IsCut: true })
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
