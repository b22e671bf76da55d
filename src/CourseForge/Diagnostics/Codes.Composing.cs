using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    public static class Composing
    {
        public static readonly DiagnosticDescriptor CheckedBeforeFrom = new("CF3050", "checked-before-from", Severity.Error,
            "the law '{0}' was checked on {1}, before its version of {2} began",
            "The curriculum says that it was reviewed as of a day on which that version holds, yet nobody has compared the text with the law since it came into force. Bills are changed, and days of entry into force are moved, up to the last day.",
            "Compare the record with the official text and set 'checked' to that day, or correct 'from'.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } = [CheckedBeforeFrom];
    }
}
