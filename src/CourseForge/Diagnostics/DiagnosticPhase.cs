namespace CourseForge.Diagnostics;

/// <summary>
/// Where in the work something is found, in the order of the work. Behind errors of <see cref="Parsing"/>, of
/// <see cref="Overlays"/> and of <see cref="Binding"/> no later phase is entered.
/// </summary>
public enum DiagnosticPhase
{
    /// <summary>The text of a YAML file, without which nothing else of the file is seen (CF2001 to CF2029).</summary>
    YamlText,
    Loading,
    Parsing,
    Overlays,
    Binding,
    Linting,
    Rendering,
    Packaging,

    /// <summary>In a browser, outside of the compiler.</summary>
    Showing,

    /// <summary>In a package that anybody may have made, outside of the compiler.</summary>
    Verifying,

    /// <summary>Our own bug.</summary>
    Internal,
}
