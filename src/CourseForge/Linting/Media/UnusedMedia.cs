using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds files below media/ that nothing in the curriculum shows, and in the folder of an
/// overlay files that the overlay does not.</para>
/// <para><b>Why is this bad?</b> Often a leftover, or the other half of a mistyped path.</para>
/// <para><b>Example.</b> media/old-map.svg, which no text shows.</para>
/// <para><b>Use instead.</b> Delete the file, or show it.</para>
/// </summary>
internal sealed class UnusedMedia : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.UnusedMedia;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        // What layers put in place of the base's texts makes none of its files superfluous: these are looked at in the
        // base alone.
        var variant = context.Courses is [var course, ..] ? course.Variant : Variant.Base;
        if (variant.IsBase)
        {
            Report(CurriculumLayout.MediaPrefix, MediaReferences.In(context));
        }

        foreach (
            var layer in context.Curriculum.Layers.Where(layer =>
                layer.Overlay is not null && variant.Layers.Contains(layer.Id.Value)
            )
        )
        {
            Report($"{layer.Overlay!.Folder}/{CurriculumLayout.MediaPrefix}", MediaReferences.In(layer));
        }

        void Report(string folder, IEnumerable<Located<string>> shown)
        {
            // A path that differs in case only is told where it is written, as a missing file.
            var used = shown.Select(path => path.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var file in context.Sources.Media)
            {
                if (file.Path.Value.StartsWith(folder, StringComparison.Ordinal) && !used.Contains(file.Path.Value))
                {
                    // Media is not read, so the place is the file as such.
                    diagnostics.Add(Descriptor, SourceSpan.OfFile(file.Path), file.Path.Value);
                }
            }
        }
    }
}
