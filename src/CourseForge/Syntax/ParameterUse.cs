using System.Text.RegularExpressions;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>What becomes of a <c>{{parameter}}</c> in a place where an author can write text.</summary>
internal enum ParameterUse
{
    /// <summary>Its value stands there in the end.</summary>
    Replaced,

    /// <summary>It is an error: nothing would put the value there.</summary>
    Refused,

    /// <summary>
    /// What the value is set on decides, which only the reader of the claim knows: text is replaced, all else refused.
    /// </summary>
    ByCell,

    /// <summary>Only people who write and review the curriculum see it, and may well talk about parameters.</summary>
    Kept,
}

/// <summary>
/// The one rule for <c>{{parameters}}</c>: text that is read as Markdown takes them in, nothing else does, and where
/// nothing does they are told. A key or attribute that nobody thought about here is refused.
/// </summary>
internal static partial class ParameterPlaces
{
    /// <summary>For values in YAML, unless their shape says otherwise.</summary>
    internal static ParameterUse In(ScalarKind kind) =>
        kind == ScalarKind.Markdown ? ParameterUse.Replaced : ParameterUse.Refused;

    /// <summary>For values of attributes, of whatever they stand on.</summary>
    internal const ParameterUse InAttributes = ParameterUse.Refused;

    /// <summary>
    /// The first that stands in plain text, closed or not; null when there is none. Braces around something that is no
    /// name are only braces.
    /// </summary>
    internal static (int Start, int Length)? Find(string text) =>
        text.Contains("{{", StringComparison.Ordinal) && Written().Match(text) is { Success: true } found
            ? (found.Index, found.Length)
            : null;

    /// <summary>The place of the first in a text that stands in the file as it is; null when there is none.</summary>
    internal static SourceSpan? Find(SourceSpan place)
    {
        return !place.IsNowhere && Find(place.Slice.ToString()) is var (start, length)
            ? place.Part(start, length)
            : null;
    }

    /// <summary>
    /// Words that were taken out of Markdown, such as an alternative text, with the values in their places.
    /// </summary>
    internal static string Fill(string words, IReadOnlyDictionary<string, string> values) =>
        words.Contains("{{", StringComparison.Ordinal)
            ? Written()
                .Replace(words, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value)
            : words;

    [GeneratedRegex(@"\{\{[ \t\u00A0]*([A-Za-z][A-Za-z0-9_-]*)[ \t\u00A0]*(\}\}?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
