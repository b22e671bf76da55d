using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

// Binding: names to things. Declares every id once, then resolves each reference once.

/// <summary>Links one variant. CF31xx.</summary>
public static class Binder
{
    /// <summary>All courses of the curriculum, in the order of their files; a course that could not be linked is left out and reported.</summary>
    public static System.Collections.Immutable.ImmutableArray<Course> Bind(CurriculumSyntax curriculum, SourceSet sources, CompileOptions options, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
