using System.Collections.Immutable;
using CourseForge.Model;

namespace CourseForge.Output;

/// <summary>What can be printed of a course.</summary>
public enum PrintKind
{
    /// <summary>For the instructor: everything, answers too.</summary>
    Manual,

    /// <summary>For participants: one sheet with what to look for, what to do and whom to call.</summary>
    Handout,

    /// <summary>For participants: the numbers to call, on cards to cut out.</summary>
    Card,

    /// <summary>For participants: the lessons in short, with room for notes and without answers.</summary>
    Workbook,

    /// <summary>For those who accredit training.</summary>
    Accreditation,
}

/// <summary>
/// A document for paper: one page of HTML with its style sheets and pictures, ready to be shown in a browser and to be
/// printed by one. Where it says a page number, it has an element with <c>data-page-of="ID"</c> for the printer to fill
/// in.
/// </summary>
/// <param name="MostPages">A sheet has two sides; 0 = any number of pages.</param>
/// <param name="Main">The path of the HTML page; the other files are named relative to its folder.</param>
public sealed record PrintDocument(
    PrintKind Kind,
    Course Course,
    int MostPages,
    string Main,
    ImmutableArray<OutputFile> Files
)
{
    /// <summary>Whether participants get it: then nothing may be in it that is for the instructor alone.</summary>
    public bool IsForLearners => Kind is PrintKind.Handout or PrintKind.Card or PrintKind.Workbook;

    /// <summary>The shipped theme's words in the course's language.</summary>
    public ImmutableArray<string> OwnWords { get; init; } = [];
}
