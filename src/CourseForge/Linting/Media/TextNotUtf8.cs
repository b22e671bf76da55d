using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds transcripts and tables for download that are neither in UTF-8 nor say what they are
/// in.</para>
/// <para><b>Why is this bad?</b> Programs guess, and in another country they guess otherwise: "café" becomes "cafй".</para>
/// <para><b>Example.</b> A table that an old spreadsheet saved as plain CSV.</para>
/// <para><b>Use instead.</b> The same, saved as CSV UTF-8.</para>
/// </summary>
internal sealed class TextNotUtf8 : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.TextNotUtf8;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, use) in MediaReferences.Used(context))
        {
            if (file.Facts is { IsGuessed: true })
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
