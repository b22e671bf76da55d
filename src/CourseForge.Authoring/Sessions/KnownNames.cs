using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Sessions;

/// <summary>
/// Names in a request that only the curriculum can confirm. While the curriculum cannot be read, they get the
/// benefit of the doubt.
/// </summary>
public static class KnownNames
{
    public static void RequireCourse(string? id, CurriculumSyntax? curriculum)
    {
        if (id is not null && curriculum is not null)
        {
            Require("course", id, [.. curriculum.Courses.Select(course => course.Id.Value)]);
        }
    }

    public static void RequireAudience(string? id, CurriculumSyntax? curriculum)
    {
        if (id is not null && curriculum is not null)
        {
            Require("audience", id, [.. curriculum.Settings.Audiences.Select(audience => audience.Id.Value)]);
        }
    }

    private static string None(string kind, string id) =>
        kind switch
        {
            "overlay" => $"it has none; 'courseforge overlay new {id}' makes one",
            "target" => $"it has none; a target is a file such as targets/{id}.yaml",
            _ => "it has none",
        };

    /// <summary>Fails for a name that is not known, with the near one or all there are.</summary>
    public static void Require(string kind, string id, IReadOnlyList<string> known)
    {
        if (!known.Contains(id))
        {
            throw new RequestException(
                $"the curriculum has no {kind} '{id}'",
                NearestName.Of(id, known) is { } near ? $"did you mean '{near}'?"
                    : known.Count == 0 ? None(kind, id)
                    : $"it has: {string.Join(", ", known)}"
            );
        }
    }
}
