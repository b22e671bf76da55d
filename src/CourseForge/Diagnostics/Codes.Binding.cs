using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    public static class Binding
    {
        public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
    }
}
