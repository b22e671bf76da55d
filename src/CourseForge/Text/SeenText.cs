using System.Globalization;
using System.Text;
using CourseForge.Text.Unicode;

namespace CourseForge.Text;

/// <summary>Texts as people see them: two that look the same are the same, however they are made of characters.</summary>
internal static class SeenText
{
    /// <summary>
    /// With letters composed, one blank for each run of white space of any kind, and without what is not seen: marks of
    /// direction, soft hyphens, joiners. Hyphens that only break otherwise, and marks that word processors put for
    /// straight ones, are the same sign.
    /// </summary>
    internal static string Of(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var unit in Nfc.Of(text))
        {
            if (char.IsWhiteSpace(unit))
            {
                if (seen.Length > 0 && seen[^1] != ' ')
                {
                    seen.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(unit) != UnicodeCategory.Format)
            {
                seen.Append(
                    unit switch
                    {
                        '\u2010' or '\u2011' => '-',
                        '\u2018' or '\u2019' or '\u02BC' => '\'',
                        '\u201C' or '\u201D' => '"',
                        _ => unit,
                    }
                );
            }
        }

        return seen.ToString().TrimEnd();
    }
}
