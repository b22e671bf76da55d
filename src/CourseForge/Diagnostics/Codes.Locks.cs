using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF2340-CF2349: overlay.lock as a file.</summary>
    public static class Locks
    {
        public static readonly DiagnosticDescriptor Conflict = new("CF2340", "lock-merge-conflict", Severity.Error,
            "this file holds a merge conflict ('{0}')",
            "Two people reviewed at the same time, and the version control system could not put their reviews together. It left both in the file, between these marks.",
            "In each place keep the entry with the later review, or both lists of 'accepted' in one, and delete the marks. When in doubt, delete both entries: 'courseforge overlay status' then lists the claims as not reviewed.");

        public static readonly DiagnosticDescriptor MalformedDigest = new("CF2341", "malformed-digest", Severity.Error,
            "'{0}' is no digest of a text that was accepted for '{1}'",
            "A digest is computed from the text that somebody reviewed. One that was typed or cut says nothing about any text.",
            "Delete the entry, look at the change with 'courseforge overlay diff', and accept it with 'courseforge overlay accept'.");

        public static readonly DiagnosticDescriptor MalformedCell = new("CF2342", "malformed-review", Severity.Error,
            "'{0}' names nothing that can be reviewed",
            "An entry is named after an id and what of it was reviewed, such as 'who-reports.text'. The tool writes these names.",
            "Delete the entry: 'courseforge overlay status' then says whether a claim has no review.");

        internal static ImmutableArray<DiagnosticDescriptor> All { get; } = [Conflict, MalformedDigest, MalformedCell];
    }
}
