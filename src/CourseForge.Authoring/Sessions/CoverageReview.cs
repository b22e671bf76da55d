using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Authoring.Sessions;

/// <param name="Name">The target, the layers or the day.</param>
public sealed record NamedCoverage(string Name, VariantCoverage Coverage);

/// <summary>How the slots of a curriculum stand, for several variants or on several days.</summary>
/// <param name="Refusal">Why there is nothing to look at; empty when there is.</param>
/// <param name="Errors">How many errors stand against the layers, which does not keep them from being looked at.</param>
public sealed record CoverageReview(
    ImmutableArray<NamedCoverage> Columns,
    ImmutableArray<Diagnostic> Refusal,
    int Errors
)
{
    /// <param name="variants">Those that are named; otherwise every target, or the base when there is none.</param>
    /// <param name="days">The days on which one variant is looked at; empty = each on its own day.</param>
    public static CoverageReview Of(AuthoringSession session, VariantChoice variants, ImmutableArray<DateOnly> days)
    {
        var parsed = session.Parsed;
        if (parsed.HasErrors || parsed.Syntax is null)
        {
            return new CoverageReview([], parsed.Diagnostics, 0);
        }

        variants.Require(parsed);
        var columns = ImmutableArray.CreateBuilder<NamedCoverage>();
        var errors = 0;
        foreach (var (name, variant) in Wanted(session, variants, days))
        {
            var diagnostics = new DiagnosticBag();
            if (Compiler.Cover(parsed, variant, diagnostics) is not { } coverage)
            {
                return new CoverageReview([], diagnostics.ToSorted(), 0);
            }

            columns.Add(
                new NamedCoverage(name ?? (coverage.Variant.Length == 0 ? "base" : coverage.Variant), coverage)
            );
            errors += diagnostics.ToSorted().Count(diagnostic => diagnostic.Severity == Severity.Error);
        }

        return new CoverageReview(columns.ToImmutable(), [], errors);
    }

    private static IEnumerable<(string? Name, CompileOptions Options)> Wanted(
        AuthoringSession session,
        VariantChoice choice,
        ImmutableArray<DateOnly> days
    )
    {
        var options = session.Options;

        // The base alone has nothing to fill in: the slots are there for the targets.
        var variants =
            choice.IsNamed ? choice.Of(options)
            : VariantChoice.AllOf(session.Parsed.Syntax, options) is [_, _, ..] and var all ? all[1..]
            : [options];
        return days.IsEmpty ? variants.Select(variant => ((string?)null, variant))
            : variants is [var one] ? days.Select(day => ((string?)IsoDate.Text(day), one with { AsOf = day }))
            : throw new RequestException("--dates is for one target", "add --target ID or --layer ID");
    }
}
