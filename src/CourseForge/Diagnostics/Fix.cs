using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Diagnostics;

/// <summary>Edits that mend what a diagnostic says.</summary>
/// <param name="Title">What they do, in a few words: <c>write 'objectives'</c>.</param>
/// <param name="IsSafe">
/// Nothing else can have been meant: <c>check --fix</c> makes it without asking. Others are for people to choose.
/// </param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe)
{
    /// <summary>
    /// An id that the edits make up. No other thing may have it, which is known only when all files have been read.
    /// </summary>
    public string? NewId { get; init; }
}
