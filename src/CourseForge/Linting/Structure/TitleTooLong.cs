using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds titles of courses, tests, modules, lessons, sections, blocks, scenarios, their steps
/// and surveys of more than 120 characters.</para>
/// <para><b>Why is this bad?</b> Contents, tabs, reports and the heads of printed pages cut them off.</para>
/// <para><b>Example.</b> A whole paragraph behind <c>##</c>.</para>
/// <para><b>Use instead.</b> A few words, and the paragraph below them.</para>
/// </summary>
internal sealed class TitleTooLong : ILintRule
{
    private const int MostCharacters = 120;

    public DiagnosticDescriptor Descriptor => Codes.Linting.TitleTooLong;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Curriculum.Courses)
        {
            Look("the course", course.Title.Value, course.Title.Span, diagnostics);
            foreach (var test in course.Assessments)
            {
                Look("the test", test.Title.Value, test.Title.Span, diagnostics);
            }
        }

        foreach (var module in context.Curriculum.Modules)
        {
            Look("the module", module.Title.Value, module.Title.Span, diagnostics);
            foreach (var lesson in module.Lessons)
            {
                Look("the lesson", lesson.Title, lesson.Span, diagnostics);
                foreach (var heading in lesson.Content.Headings)
                {
                    Look("the section", heading.Text, heading.Span, diagnostics);
                }

                LookAtBlocks(lesson.Content, diagnostics);
            }
        }

        foreach (var scenario in context.Curriculum.Scenarios)
        {
            Look("the scenario", scenario.Title.Value, scenario.Title.Span, diagnostics);
            foreach (var node in scenario.Nodes)
            {
                Look("the step", node.Title, node.Span, diagnostics);
                LookAtBlocks(node.Content, diagnostics);
            }
        }

        foreach (var survey in context.Curriculum.Surveys)
        {
            Look("the survey", survey.Title.Value, survey.Title.Span, diagnostics);
        }
    }

    private void LookAtBlocks(MarkdownContent content, DiagnosticBag diagnostics)
    {
        foreach (var block in content.Blocks.WithDescendants())
        {
            Look($"the block '{block.Kind}'", block.Title, block.Name.Span, diagnostics);
        }
    }

    private void Look(string what, string? title, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (title?.Length > MostCharacters)
        {
            diagnostics.Add(Descriptor, place, what, title.Length, MostCharacters);
        }
    }
}
