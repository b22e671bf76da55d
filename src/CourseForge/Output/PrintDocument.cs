using System.Collections.Immutable;
using CourseForge.Model;

namespace CourseForge.Output;

/// <summary>What can be printed of a course.</summary>
public enum PrintKind
{
    /// <summary>For the instructor: everything, answers too.</summary>
    Manual,
}

/// <summary>
/// A document for paper: one page of HTML with its style sheets and pictures, ready to be shown in a browser and to be printed by one. Where it says a
/// page number, it has an element with <c>data-page-of="ID"</c> for the printer to fill in.
/// </summary>
/// <param name="Main">The path of the HTML page; the other files are named relative to its folder.</param>
public sealed record PrintDocument(PrintKind Kind, Course Course, string Main, ImmutableArray<OutputFile> Files);
