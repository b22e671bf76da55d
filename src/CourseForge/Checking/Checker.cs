using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Checking;

// Checking: one file per rule. Rules only look; their levels can be set in curriculum.yaml (checks: {name: off}).

/// <summary>Runs every check. CF4xxx.</summary>
public static class Checker
{
    public static void Check(CheckContext context, DiagnosticBag diagnostics) => throw new NotImplementedException();
}

/// <summary>What a check may look at: all of the curriculum, and every course linked.</summary>
public sealed record CheckContext(CurriculumSyntax Curriculum, ImmutableArray<Course> Courses, SourceSet Sources, CompileOptions Options);

/// <summary>One rule.</summary>
public interface ICheck
{
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Reports with <see cref="Descriptor"/>; the checker sets the level.</summary>
    void Run(CheckContext context, DiagnosticBag diagnostics);
}
