using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;

namespace CourseForge.Authoring.Sessions;

/// <summary>Why something in a curriculum is as it is.</summary>
/// <param name="Errors">All that stand against the variant.</param>
/// <param name="Told">Of these, those about what is explained.</param>
public sealed record CurriculumExplanation(
    Explanation Explanation,
    ImmutableArray<Diagnostic> Errors,
    ImmutableArray<Diagnostic> Told
)
{
    /// <param name="variant">The one that is explained.</param>
    /// <param name="id">A node, or a cell of one; null for everything that layers touch.</param>
    public static CurriculumExplanation Of(AuthoringSession session, VariantChoice variant, string? id)
    {
        variant.Require(session.Parsed);
        var explanation = Compiler.Explain(session.Parsed, variant.One(session.Options), id);
        if (explanation.Advice is { } advice)
        {
            throw new RequestException($"there is nothing called '{id}' here", advice);
        }

        ImmutableArray<Diagnostic> errors =
        [
            .. explanation.Problems.Where(problem => problem.Severity == Severity.Error),
        ];
        var places = explanation.Cells.SelectMany(cell => cell.Claims).Select(claim => claim.Span).ToHashSet();
        return new CurriculumExplanation(
            explanation,
            errors,
            explanation.Nodes.Length == 1
                ?
                [
                    .. errors.Where(error =>
                        places.Contains(error.Span) || error.Related.Any(related => places.Contains(related.Span))
                    ),
                ]
                : errors
        );
    }
}
