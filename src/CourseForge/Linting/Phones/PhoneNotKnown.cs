using CourseForge.Diagnostics;

namespace CourseForge.Linting.Phones;

/// <summary>
/// <para><b>What it does.</b> Holds numbers of countries whose numbering plan is not checked in full, and area codes of
/// North America, against the tables of libphonenumber.</para>
/// <para><b>Why is this bad?</b> A lost digit is easily overlooked. The tables are not of today, so this is a doubt and
/// no verdict.</para>
/// <para><b>Example.</b> <c>phones: [{number: "+81 3-1234-567"}]</c></para>
/// <para><b>Use instead.</b> <c>phones: [{number: "+81 3-1234-5678"}]</c></para>
/// </summary>
internal sealed class PhoneNotKnown : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.PhoneNotKnown;

    public void Run(LintContext context, DiagnosticBag diagnostics) =>
        PhoneNumber.Check(
            context,
            static (written, country) =>
                // What is wrong for certain was told.
                PhoneReading.Problem(written, country)
                    is null
                    ? SecondOpinion.Of(written, country)
                    : null,
            static (_, _) => null,
            Descriptor,
            diagnostics
        );
}
