using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds questions that are asked at a time of a recording, where no recording stands before
/// them in the lesson.</para>
/// <para><b>Why is this bad?</b> Nobody is asked at that time.</para>
/// <para><b>Example.</b> <c>::: check q-one {at=1:20}</c> above its film.</para>
/// <para><b>Use instead.</b> The film first.</para>
/// </summary>
internal sealed class CheckWithoutRecording : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CheckWithoutRecording;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (
            var lesson in context.Lessons.Where(static lesson =>
                lesson.Content.Blocks.WithDescendants().Any(static block => CheckBlock.TimeOf(block) is not null)
            )
        )
        {
            var hasRecording = false;
            foreach (var node in lesson.Content.Descendants())
            {
                hasRecording |=
                    node is LinkInline
                    && node.GetData(MarkdownData.Link) is MediaSyntax { Kind: MediaKind.Audio or MediaKind.Video };
                if (
                    !hasRecording
                    && node.GetData(MarkdownData.Block) is BlockSyntax block
                    && CheckBlock.TimeOf(block) is { } at
                )
                {
                    diagnostics.Add(Descriptor, block.Name.Span, RecordingTime.Written(at), lesson.Id.Value);
                }
            }
        }
    }
}
