using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Certificates;

/// <summary>
/// <para><b>What it does.</b> Finds a signature on certificates that is a film, a recording or a document.</para>
/// <para><b>Why is this bad?</b> Browsers show nothing in its place.</para>
/// <para><b>Example.</b> <c>certificate: {signature: media/signature.pdf, signer: Kim Park}</c></para>
/// <para><b>Use instead.</b> <c>certificate: {signature: media/signature.svg, signer: Kim Park}</c></para>
/// </summary>
internal sealed class SignatureNotPicture : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.SignatureNotPicture;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        if (
            context.Curriculum.Settings.Certificate.Signature is { } signature
            && MediaType.Of(signature.Value)?.Kind != MediaKind.Image
        )
        {
            diagnostics.Add(Descriptor, signature.Span, signature.Value);
        }
    }
}
