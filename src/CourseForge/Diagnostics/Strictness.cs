using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

/// <summary>--strict: what was a warning is an error.</summary>
public static class Strictness
{
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, bool strict) =>
        strict
            ?
            [
                .. diagnostics.Select(diagnostic =>
                    diagnostic.Severity == Severity.Warning ? diagnostic with { Severity = Severity.Error } : diagnostic
                ),
            ]
            : diagnostics;
}
