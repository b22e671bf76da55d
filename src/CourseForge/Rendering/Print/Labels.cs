using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Rendering.Print;

/// <summary>Kinds of blocks in words.</summary>
internal static class Labels
{
    internal static string Of(CourseRenderContext context, BlockKind kind) =>
        kind switch
        {
            BlockKind.Instructor => context.Words["instructorNote"],
            BlockKind.Points => context.Words["expectedPoints"],
            BlockKind.Brief => context.Words["roleCard"],
            BlockKind.Observer => context.Words["observerChecklist"],
            BlockKind.Debrief => context.Words["debrief"],
            BlockKind.Inject => context.Words["inject"],
            BlockKind.Expected => context.Words["expectedActions"],
            BlockKind.Claim => context.Words["claim"],
            BlockKind.Contacts => context.Words["contacts"],
            BlockKind.Statute or BlockKind.LawTable => context.Words["law"],
            _ => context.Words[kind.Written()],
        };
}
