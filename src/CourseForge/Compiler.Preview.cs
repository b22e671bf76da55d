using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Linting;
using CourseForge.Model;
using CourseForge.Overlays;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge;

// For those who look at a course while they write it.
public static partial class Compiler
{
    /// <summary>A curriculum that was bound without checks, with what these have to say.</summary>
    /// <param name="options">With which it was bound.</param>
    public static BoundCurriculum Checked(BoundCurriculum bound, CompileOptions options)
    {
        if (bound.HasErrors || bound.Composition is not { } composed)
        {
            return bound;
        }

        var diagnostics = new DiagnosticBag();
        options = composed.Adjust(options) with { Checks = true };
        Lint(composed, bound.Courses, bound.Sources, options, diagnostics);
        return bound with
        {
            Diagnostics =
            [
                .. bound.Diagnostics.Concat(Strictness.Apply(diagnostics.ToSorted(), options.Strict)).Order(),
            ],
        };
    }

    private static void Lint(
        Composition composed,
        ImmutableArray<Course> courses,
        SourceSet sources,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        if (options.Checks)
        {
            Enter("Linting", options);
            Linter.Lint(composed.Curriculum, courses, sources, options, diagnostics);
        }
    }

    /// <summary>
    /// The course of a package, of which only those files are made that are asked for; null when the theme has errors.
    /// </summary>
    public static CourseSite? Open(
        Course course,
        SourceSet sources,
        Themes themes,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        Enter("Rendering", options);
        return CourseSite.Open(course, sources, themes, options, diagnostics);
    }
}
