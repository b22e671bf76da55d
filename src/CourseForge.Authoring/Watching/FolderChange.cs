using System.Collections.Immutable;

namespace CourseForge.Authoring.Watching;

/// <summary>What has changed in a folder since it was last asked.</summary>
/// <param name="Paths">From the folder, with <c>/</c>, in ordinal order: files that are new, gone or another.</param>
/// <param name="IsThere">False: the folder itself is gone. It is watched for its coming back.</param>
public sealed record FolderChange(ImmutableArray<string> Paths, bool IsThere);
