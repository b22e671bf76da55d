using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF9xxx: our own bugs.</summary>
    public static class Internal
    {
        public static readonly DiagnosticDescriptor Bug = new(
            "CF9001", "internal-error", Severity.Error,
            "courseforge itself failed ({0}: {1})",
            "Whatever is written in a curriculum, courseforge must answer with a diagnostic. That it did not is a bug in courseforge, not in the course.",
            "Run the same command with --debug and report what it prints, with the version and, if you can, the file that it stumbled over.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Bug];
    }
}
