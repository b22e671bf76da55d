using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    public static class Internal
    {
        public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
    }
}
