using System.Collections.Immutable;
using CourseForge.Output;

namespace CourseForge.Cli.Printing;

/// <summary>What <c>--format</c> can ask for besides packages.</summary>
internal static class PrintFormats
{
    public static ImmutableArray<(string Name, PrintKind Kind, string Summary)> All { get; } =
    [
        ("manual", PrintKind.Manual, "the instructor's manual, as PDF and HTML"),
    ];

    public static string NameOf(PrintKind kind) => All.First(format => format.Kind == kind).Name;
}
