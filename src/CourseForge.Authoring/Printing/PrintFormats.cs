using System.Collections.Immutable;
using CourseForge.Output;

namespace CourseForge.Authoring.Printing;

/// <summary>What can be printed.</summary>
public static class PrintFormats
{
    /// <summary>By the name that a build is asked with; some are two documents, for learners and for the instructor.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<PrintKind> Kinds, string Summary)> All { get; } =
    [
        ("manual", [PrintKind.Manual], "the instructor's manual, as PDF and HTML"),
        ("handout", [PrintKind.Handout], "one sheet for participants"),
        ("card", [PrintKind.Card], "pocket cards with the numbers to call"),
        ("workbook", [PrintKind.Workbook], "the lessons in short, with room for notes"),
        ("accreditation", [PrintKind.Accreditation], "what those who accredit training ask for"),
        ("slides", [PrintKind.Slides, PrintKind.SpeakerNotes], "a deck for each module, and the speaker's notes"),
        ("test-paper", [PrintKind.TestPaper, PrintKind.TestKey], "tests on paper in forms A and B, and their key"),
        ("run-of-show", [PrintKind.RunOfShow], "one page a day: tests, breaks, materials"),
        ("poster", [PrintKind.Poster], "for the public: what to do and whom to call"),
    ];

    /// <summary>What a document is called in the names of its files.</summary>
    public static string NameOf(PrintKind kind) =>
        kind switch
        {
            PrintKind.SpeakerNotes => "speaker-notes",
            PrintKind.TestKey => "test-key",
            _ => All.First(format => format.Kinds.Contains(kind)).Name,
        };
}
