using System.Globalization;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>How a state is shown on the page of coverage: a sign, words, and a class of its style.</summary>
internal static class CoverageSigns
{
    internal static string Sign(CoverageState state) =>
        $"<span class=\"symbol\" aria-hidden=\"true\">{CoverageWords.Symbol(state)}</span>";

    internal static string Words(CoverageState state) => state.Written().Replace('-', ' ');

    internal static string Class(CoverageState state) =>
        CoverageWords.IsGrave(state) ? "bad"
        : CoverageWords.IsWork(state) ? "care"
        : state is CoverageState.Filled or CoverageState.Kept ? "good"
        : state == CoverageState.Inherited ? "calm"
        : state == CoverageState.Open ? "open"
        : "none";

    /// <summary>Under which number of the verdict a state counts.</summary>
    internal static string Tile(CoverageState state) => Class(state) is "calm" ? "good" : Class(state);

    /// <summary>The class for a place or layer that can be chosen; none for others.</summary>
    internal static string ChoiceAt(char name, int place) =>
        place < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{name}{place}");
}
