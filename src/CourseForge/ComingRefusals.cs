using System.Collections.Immutable;
using CourseForge.Binding;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays;
using CourseForge.Text;

namespace CourseForge;

/// <summary>
/// The coming days on which a variant that can be built now would be refused. Found by trying each day on which a claim
/// begins or ends; between two of them nothing changes.
/// </summary>
internal static class ComingRefusals
{
    /// <summary>The courses with the days on which they would be refused, each of which is told as a warning.</summary>
    internal static ImmutableArray<Course> AddTo(
        ImmutableArray<Course> courses,
        ParsedCurriculum parsed,
        Composition today,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        var refused = options.LooksAhead ? Of(parsed, today, options, diagnostics) : [];
        return refused.IsEmpty
            ? courses
            : [.. courses.Select(course => course with { ClaimChanges = course.ClaimChanges.AddRange(refused) })];
    }

    /// <summary>One change for each error, on the first day that has it; each is told as a warning too.</summary>
    private static ImmutableArray<DatedChange> Of(
        ParsedCurriculum parsed,
        Composition today,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        var changes = ImmutableArray.CreateBuilder<DatedChange>(0);
        var known = new HashSet<(string, SourceSpan)>();
        foreach (var day in today.ComingDays)
        {
            foreach (var error in ErrorsOn(parsed, options with { AsOf = day }))
            {
                if (!known.Add((error.Code, error.Span)))
                {
                    continue;
                }

                var variant = today.Variant.Id;
                changes.Add(
                    new DatedChange(
                        day,
                        ChangeKind.Refused,
                        variant,
                        $"cannot be built from then on: {error.Message} ({error.Code})",
                        error.Span
                    )
                );
                var warning = Diagnostic.Create(
                    Codes.Overlays.RefusedOn,
                    error.Span,
                    IsoDate.Text(day),
                    variant,
                    error.Message,
                    error.Code
                );
                warning = error.Hint is { } hint ? warning.WithHint(hint) : warning;
                diagnostics.Add(
                    error.Related.Aggregate(warning, static (told, place) =>
                        told.WithRelated(place.Span, place.Message)
                    )
                );
            }
        }

        return changes.ToImmutable();
    }

    private static IEnumerable<Diagnostic> ErrorsOn(ParsedCurriculum parsed, CompileOptions options)
    {
        var said = new DiagnosticBag();
        if (Composer.Compose(parsed.Syntax!, parsed.Nodes, options, said) is { } composed)
        {
            Binder.Bind(composed.Curriculum, composed.Variant, composed.Changes, composed.Adjust(options), said);
        }

        return said.ToSorted().Where(static diagnostic => diagnostic.Severity == Severity.Error);
    }
}
