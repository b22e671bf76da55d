using System.Collections.Immutable;
using CourseForge.Output;

namespace CourseForge.Authoring.Printing;

/// <summary>What can be printed.</summary>
public static class PrintFormats
{
    public static ImmutableArray<(string Name, PrintKind Kind, string Summary)> All { get; } =
    [
        ("manual", PrintKind.Manual, "the instructor's manual, as PDF and HTML"),
        ("handout", PrintKind.Handout, "one sheet for participants"),
        ("card", PrintKind.Card, "pocket cards with the numbers to call"),
        ("workbook", PrintKind.Workbook, "the lessons in short, with room for notes"),
        ("accreditation", PrintKind.Accreditation, "what those who accredit training ask for"),
    ];

    public static string NameOf(PrintKind kind) => All.First(format => format.Kind == kind).Name;
}
