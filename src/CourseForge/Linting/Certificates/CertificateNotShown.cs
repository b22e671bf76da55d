using CourseForge.Diagnostics;

namespace CourseForge.Linting.Certificates;

/// <summary>
/// <para><b>What it does.</b> Finds what certificates are to say where no course has a certificate.</para>
/// <para><b>Why is this bad?</b> It is shown nowhere.</para>
/// <para><b>Example.</b> <c>certificate: {approval: TR-2026-0148}</c> in curriculum.yaml, and no course says
/// <c>certificate: yes</c>.</para>
/// <para><b>Use instead.</b> <c>certificate: yes</c> in the course.</para>
/// </summary>
internal sealed class CertificateNotShown : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CertificateNotShown;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        if (
            context.Curriculum.Settings.Certificate.Parts.FirstOrDefault() is { Span: { IsNowhere: false } place }
            && !context.Curriculum.Courses.Any(static course => course.HasCertificate)
        )
        {
            diagnostics.Add(Descriptor, place);
        }
    }
}
