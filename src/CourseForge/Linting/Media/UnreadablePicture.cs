using CourseForge.Diagnostics;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds SVG pictures that cannot be looked through: they are not well-formed, in another
/// encoding than they say, or too large.</para>
/// <para><b>Why is this bad?</b> What cannot be read may be anything; some browsers show nothing of it.</para>
/// <para><b>Example.</b> An SVG whose last tag is missing.</para>
/// <para><b>Use instead.</b> Save it again as plain SVG.</para>
/// </summary>
internal sealed class UnreadablePicture : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.UnreadablePicture;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        // That a file is empty was told when it was found.
        foreach (var file in context.Sources.Media.Where(static file => file.Length > 0))
        {
            foreach (var problem in file.Problems.Where(static problem => !problem.IsActive))
            {
                diagnostics.Add(Descriptor, problem.Place, file.Path.Value, problem.What);
            }
        }
    }
}
