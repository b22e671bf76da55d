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

    /// <summary>For the wall of a classroom: what is shown of one module, and nothing of the instructor's.</summary>
    Slides,

    /// <summary>For the instructor: the slides of one module, each with what is said beside it.</summary>
    SpeakerNotes,

    /// <summary>For participants: one form of one assessment, with a sheet for the answers.</summary>
    TestPaper,

    /// <summary>For the instructor: the answers of all forms of one assessment.</summary>
    TestKey,

    /// <summary>For whoever runs the day: a page a day with tests, breaks and materials.</summary>
    RunOfShow,

    /// <summary>For the public: what to do and whom to call.</summary>
    Poster,
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
    public bool IsForLearners =>
        Kind
            is PrintKind.Handout
                or PrintKind.Card
                or PrintKind.Workbook
                or PrintKind.Slides
                or PrintKind.TestPaper
                or PrintKind.Poster;

    /// <summary>Which of several documents of its kind it is, for the names of its files; empty where there is one.</summary>
    public string Part { get; init; } = "";

    /// <summary>Of slides how many there are: one a page. 0 for what runs on from page to page.</summary>
    public int Slides { get; init; }

    /// <summary>Inches of each page, where it is not paper that the country's printers have; null = paper.</summary>
    public (double Width, double Height)? PageSize { get; init; }

    /// <summary>The shipped theme's words in the course's language.</summary>
    public ImmutableArray<string> OwnWords { get; init; } = [];
}
