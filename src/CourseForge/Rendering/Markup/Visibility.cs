using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Rendering.Markup;

/// <summary>The one place that says which blocks readers see.</summary>
internal static class Visibility
{
    /// <param name="isForInstructor">Whether what is rendered is for the instructor's eyes.</param>
    internal static bool IsHiddenIn(this BlockSyntax block, Bindings bindings, bool isForInstructor) =>
        (block.IsInstructorOnly && !isForInstructor) || bindings.LeftOut.Contains(block);
}
