using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Authoring;
using CourseForge.Authoring.Sessions;
using CourseForge.Syntax;

namespace CourseForge.Serving.Previewing;

// Previewing: what is shown of a curriculum under work, and what is said about it. Knows no protocol.

/// <summary>What is looked at: a course, for whom, where, when. Written as one part of an address.</summary>
public sealed record ViewChoice
{
    private const string Nothing = "-";

    /// <summary>Null = the first course.</summary>
    public string? Course { get; init; }

    public string? Target { get; init; }

    /// <summary>Overlays that are looked at together, instead of a target.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    public string? Audience { get; init; }

    public int? Minutes { get; init; }

    public DateOnly? AsOf { get; init; }

    public bool WithPending { get; init; }

    /// <summary>The variant among those of the curriculum.</summary>
    internal VariantChoice Variant =>
        Target is not null ? VariantChoice.OfTargets([Target]) : VariantChoice.OfLayers(Layers);

    /// <summary>The options of a compilation for this view.</summary>
    /// <param name="curriculum">Null while it cannot be read.</param>
    internal CompileOptions Options(CompileOptions common, CurriculumSyntax? curriculum) =>
        Variant.One(
            common with
            {
                Course = Course ?? (Audience is null && Minutes is null ? null : First(curriculum)),
                Audience = Audience,
                Minutes = Minutes,
                AsOf = AsOf,
                WithPending = WithPending,
            }
        );

    /// <summary>
    /// The course that is shown when none is named. A length or an audience is asked of it alone: other courses may have
    /// no cut of so few minutes, and that is no reason not to show this one.
    /// </summary>
    private string? First(CurriculumSyntax? curriculum)
    {
        var built = curriculum?.Layers.FirstOrDefault(layer => layer.Target is not null && layer.Id.Value == Target);
        return curriculum
            ?.Courses.FirstOrDefault(course =>
                built?.Target is not { Courses: { IsEmpty: false } listed }
                || listed.Any(one => one.Value == course.Id.Value)
            )
            ?.Id.Value;
    }

    /// <summary>For example <c>c~first-response,t~california,d~2026-01-01</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add('c', Course);
        Add('t', Target);
        Add('l', Layers.IsEmpty ? null : string.Join('+', Layers));
        Add('a', Audience);
        Add('m', Minutes?.ToString(CultureInfo.InvariantCulture));
        Add('d', AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add('p', WithPending ? "yes" : null);
        return parts.Count == 0 ? Nothing : string.Join(',', parts);

        void Add(char key, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{key}~{value}");
            }
        }
    }

    /// <summary>Null for what is no view: somebody wrote the address by hand.</summary>
    public static ViewChoice? Parse(string text)
    {
        var view = new ViewChoice();
        if (text is "" or Nothing)
        {
            return view;
        }

        foreach (var part in text.Split(','))
        {
            if (part is not [var key, '~', .. { Length: > 0 and < 200 } value])
            {
                return null;
            }

            var next = key switch
            {
                'c' => view with { Course = value },
                't' => view with { Target = value },
                'l' => view with { Layers = [.. value.Split('+')] },
                'a' => view with { Audience = value },
                'm'
                    when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                        && minutes > 0 => view with
                {
                    Minutes = minutes,
                },
                'd'
                    when DateOnly.TryParseExact(
                        value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    ) => view with
                {
                    AsOf = day,
                },
                'p' => view with { WithPending = true },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            view = next;
        }

        return view.Target is not null && !view.Layers.IsEmpty ? null : view;
    }

    /// <summary>Fails for a name that the curriculum does not have.</summary>
    /// <exception cref="RequestException">With what was meant, perhaps.</exception>
    public void Require(ParsedCurriculum parsed)
    {
        Variant.Require(parsed);
        KnownNames.RequireCourse(Course, parsed.Syntax);
        KnownNames.RequireAudience(Audience, parsed.Syntax);
    }
}
