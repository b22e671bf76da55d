using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Rendering;

/// <summary>The one place that says which blocks learners see.</summary>
internal static class Visibility
{
    internal static bool IsHiddenIn(this BlockSyntax block, Bindings bindings) => block.IsInstructorOnly || bindings.LeftOut.Contains(block);
}
