using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Checking;

/// <summary>
/// <para><b>What it does.</b> Finds files below media/ that nothing in the curriculum shows.</para>
/// <para><b>Why is this bad?</b> Often a leftover, or the other half of a mistyped path.</para>
/// <para><b>Example.</b> media/old-map.svg, which no text shows.</para>
/// <para><b>Use instead.</b> Delete the file, or show it.</para>
/// </summary>
internal sealed class UnusedMedia : ICheck
{
    public DiagnosticDescriptor Descriptor => Codes.Checking.UnusedMedia;

    public void Run(CheckContext context, DiagnosticBag diagnostics)
    {
        // A path that differs in case only is told where it is written, as a missing file.
        var used = MediaPaths.In(context).Select(path => path.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in context.Sources.Media)
        {
            if (file.Path.Value.StartsWith("media/", StringComparison.Ordinal) && !used.Contains(file.Path.Value))
            {
                // Media is not read, so the place is the file as such.
                diagnostics.Add(Descriptor, SourceSpan.OfFile(file.Path), file.Path.Value);
            }
        }
    }
}
