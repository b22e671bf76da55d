using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds SVG pictures that hold scripts, event handlers, frames or addresses that are
/// code.</para>
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
        foreach (var file in context.Sources.Media)
        {
            if (file.Active is { } place)
            {
                diagnostics.Add(
                    Descriptor,
                    place,
                    file.Path.Value,
                    string.Join(' ', place.Slice.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                );
            }
        }
    }
}
