using System.Collections.Immutable;
using CourseForge.Diagnostics;

namespace CourseForge.Authoring.Releases;

// Releases: curricula and overlays as zips that other repositories use. Packing them, reading them, where they come
// from (Sources), where they are kept, which versions a project gets, and what another version changes for it.

/// <summary>A release cannot be had; carries what is to be told of it.</summary>
internal sealed class ReleaseException(ImmutableArray<Diagnostic> diagnostics) : Exception(diagnostics[0].Message)
{
    public ReleaseException(Diagnostic diagnostic)
        : this([diagnostic]) { }

    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}
