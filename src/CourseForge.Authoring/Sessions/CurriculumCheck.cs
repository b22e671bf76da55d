using System.Collections.Immutable;
using CourseForge.Authoring.Fixing;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Sessions;

/// <summary>Everything that can be said about a curriculum without building it.</summary>
public static class CurriculumCheck
{
    /// <param name="variants">Those that are named; otherwise the base, all targets and all overlays.</param>
    /// <param name="only">Of warnings and notes, those about these overlays or targets; empty = all.</param>
    public static CheckedCurriculum Run(AuthoringSession session, VariantChoice variants, IReadOnlyList<string> only) =>
        Gather(session, variants, Variants(session, variants), only);

    /// <summary>The findings of one variant after the other, as they are asked for.</summary>
    public static IEnumerable<VariantFindings> Variants(AuthoringSession session, VariantChoice variants)
    {
        var parsed = session.Parsed;
        KnownNames.RequireCourse(session.Options.Course, parsed.Syntax);
        variants.Require(parsed);
        return session.DiagnoseEach(
            variants.IsNamed ? variants.Of(session.Options) : VariantChoice.EverythingOf(parsed.Syntax, session.Options)
        );
    }

    /// <summary>What the findings of all <see cref="Variants"/> are together.</summary>
    public static CheckedCurriculum Gather(
        AuthoringSession session,
        VariantChoice variants,
        IEnumerable<VariantFindings> findings,
        IReadOnlyList<string> only
    )
    {
        var parsed = session.Parsed;
        var all = VariantFindings.Merge(findings);
        if (!variants.IsNamed && all.All(static one => one.Severity != Severity.Error))
        {
            all = [.. all.Concat(LayerReviews.NeverReviewed(parsed, session.Options)).Order()];
        }

        return new CheckedCurriculum(parsed, all, About(only, Own(session, all), parsed.Syntax));
    }

    /// <summary>
    /// Of what a project writes over only the errors: the rest is its publisher's to mend, and was known when it was
    /// released.
    /// </summary>
    public static ImmutableArray<Diagnostic> Own(AuthoringSession session, ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(session);
        return VariantChoice.IsReleased(session.Parsed.Syntax)
            ?
            [
                .. diagnostics.Where(diagnostic =>
                    diagnostic.Severity == Severity.Error
                    || IsOwn(diagnostic.Span)
                    || diagnostic.Related.Any(place => !place.Span.IsNowhere && IsOwn(place.Span))
                ),
            ]
            : diagnostics;

        bool IsOwn(SourceSpan place) =>
            place.File is not { } file || (file.Origin is null && session.Workspace.OriginOf(file.Path) is null);
    }

    /// <summary>
    /// Errors, wherever they are, since they stand in everybody's way; of the rest, what has a place in the files of
    /// the layers.
    /// </summary>
    private static ImmutableArray<Diagnostic> About(
        IReadOnlyList<string> layers,
        ImmutableArray<Diagnostic> diagnostics,
        CurriculumSyntax? curriculum
    )
    {
        if (layers.Count == 0 || curriculum is null)
        {
            return diagnostics;
        }

        var known = curriculum.Layers.Select(layer => layer.Id.Value).ToList();
        foreach (var layer in layers)
        {
            KnownNames.Require("overlay or target", layer, known);
        }

        return
        [
            .. diagnostics.Where(diagnostic =>
                diagnostic.Descriptor.Severity == Severity.Error
                || IsAbout(diagnostic.Span)
                || diagnostic.Related.Any(place => IsAbout(place.Span))
            ),
        ];

        bool IsAbout(SourceSpan place) =>
            place.File?.Path.Value is { } path && layers.Any(layer => CurriculumLayout.IsOfLayer(path, layer));
    }
}
