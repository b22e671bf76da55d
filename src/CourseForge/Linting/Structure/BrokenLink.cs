using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds links to a place on the same page that is not there.</para>
/// <para><b>Why is this bad?</b> The link does nothing.</para>
/// <para><b>Example.</b> <c>[below](#penaltys)</c> with <c>### Penalties {#penalties}</c></para>
/// <para><b>Use instead.</b> <c>[below](#penalties)</c></para>
/// </summary>
internal sealed class BrokenLink : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.BrokenLink;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var lesson in context.Lessons)
        {
            var ids = lesson
                .Content.Headings.Select(heading => heading.Id)
                .Concat(lesson.Content.Blocks.WithDescendants().Select(block => block.Id))
                .OfType<Located<string>>()
                .Select(id => id.Value)
                .ToHashSet(StringComparer.Ordinal);
            Run(lesson.Content, ids, diagnostics);
        }

        // Other texts have no sections, and are shown on more than one page.
        HashSet<string> none = [];
        var lessons = context
            .Lessons.Select(lesson => lesson.Content)
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var content in context.WithMarkup)
        {
            if (!lessons.Contains(content))
            {
                Run(content, none, diagnostics);
            }
        }
    }

    private void Run(MarkdownContent content, HashSet<string> ids, DiagnosticBag diagnostics)
    {
        foreach (var link in content.Links)
        {
            if (link.Url.Value.StartsWith('#') && !ids.Contains(link.Url.Value[1..]))
            {
                var section = link.Url.Value[1..];
                var diagnostic = Diagnostic.Create(Descriptor, link.Url.Span, section).WithNearest(section, ids);
                diagnostics.Add(
                    NearestName.Of(section, ids) is { } near && link.Url.Span.Slice.SequenceEqual(link.Url.Value)
                        ? diagnostic.WithFix(
                            $"write '#{near}'",
                            link.Url.Span.Part(1, section.Length),
                            near,
                            NearestName.IsClear(section, near, ids)
                        )
                        : diagnostic
                );
            }
        }
    }
}
