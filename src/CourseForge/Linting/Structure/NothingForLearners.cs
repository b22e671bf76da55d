using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds lessons and sections of which nothing is left for learners when what is for
/// instructors, or for another audience or tier, is left out.</para>
/// <para><b>Why is this bad?</b> What is left is a heading, or an empty page that has to be opened.</para>
/// <para><b>Example.</b> A lesson that consists of an <c>::: instructor</c> block.</para>
/// <para><b>Use instead.</b> A sentence for learners, or the block in the lesson that it is about.</para>
/// </summary>
internal sealed class NothingForLearners : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.NothingForLearners;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var course in context.Courses)
        {
            foreach (var lesson in course.Lessons)
            {
                Check(lesson, course, diagnostics);
            }

            if (course.Lessons.Any() && course.Lessons.All(static lesson => IsStub(lesson.Content)))
            {
                diagnostics.Add(
                    Descriptor,
                    context.Curriculum.Courses.First(syntax => syntax.Id.Value == course.Id.Value).Id.Span,
                    "what the layers left, lines on what does not apply,",
                    course.Id
                );
            }
        }
    }

    private static bool IsStub(MarkdownContent content) =>
        content.Parts.All(static part => part.Nodes.IsEmpty && part.Origin is { Kind: OriginKind.Stub });

    private void Check(Lesson lesson, Course course, DiagnosticBag diagnostics)
    {
        var open = new Stack<(HeadingSyntax Heading, bool IsTold)>();
        var empty = new List<HeadingSyntax>();
        var isEmpty = true;
        foreach (var part in lesson.Content.Parts)
        {
            if (part.Origin is not null && part.Nodes.IsEmpty)
            {
                // A sentence that says that something does not apply.
                open.Clear();
                isEmpty = false;
            }

            foreach (var node in part.Nodes)
            {
                if (node is HeadingBlock && node.GetData(MarkdownData.Heading) is HeadingSyntax heading)
                {
                    Close(heading.Level);
                    open.Push((heading, false));
                }
                else if (IsShown(node, course.Bindings))
                {
                    open.Clear();
                    isEmpty = false;
                }
            }
        }

        Close(0);
        if (isEmpty)
        {
            diagnostics.Add(Descriptor, lesson.Syntax.Span, $"the lesson '{lesson.Title}'", course.Id.Value);
            return;
        }

        foreach (var section in empty)
        {
            diagnostics.Add(Descriptor, section.Span, $"the section '{section.Text}'", course.Id.Value);
        }

        void Close(int level)
        {
            while (open.TryPeek(out var top) && top.Heading.Level >= level)
            {
                open.Pop();
                if (!top.IsTold)
                {
                    empty.Add(top.Heading);
                }

                // What holds an empty section and nothing else is empty for the same reason.
                if (open.TryPop(out var outer))
                {
                    open.Push(outer with { IsTold = true });
                }
            }
        }
    }

    private static bool IsShown(Block node, Bindings bindings) =>
        node switch
        {
            HeadingBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup or FootnoteGroup or BlankLineBlock =>
                false,
            ParagraphBlock paragraph => paragraph.Inline is { } words && words.Any(IsShown),
            CodeBlock code => code.Lines.ToString().AsSpan().ContainsAnyExcept(Characters.Unseen),
            LeafBlock => true,
            ContainerBlock container when container.GetData(MarkdownData.Block) is BlockSyntax block =>
                !block.IsInstructorOnly
                    && !bindings.LeftOut.Contains(block)
                    && (block.Kind.Body != BlockBody.Required || container.Any(child => IsShown(child, bindings))),
            ContainerBlock container => container.Any(child => IsShown(child, bindings)),
            _ => true,
        };

    /// <summary>Whether there is something to see or to hear.</summary>
    private static bool IsShown(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.AsSpan().ContainsAnyExcept(Characters.Unseen),
            HtmlEntityInline entity => entity.Transcoded.AsSpan().ContainsAnyExcept(Characters.Unseen),
            HtmlInline html => !html.Tag.StartsWith("<!--", StringComparison.Ordinal),
            LineBreakInline => false,
            LinkInline { IsImage: true } image => image.GetData(MarkdownData.Link)
                is not MediaSyntax { IsDecorative: true },
            EmphasisInline stress => stress.Any(IsShown),
            _ => true,
        };
}
