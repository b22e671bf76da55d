using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Objectives;

/// <summary>Objectives as courses list them.</summary>
internal static class ObjectivePlaces
{
    /// <summary>Where the course names the objective, or else where the objective is defined.</summary>
    public static SourceSpan In(Course course, Objective objective, LintContext context)
    {
        foreach (var syntax in context.Curriculum.Courses)
        {
            if (syntax.Id.Value == course.Id.Value)
            {
                foreach (var id in syntax.Objectives)
                {
                    if (id.Value == objective.Id.Value)
                    {
                        return id.Span;
                    }
                }
            }
        }

        return objective.Syntax.Id.Span;
    }

    /// <summary>What holds for a part holds for the whole.</summary>
    public static void AddParents(HashSet<string> ids, ImmutableArray<ObjectiveSyntax> objectives)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var objective in objectives)
        {
            if (objective.Parent is { } parent)
            {
                parents.Add(objective.Id.Value, parent.Value);
            }
        }

        foreach (var id in ids.ToArray())
        {
            for (var current = id; parents.TryGetValue(current, out var whole) && ids.Add(whole); current = whole) { }
        }
    }
}
