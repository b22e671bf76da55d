using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>Words of a curriculum in the place of the theme's.</summary>
internal static partial class WordsCheck
{
    /// <summary>Tells of words that lost what is filled into them, have what nobody fills in, or are none.</summary>
    /// <param name="shipped">The theme's own words of the key.</param>
    internal static void Tell(string key, string words, string shipped, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (words.Length == 0 && shipped.Length > 0)
        {
            diagnostics.Add(Codes.Rendering.WordsUse, span, key, "there are none");
            return;
        }

        var (wanted, written) = (Braces(words: shipped), Braces(words));
        foreach (var name in wanted.Except(written))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Rendering.WordsUse, span, key, $"{{{name}}} is missing")
                    .WithHint(
                        NearestName.Of(name, written.Except(wanted)) is { } near
                            ? $"did you mean '{{{name}}}' where '{{{near}}}' stands?"
                            : $"the theme says: {shipped}"
                    )
            );
        }

        // What is misspelt was told as missing.
        foreach (var name in written.Except(wanted).Where(name => NearestName.Of(name, wanted.Except(written)) is null))
        {
            diagnostics.Add(Codes.Rendering.WordsUse, span, key, $"{{{name}}} is not filled in");
        }
    }

    private static string[] Braces(string words) =>
        [.. Braces().Matches(words).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{([A-Za-z]\w*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
