using CourseForge.Diagnostics;

namespace CourseForge.Linting.Certificates;

/// <summary>
/// <para><b>What it does.</b> Finds a picture of a signature on certificates without the name of who signed.</para>
/// <para><b>Why is this bad?</b> The name is what is read aloud in the picture's place.</para>
/// <para><b>Example.</b> <c>certificate: {signature: media/signature.svg}</c></para>
/// <para><b>Use instead.</b> <c>certificate: {signature: media/signature.svg, signer: Kim Park}</c></para>
/// </summary>
internal sealed class SignatureWithoutSigner : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.SignatureWithoutSigner;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        if (context.Curriculum.Settings.Certificate is { Signature: { } signature, Signer: null })
        {
            diagnostics.Add(Descriptor, signature.Span, signature.Value);
        }
    }
}
