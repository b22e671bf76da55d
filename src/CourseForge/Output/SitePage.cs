using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Output;

/// <summary>One page of a course, for those who show pages one by one.</summary>
/// <param name="Path">In the package.</param>
/// <param name="Kind">What templates know as the page's kind: lesson, assessment, home ...</param>
/// <param name="Id">Of the lesson or assessment; empty for others.</param>
/// <param name="Title">For people, in the language of the course.</param>
/// <param name="Module">The title of the module of a lesson; empty for others.</param>
/// <param name="Place">Where what it shows begins in the curriculum; nowhere for pages made of many files.</param>
public sealed record SitePage(string Path, string Kind, string Id, string Title, string Module, SourceSpan Place)
{
    /// <summary>Where what else it shows begins: its questions, terms, sources, scenarios.</summary>
    public ImmutableArray<SourceSpan> Records { get; init; } = [];
}
