using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Commands;

/// <summary>Reads the lists that options of <c>courseforge coverage</c> take.</summary>
internal static class CoverageOptionWords
{
    public static ImmutableArray<CoverageState> States(string option, string? list)
    {
        var words = EnumWords.Of<CoverageState>();
        return
        [
            .. Words(list)
                .Select(word =>
                    EnumWords.Read<CoverageState>(word)
                    ?? throw new UsageException(
                        $"{option} does not know the state '{word}'",
                        NearestName.Of(word, words) is { } near
                            ? $"did you mean '{near}'?"
                            : "states: " + string.Join(", ", words)
                    )
                ),
        ];
    }

    public static ImmutableArray<DateOnly> Days(string? list) =>
        [
            .. Words(list)
                .Select(word =>
                    IsoDate.TryRead(word, out var day)
                        ? day
                        : throw new UsageException($"--dates takes dates such as 2026-01-31, not '{word}'")
                )
                .Distinct(),
        ];

    private static string[] Words(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
