using CourseForge.Diagnostics;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds captions that browsers drop: without the first line WEBVTT, without any words, with
/// times that cannot be read or that go backwards.</para>
/// <para><b>Why is this bad?</b> A browser drops them without a word, and who cannot hear gets nothing.</para>
/// <para><b>Example.</b> A file of the form SRT with the name talk.vtt: <c>00:00:01,000 --&gt; 00:00:04,000</c></para>
/// <para><b>Use instead.</b> <c>WEBVTT</c> in the first line, and <c>00:00:01.000 --&gt; 00:00:04.000</c></para>
/// </summary>
internal sealed class CaptionsNotRead : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.CaptionsNotRead;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, use) in MediaReferences.Used(context))
        {
            if (file.Facts?.Captions is { } fault)
            {
                diagnostics.Add(
                    Diagnostic.Create(Descriptor, fault.Span, fault.What).WithRelated(use.Span, "they are used here")
                );
            }
        }
    }
}
