using System.Globalization;

namespace CourseForge.Diagnostics;

/// <summary>
/// One kind of diagnostic, as data. Codes are stable: never reused, never renumbered. CF1xxx loading, CF2xxx parsing,
/// CF30xx overlays, CF31xx binding, CF4xxx linting (the only ones whose level an author can set), CF5xxx rendering,
/// CF6xxx packaging, CF71xx releases and projects, CF72xx and CF73xx packages that are verified, CF9xxx our own bug.
/// </summary>
/// <param name="Code">For example <c>CF3101</c>.</param>
/// <param name="Name">Lower-kebab name; for a check also its key in <c>checks:</c> of curriculum.yaml.</param>
/// <param name="Severity">The level when nothing else is said.</param>
/// <param name="Message">What is wrong, one line, with <c>{0}</c> for the author's own words.</param>
/// <param name="Why">Why it matters, for <c>courseforge explain</c> and the documentation.</param>
/// <param name="Fix">What to do next.</param>
public sealed record DiagnosticDescriptor(
    string Code,
    string Name,
    Severity Severity,
    string Message,
    string Why,
    string Fix
)
{
    /// <summary>A check that stays an error: what it finds has no sensible package.</summary>
    public bool IsAlwaysError { get; init; }

    public bool IsCheck => Phase == DiagnosticPhase.Linting;

    /// <summary>The phase whose family the code is of.</summary>
    public DiagnosticPhase Phase { get; } =
        int.Parse(Code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) switch
        {
            < 2000 => DiagnosticPhase.Loading,
            > 2000 and < 2030 => DiagnosticPhase.YamlText,
            < 3000 => DiagnosticPhase.Parsing,
            < 3100 => DiagnosticPhase.Overlays,
            < 4000 => DiagnosticPhase.Binding,
            < 5000 => DiagnosticPhase.Linting,
            < 6000 => DiagnosticPhase.Rendering,
            < 7000 => DiagnosticPhase.Packaging,
            >= 7100 and < 7200 => DiagnosticPhase.Loading,
            >= 7200 and < 7400 => DiagnosticPhase.Verifying,
            >= 7000 and < 7050 => DiagnosticPhase.Showing,
            >= 9000 => DiagnosticPhase.Internal,
            _ => throw new InvalidOperationException($"{Code} is of no phase"),
        };

    /// <summary>Only checks (CF4xxx) can be set to another level by the author.</summary>
    public bool IsConfigurable => IsCheck && !IsAlwaysError;
}
